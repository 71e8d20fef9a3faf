/// A person who writes or edits.
package struct Person: Hashable, Sendable {
  /// The key in `people.yml`, or else the slug of the name.
  package var id: Slug
  package var name: String
  /// The part of the name that lists are sorted by, if not the last word.
  ///
  /// For a name without parts, such as an institution's, it is the whole name.
  package var family: String?
  /// The current rank: `Research Associate`.
  package var role: String?
  package var affiliation: String?
  package var email: String?
  package var orcid: ORCID?
  /// The address of their own page elsewhere.
  package var web: String?
  /// A few sentences in Markdown.
  package var bio: Located<String>?
  /// The path of a picture.
  package var photo: Located<String>?
  package var language: LanguageTag?
  /// The ranks held over the years, as written.
  package var positions: [Position] = []

  /// Whether this is an institution, whose whole name of several words is given as the family name.
  package var isInstitution: Bool { family == name && name.contains(" ") }

  package init(id: Slug, name: String, role: String? = nil, affiliation: String? = nil) {
    self.id = id
    self.name = name
    self.role = role
    self.affiliation = affiliation
  }
}

/// A rank that a person held for some time.
package struct Position: Hashable, Sendable {
  package var role: String?
  package var affiliation: String?
  /// The first day, month or year; nil if it has always applied.
  package var from: PartialDate?
  /// The last day, month or year; nil if it still applies.
  package var to: PartialDate?

  package init(
    role: String?, affiliation: String? = nil, from: PartialDate? = nil, to: PartialDate? = nil
  ) {
    self.role = role
    self.affiliation = affiliation
    self.from = from
    self.to = to
  }

  /// Returns whether the position was held on a day, including its first and last day.
  package func wasHeld(on day: CalendarDate) -> Bool {
    if let from, day < from.firstDay { return false }
    if let to, to.lastDay < day { return false }
    return true
  }
}

extension Person {
  /// Returns the position held on a day; of several, the one that began last.
  package func position(on day: CalendarDate) -> Position? {
    positions.filter { $0.wasHeld(on: day) }
      .max { ($0.from?.firstDay ?? .distantPast) < ($1.from?.firstDay ?? .distantPast) }
  }

  /// Returns the rank held on a day, or the current one.
  package func role(on day: CalendarDate) -> String? { position(on: day)?.role ?? role }

  /// Returns the institution on a day.
  ///
  /// The one outside the positions applies to the current position: nobody was there before they
  /// came.
  package func affiliation(on day: CalendarDate) -> String? {
    guard !positions.isEmpty else { return affiliation }
    if let position = position(on: day) {
      return position.affiliation
        ?? (position == self.position(on: .distantFuture) ? affiliation : nil)
    }
    let hasLeft = positions.allSatisfy { $0.to.map { $0.lastDay < day } ?? false }
    return hasLeft ? affiliation : nil
  }
}

extension CalendarDate {
  static let distantPast = CalendarDate(known: 1, 1, 1)
  static let distantFuture = CalendarDate(known: 9999, 12, 31)
}

extension Person {
  /// The last position of somebody who holds none now: every one that is known has ended.
  package var formerPosition: Position? {
    guard role == nil, positions.allSatisfy({ $0.to != nil }) else { return nil }
    return positions.last
  }
}
