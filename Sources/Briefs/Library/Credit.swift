/// A person's part in one brief, with the rank held when it was written.
public struct Credit: Hashable, Sendable {
  /// Who it is, as of now.
  public var person: Person
  /// The rank that the brief gives, else the one held on its date, else the current one.
  public var role: String?
  /// The institution, found as the rank is.
  public var affiliation: String?

  public init(person: Person, role: String? = nil, affiliation: String? = nil) {
    self.person = person
    self.role = role
    self.affiliation = affiliation
  }
}

/// What a person wrote and edited, newest first.
public struct Contributions: Sendable {
  public var person: Person
  public var written: [Slug] = []
  public var edited: [Slug] = []
}
