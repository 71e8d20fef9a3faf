/// The files for catalogues and registries that a site asks for.
package struct Exports: Hashable, Sendable {
  package var oai: Located<OAIExport>?
  package var crossref: Located<CrossrefExport>?
  package var repec: Located<RePEcExport>?

  package init() {}
}

/// A static repository of OAI-PMH.
package struct OAIExport: Hashable, Sendable {
  /// Whom a harvester writes to.
  package var email: String
  /// The address of the gateway that speaks for the file, without a slash at its end.
  package var gateway: String?
}

/// A deposit of DOIs at Crossref.
package struct CrossrefExport: Hashable, Sendable {
  /// Who deposits, and where the report about it goes.
  package var depositor: String
  package var email: String
  /// The organization that owns the DOIs; the institute unless said.
  package var registrant: String?
}

/// An archive of RePEc.
package struct RePEcExport: Hashable, Sendable {
  /// The three characters that RePEc gave the archive.
  package var archive: String
  /// Who looks after it.
  package var maintainer: String?
  package var email: String
  /// The series, each with its six characters, in the order of the file.
  package var series: [Entry]

  package struct Entry: Hashable, Sendable {
    package var id: Located<Slug>
    package var code: String
  }
}
