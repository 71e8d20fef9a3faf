/// The kinds of groups that a site puts its briefs into.
///
/// Each is a folder of the site: an index at `topics/`, and a list for each group at `topics/water/`.
package enum Section: String, Sendable, Hashable, CaseIterable {
  case people, series, topics, regions

  /// The sections whose groups are terms, which briefs name freely.
  package static let ofTerms: [Section] = [.topics, .regions]
}

extension Section {
  /// Returns the terms that a brief names.
  func terms(of brief: Brief) -> [Located<String>] {
    switch self {
    case .topics: brief.topics
    case .regions: brief.regions
    case .people, .series: []
    }
  }

  /// Returns the terms that `site.yml` describes.
  func terms(of configuration: SiteConfiguration) -> [Term] {
    switch self {
    case .topics: configuration.topics
    case .regions: configuration.regions
    case .people, .series: []
    }
  }
}

/// A value for each section.
package struct PerSection<Value> {
  private var values: [Value]

  package init(_ value: (Section) -> Value) { values = Section.allCases.map(value) }

  package subscript(section: Section) -> Value {
    get { values[section.place] }
    set { values[section.place] = newValue }
  }
}

extension PerSection: Sendable where Value: Sendable {}

extension Section {
  /// Its place in `allCases`.
  fileprivate var place: Int {
    switch self {
    case .people: 0
    case .series: 1
    case .topics: 2
    case .regions: 3
    }
  }
}
