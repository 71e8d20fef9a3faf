import SourceText

/// The briefs of a person, a series, a topic or a region.
package struct Group: Sendable {
  package let section: Section
  package let subject: Subject
  /// The briefs, newest first; of a person, those that the person wrote.
  package internal(set) var briefs: [Slug] = []
  /// The briefs that a person edited, newest first.
  package internal(set) var edited: [Slug] = []

  /// What the briefs have in common.
  package enum Subject: Sendable {
    case person(Person)
    case series(Series)
    case term(Term)
  }

  package var id: Slug {
    switch subject {
    case .person(let person): person.id
    case .series(let series): series.id
    case .term(let term): term.id
    }
  }

  /// Its name, as plain text.
  package var title: String {
    switch subject {
    case .person(let person): person.name
    case .series(let series): series.title
    case .term(let term): term.title
    }
  }

  /// The Markdown that describes it in `site.yml`.
  package var description: Located<String>? {
    switch subject {
    case .person: nil
    case .series(let series): series.description
    case .term(let term): term.description
    }
  }

  /// Where `site.yml` describes it, or a brief names it first.
  var location: Location? {
    switch subject {
    case .person: nil
    case .series(let series): series.location
    case .term(let term): term.location
    }
  }

  package var person: Person? {
    if case .person(let person) = subject { return person }
    return nil
  }

  /// All its briefs; one that a person wrote and edited is in it twice.
  package var allBriefs: [Slug] { edited.isEmpty ? briefs : briefs + edited }
  /// How many different briefs it has.
  package var count: Int { edited.isEmpty ? briefs.count : Set(allBriefs).count }
  /// How many briefs the longer of its two lists has.
  package var lengthOfList: Int { max(briefs.count, edited.count) }
}

/// The briefs of a year, newest first.
package struct YearGroup: Sendable {
  package let year: Int
  package var briefs: [Slug] = []

  package init(year: Int) { self.year = year }
}
