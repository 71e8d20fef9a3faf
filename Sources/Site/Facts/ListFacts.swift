import Briefs

/// The facts that pages of groups show besides their briefs, computed once for all of them.
package struct ListFacts: Sendable {
  /// The facts about each group, in the order of the library's groups.
  package let groups: PerSection<[GroupFacts]>
  /// The largest number of briefs in a year.
  package let mostInYear: Int

  package struct GroupFacts: Sendable {
    /// The people on its page: those who wrote most on a topic, a series' editors, or a person's co-authors.
    package var people: [Frequencies.Row] = []
    /// The topics, or regions, that occur together with it.
    package var neighbours: [Frequencies.Row] = []
    package var years: ClosedRange<Int>?
    /// The average number of briefs per year, or `nil` if it would not mean much.
    package var perYear: Int?
    /// The briefs in the order of the list: those of a series by number, highest first.
    package var order: [Slug]
    package var missingNumbers: [ClosedRange<Int>] = []
  }

  /// The largest number of people or neighbours to name.
  fileprivate static let most = 6

  package init(_ library: Library) {
    let members = Members(library)
    mostInYear = library.years.map(\.briefs.count).max() ?? 1
    groups = PerSection { section in
      library[section].enumerated().map { index, group in
        switch section {
        case .people: .ofPerson(group, at: index, library, members)
        case .series: .ofSeries(group, library, members)
        case .topics, .regions: .ofTerm(group, at: index, library, members)
        }
      }
    }
  }

  /// The groups of each brief, by their indices.
  fileprivate struct Members {
    let groups: PerSection<[[Int]]>
    let editors: [[Int]]

    init(_ library: Library) {
      func table(_ lists: [[Slug]]) -> [[Int]] {
        var table: [[Int]] = Array(repeating: [], count: library.entries.count)
        for (index, slugs) in lists.enumerated() {
          for slug in slugs { library.index(of: slug).map { table[$0].append(index) } }
        }
        return table
      }
      groups = PerSection { table(library[$0].map(\.briefs)) }
      editors = table(library[.people].map(\.edited))
    }
  }
}

extension ListFacts.GroupFacts {
  fileprivate static func ofPerson(
    _ group: Group, at index: Int, _ library: Library, _ members: ListFacts.Members
  ) -> Self {
    let authors = library.tally(group.briefs, members.groups[.people], besides: index)
    return Self(people: authors, years: library.years(of: group.allBriefs), order: group.briefs)
  }

  fileprivate static func ofSeries(
    _ group: Group, _ library: Library, _ members: ListFacts.Members
  ) -> Self {
    let years = library.years(of: group.briefs)
    let perYear = years.flatMap { years in
      let average = (group.briefs.count * 2 + years.count) / (years.count * 2)
      return years.count > 2 && average > 1 ? average : nil
    }
    return Self(
      people: library.tally(group.briefs, members.editors), years: years, perYear: perYear,
      order: library.inOrder(group), missingNumbers: library.missingNumbers[group.id] ?? [])
  }

  fileprivate static func ofTerm(
    _ group: Group, at index: Int, _ library: Library, _ members: ListFacts.Members
  ) -> Self {
    Self(
      people: library.tally(group.briefs, members.groups[.people]),
      neighbours: library.tally(group.briefs, members.groups[group.section], besides: index),
      years: library.years(of: group.briefs), order: group.briefs)
  }
}

extension Library {
  /// Returns the groups that most of some briefs are in.
  ///
  /// - Parameters:
  ///   - groups: the groups of each brief
  ///   - own: the group to leave out
  fileprivate func tally(
    _ slugs: [Slug], _ groups: [[Int]], besides own: Int? = nil
  ) -> [Frequencies.Row] {
    var tally = Frequencies()
    for slug in slugs {
      guard let brief = index(of: slug) else { continue }
      for group in groups[brief] where group != own { tally.add(group) }
    }
    return tally.top(ListFacts.most)
  }

  /// Returns the years from the first to the last of some briefs.
  fileprivate func years(of slugs: [Slug]) -> ClosedRange<Int>? {
    let years = slugs.compactMap { self[$0]?.brief.date.value.year }
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }
}
