import Briefs

/// What the pages of people, series, topics and regions tell beyond their briefs, worked out once for all
/// of them.
package struct ListFacts: Sendable {
  /// Each in the order of the library's list.
  package let people: [PersonFacts]
  package let series: [SeriesFacts]
  package let topics: [TermFacts]
  package let regions: [TermFacts]
  /// How many briefs the year with most of them has.
  package let mostInYear: Int

  package struct PersonFacts: Sendable {
    package var coAuthors: [Frequencies.Row]
    package var years: ClosedRange<Int>?
  }

  package struct SeriesFacts: Sendable {
    package var editors: [Frequencies.Row]
    package var years: ClosedRange<Int>?
    /// How many briefs a year has brought, on the average; nil where that says little.
    package var perYear: Int?
    /// The briefs in the order of their numbers, the last first.
    package var order: [Slug]
    package var missingNumbers: [ClosedRange<Int>]
  }

  package struct TermFacts: Sendable {
    /// Who wrote most on it.
    package var people: [Frequencies.Row]
    /// The topics, or regions, that occur together with it.
    package var neighbours: [Frequencies.Row]
    package var years: ClosedRange<Int>?
  }

  /// How many people or neighbours are named.
  package static let most = 6

  package init(_ library: Library) {
    let names = Names(library)
    mostInYear = library.years.map(\.briefs.count).max() ?? 1
    people = library.people.enumerated().map { PersonFacts($1, at: $0, library, names) }
    series = library.series.map { SeriesFacts($0, library, names) }
    topics = library.topics.enumerated().map { index, group in
      TermFacts(group, library, names) { names.topics[$0].filter { $0 != index } }
    }
    regions = library.regions.enumerated().map { index, group in
      TermFacts(group, library, names) { names.regions[$0].filter { $0 != index } }
    }
  }

  /// The people, topics and regions of each brief by their index.
  fileprivate struct Names {
    package let authors: [[Int]]
    package let editors: [[Int]]
    package let topics: [[Int]]
    package let regions: [[Int]]

    package init(_ library: Library) {
      func table(_ lists: [[Slug]]) -> [[Int]] {
        var table: [[Int]] = Array(repeating: [], count: library.entries.count)
        for (index, slugs) in lists.enumerated() {
          for slug in slugs { library.index(of: slug).map { table[$0].append(index) } }
        }
        return table
      }
      authors = table(library.people.map(\.written))
      editors = table(library.people.map(\.edited))
      topics = table(library.topics.map(\.briefs))
      regions = table(library.regions.map(\.briefs))
    }
  }
}

extension ListFacts.PersonFacts {
  fileprivate init(
    _ person: Contributions, at index: Int, _ library: Library, _ names: ListFacts.Names
  ) {
    var tally = Frequencies()
    for slug in person.written {
      guard let brief = library.index(of: slug) else { continue }
      for author in names.authors[brief] where author != index { tally.add(author) }
    }
    coAuthors = tally.top(ListFacts.most)
    years = library.years(of: person.written + person.edited)
  }
}

extension ListFacts.SeriesFacts {
  fileprivate init(_ group: Group<Series>, _ library: Library, _ names: ListFacts.Names) {
    var tally = Frequencies()
    for slug in group.briefs {
      guard let brief = library.index(of: slug) else { continue }
      for editor in names.editors[brief] { tally.add(editor) }
    }
    editors = tally.top(ListFacts.most)
    years = library.years(of: group.briefs)
    perYear = years.flatMap { years in
      let average = (group.briefs.count * 2 + years.count) / (years.count * 2)
      return years.count > 2 && average > 1 ? average : nil
    }
    order = library.inOrder(group)
    missingNumbers = library.missingNumbers[group.id] ?? []
  }
}

extension ListFacts.TermFacts {
  fileprivate init(
    _ group: Group<Term>, _ library: Library, _ names: ListFacts.Names,
    neighbours ofBrief: (Int) -> [Int]
  ) {
    var (people, neighbours) = (Frequencies(), Frequencies())
    for slug in group.briefs {
      guard let brief = library.index(of: slug) else { continue }
      for author in names.authors[brief] { people.add(author) }
      for neighbour in ofBrief(brief) { neighbours.add(neighbour) }
    }
    self.people = people.top(ListFacts.most)
    self.neighbours = neighbours.top(ListFacts.most)
    years = library.years(of: group.briefs)
  }
}

extension Library {
  /// From the first year of some briefs to the last.
  fileprivate func years(of slugs: [Slug]) -> ClosedRange<Int>? {
    let years = slugs.compactMap { self[$0]?.brief.date.value.year }
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }
}
