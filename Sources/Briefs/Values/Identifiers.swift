import Basics

/// The identifier of a person at orcid.org, with a valid checksum.
package struct ORCID: Hashable, Sendable {
  /// The sixteen characters in groups of four: `0000-0002-1825-0097`.
  package let id: String
  package var url: String { "https://orcid.org/\(id)" }

  init(checked id: String) { self.id = id }
}

/// The digital object identifier of a brief.
package struct DOI: Hashable, Sendable {
  /// The prefix and suffix without a resolver: `10.1234/abc`.
  package let id: String
  package var url: String { id.doiAddress }

  init(checked id: String) { self.id = id }
}

/// The standard book number of a brief, with a valid checksum.
package struct ISBN: Hashable, Sendable {
  /// The number as the author wrote it, with its hyphens.
  package let text: String
  /// The ten or thirteen characters without hyphens.
  package let digits: String

  init(text: String, digits: String) {
    self.text = text
    self.digits = digits
  }
}
