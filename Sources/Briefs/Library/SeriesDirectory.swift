import SourceText

/// The series of a site: those in `site.yml`, and those that only briefs name.
struct SeriesDirectory {
  private(set) var all: [Series]
  private let declaredCount: Int
  /// The ids and titles of those in `site.yml`.
  private let declaredNames: [String]
  private var indexesByName: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  private let language: LanguageTag

  init(_ declared: [Series], language: LanguageTag = .english) {
    self.language = language
    all = declared
    declaredCount = declared.count
    declaredNames = declared.map(\.id.rawValue) + declared.map(\.title)
    for (index, series) in declared.enumerated() {
      for name in [series.id.folded, Slug.from(title: series.title, in: language)?.folded]
        .compactMap({ $0 })
      where indexesByName[name] == nil {
        indexesByName[name] = index
      }
    }
  }

  /// Returns the index of the series with an id or a title.
  mutating func index(of name: Located<String>) -> Int? {
    if let index = indexesByName[name.value] { return index }
    guard let slug = Slug.from(title: name.value, in: language) else { return nil }
    let index = indexesByName[slug.folded] ?? add(slug, name)
    indexesByName[name.value] = index
    return index
  }

  private mutating func add(_ slug: Slug, _ name: Located<String>) -> Int {
    if declaredCount > 0 { warnOfUnknown(name) }
    all.append(Series(id: slug, title: name.value, location: name.location))
    indexesByName[slug.folded] = all.count - 1
    return all.count - 1
  }

  private mutating func warnOfUnknown(_ name: Located<String>) {
    diagnostics.append(
      Diagnostic(
        .unknownSeries, "site.yml has no series '\(name.value)'", at: name.location
      ) { [declaredNames] in
        declaredNames.nearest(to: name.value).map { "write '\($0)'" }
          ?? "add it under 'series' in site.yml"
      })
  }

  /// Returns the series with their briefs: first those in `site.yml` in its order, then the others
  /// by title.
  func groups(_ briefs: [[Slug]], in collation: Collation) -> [Group] {
    let groups = all.indices.map {
      Group(section: .series, subject: .series(all[$0]), briefs: briefs[$0])
    }
    let found = collation.sorted(groups[declaredCount...]) { ($0.title, $0.id) }
    return (groups[..<declaredCount] + found).filter { !$0.briefs.isEmpty }
  }
}
