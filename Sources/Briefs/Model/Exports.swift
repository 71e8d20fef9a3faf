/// The files for catalogues and registries that a site exports.
package struct Exports: Hashable, Sendable {
  package var oai: Located<OAIExport>?
  package var crossref: Located<CrossrefExport>?
  package var repec: Located<RePEcExport>?

  package init() {}
}

/// A static OAI-PMH repository.
package struct OAIExport: Hashable, Sendable {
  /// The address for harvesters to write to.
  package var email: String
  /// The address of the gateway that serves the file, without a slash at its end.
  package var gateway: String?
}

/// A deposit of DOIs at Crossref.
package struct CrossrefExport: Hashable, Sendable {
  /// Who makes the deposit.
  package var depositor: String
  package var email: String
  /// The organization that owns the DOIs; the institute by default.
  package var registrant: String?
}

/// A RePEc archive.
package struct RePEcExport: Hashable, Sendable {
  /// The three characters that RePEc assigned to the archive.
  package var archive: String
  /// Who maintains it.
  package var maintainer: String?
  package var email: String
  /// The series with their codes of six characters, in the order of the file.
  package var series: [Entry]

  package struct Entry: Hashable, Sendable {
    package var id: Located<Slug>
    package var code: String
  }
}
