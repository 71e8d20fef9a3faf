import SourceText

/// The related briefs that briefs name, found by their slugs.
struct RelatedNames {
  private var slugs: [Int: [Slug]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init() {}

  init(_ briefs: [Brief]) {
    var names = BriefNames(briefs)
    for (index, brief) in briefs.enumerated() where !brief.related.isEmpty {
      slugs[index] = brief.related.compactMap { name in
        guard let found = names[name.value] else {
          reportMissing(name, names.suggestion(for: name.value))
          return nil
        }
        let slug = briefs[found].slug.value
        if slug == brief.slug.value { reportItself(name) }
        return slug == brief.slug.value ? nil : slug
      }
    }
  }

  /// Returns the briefs named by the brief at an index, in order.
  subscript(index: Int) -> [Slug] { slugs[index] ?? [] }

  private mutating func reportMissing(_ name: Located<String>, _ suggestion: String?) {
    diagnostics.append(
      Diagnostic(
        .missingRelated, "no brief has the slug '\(name.value)' of this related brief",
        at: name.location,
        help: suggestion.map { "write '\($0)'" } ?? "remove it"))
  }

  private mutating func reportItself(_ name: Located<String>) {
    diagnostics.append(
      Diagnostic(
        .missingRelated, "'\(name.value)' is the brief itself, expected another one",
        at: name.location, help: "remove it"))
  }
}
