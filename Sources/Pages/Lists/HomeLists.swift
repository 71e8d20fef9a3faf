import Briefs
import Site

/// What the home page shows below the newest briefs.
extension Publication {
  /// How many of the newest briefs the home page shows.
  static let newestOfHome = 7
  /// How many topics it names.
  private static let topicsOfHome = 24

  /// Whether each series has a shelf: not where the newest briefs are all there are, and would stand on the
  /// page twice.
  var hasShelves: Bool { library.entries.count > Self.newestOfHome }

  /// The series by name alone, where they have no shelves.
  func seriesOfHome(on page: OutputPath) -> [EntryView] {
    hasShelves
      ? []
      : library.series.map { entry($0.title, Route.series($0.id), $0.briefs.count, on: page) }
  }

  /// The years, where there are several.
  func yearsOfHome(on page: OutputPath) -> [EntryView] {
    library.years.count > 1 ? years(library.years.indices, current: nil, on: page) : []
  }

  /// The topics, in their order; of very many those on which most is written.
  func topicsOfHome(on page: OutputPath) -> [EntryView] {
    let counts = library.topics.map(\.briefs.count).sorted(by: >)
    let least = counts.count > Self.topicsOfHome ? counts[Self.topicsOfHome - 1] : 1
    let topics = library.topics.filter { $0.briefs.count >= least }.prefix(Self.topicsOfHome)
    return topics.map { entry($0.title, Route.topic($0.id), $0.briefs.count, on: page) }
  }
}
