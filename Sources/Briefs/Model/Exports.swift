/// The files for catalogues and registries that a site asks for.
public struct Exports: Hashable, Sendable {
  public var oai: Located<OAIExport>?
  public var crossref: Located<CrossrefExport>?
  public var repec: Located<RePEcExport>?

  public init() {}
}

/// A static repository of OAI-PMH.
public struct OAIExport: Hashable, Sendable {
  /// Whom a harvester writes to.
  public var email: String
  /// The address of the gateway that speaks for the file, without a slash at its end.
  public var gateway: String?
}

/// A deposit of DOIs at Crossref.
public struct CrossrefExport: Hashable, Sendable {
  /// Who deposits, and where the report about it goes.
  public var depositor: String
  public var email: String
  /// The organization that owns the DOIs; the institute unless said.
  public var registrant: String?
}

/// An archive of RePEc.
public struct RePEcExport: Hashable, Sendable {
  /// The three characters that RePEc gave the archive.
  public var archive: String
  /// Who looks after it.
  public var maintainer: String?
  public var email: String
  /// The series, each with its six characters, in the order of the file.
  public var series: [Entry]

  public struct Entry: Hashable, Sendable {
    public var id: Located<Slug>
    public var code: String
  }
}
