/// A person's part in one brief, with the rank held when it was written.
package struct Credit: Hashable, Sendable {
  /// Who it is, as of now.
  package var person: Person
  /// The rank that the brief gives, else the one held on its date, else the current one.
  package var role: String?
  /// The institution, found as the rank is.
  package var affiliation: String?

  package init(person: Person, role: String? = nil, affiliation: String? = nil) {
    self.person = person
    self.role = role
    self.affiliation = affiliation
  }
}

/// What a person wrote and edited, newest first.
package struct Contributions: Sendable {
  package var person: Person
  package var written: [Slug] = []
  package var edited: [Slug] = []
}
