/// A person's part in a brief, with the rank held when it was written.
package struct Credit: Hashable, Sendable {
  /// The person, as of now.
  package var person: Person
  /// The rank given in the brief, or the one held on its date, or the current one.
  package var role: String?
  /// The institution, chosen like the rank.
  package var affiliation: String?

  package init(person: Person, role: String? = nil, affiliation: String? = nil) {
    self.person = person
    self.role = role
    self.affiliation = affiliation
  }
}

extension Person {
  /// The person with the rank held now: as written, or else that of the position without an end.
  package var creditOfToday: Credit {
    let position = positions.last { $0.to == nil }
    return Credit(
      person: self, role: role ?? position?.role, affiliation: affiliation ?? position?.affiliation)
  }
}
