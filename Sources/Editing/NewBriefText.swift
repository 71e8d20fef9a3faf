import Briefs
import SiteBuilder
import SourceText

extension NewBrief {
  /// Returns the whole file: front matter with hints about optional keys, and the beginning of a
  /// text.
  func text(in library: Library, today: CalendarDate) throws(EditingError) -> String {
    guard !plainTitle.isEmpty else { throw .emptyTitle }
    let series = try series(in: library)
    var lines = ["---", "title: \(plainTitle.yamlScalar)", "date: \(try day(else: today))"]
    lines += seriesLines(series, in: library)
    lines += credits("author", authors, else: Placeholders.author)
    lines += editorLines(series)
    if let language { lines.append("lang: \(try tag(language))") }
    lines.append("status: draft")
    lines += hints(library.configuration) + ["---", ""] + Self.beginning
    return lines.map { $0 + "\n" }.joined()
  }

  private static let beginning = [
    Placeholders.opening + "[^source]",
    "",
    "[^source]: " + Placeholders.source,
  ]

  // MARK: Values

  private func day(else today: CalendarDate) throws(EditingError) -> String {
    guard let date else { return today.iso }
    guard case .date(let day) = CalendarDate.reading(date) else { throw .notADate(date) }
    return day.iso
  }

  private func tag(_ text: String) throws(EditingError) -> String {
    guard let tag = LanguageTag(registered: text) else { throw .notALanguage(text) }
    return tag.text.yamlScalar
  }

  /// Returns the series by its id or title, or by default the only one of the site.
  private func series(in library: Library) throws(EditingError) -> Series? {
    let known = library.configuration.series
    guard let series else { return known.count == 1 ? known.first : nil }
    let found = known.first {
      $0.id.rawValue == series || $0.title.lowercased() == series.lowercased()
    }
    if let found { return found }
    guard known.isEmpty else { throw .unknownSeries(series, known: known.map(\.id.rawValue)) }
    let id = library[.series].first { $0.title == series }?.id ?? Slug.from(title: series)
    return id.map { Series(id: $0, title: series, location: Location(path: "site.yml")) }
  }

  // MARK: Lines

  private func seriesLines(_ series: Series?, in library: Library) -> [String] {
    guard let series else {
      let ids = library.configuration.series.map(\.id.rawValue)
      return ["# series: \(ids.isEmpty ? "issue-brief" : ids.joined(separator: " | "))"]
    }
    let isConfigured = library.configuration.series.contains { $0.id == series.id }
    let name = isConfigured ? series.id.rawValue : series.title
    let number = library.nextNumber(inSeries: series.id)
    return ["series: \(name.yamlScalar)"]
      + [
        number.map { "number: \(Int($0) != nil && !$0.hasPrefix("0") ? $0 : "\"\($0)\"")" }
          ?? "# number: 1"
      ]
  }

  private func editorLines(_ series: Series?) -> [String] {
    if !editors.isEmpty || series?.requiresEditor == true {
      return credits("editor", editors, else: Placeholders.editor)
    }
    return ["# editor: \(Placeholders.editor)"]
  }

  private func credits(_ key: String, _ names: [String], else placeholder: String) -> [String] {
    if names.count > 1 { return ["\(key):"] + names.map { "  - \($0.yamlScalar)" } }
    guard let name = names.first else {
      return ["\(key): \(placeholder)  # a name, or an id of people.yml"]
    }
    return ["\(key): \(name.yamlScalar)"]
  }

  /// Returns the optional keys that most briefs need, each with a sample value.
  private func hints(_ configuration: SiteConfiguration) -> [String] {
    let topics = configuration.topics.prefix(3).map(\.id.rawValue)
    let regions = configuration.regions.prefix(2).map(\.id.rawValue)
    return [
      "# subtitle: A line under the title",
      "# summary: One or two sentences for lists, feeds and search engines",
      "# key-points: [What a hurried reader should take away]",
      "# topics: [\((topics.isEmpty ? ["water", "cities"] : topics).joined(separator: ", "))]",
    ] + (regions.isEmpty ? [] : ["# regions: [\(regions.joined(separator: ", "))]"])
  }
}
