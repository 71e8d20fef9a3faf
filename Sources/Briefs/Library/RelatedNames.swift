import SourceText

/// The briefs that briefs name as related, found by their slugs.
struct RelatedNames {
  private var slugs: [Int: [Slug]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init() {}

  init(_ briefs: [Brief]) {
    let known = Dictionary(briefs.map { ($0.slug.value.folded, $0.slug.value) }) { first, _ in first
    }
    for (index, brief) in briefs.enumerated() where !brief.related.isEmpty {
      slugs[index] = brief.related.compactMap { name in
        let found = known[name.value.folded]
        if found == nil { reportMissing(name, briefs) }
        if found == brief.slug.value { reportItself(name) }
        return found == brief.slug.value ? nil : found
      }
    }
  }

  /// What the brief at an index names, in its order.
  subscript(index: Int) -> [Slug] { slugs[index] ?? [] }

  private mutating func reportMissing(_ name: Located<Slug>, _ briefs: [Brief]) {
    let slug = name.value.rawValue
    // To look through all slugs takes long where thousands are wrong.
    let candidates = diagnostics.count < 20 ? briefs.map(\.slug.value.rawValue) : []
    diagnostics.append(
      Diagnostic(
        .missingRelated, "no brief has the slug '\(slug)' of this related one", at: name.location,
        help: candidates.nearest(to: slug).map { "write '\($0)'" } ?? "remove it"))
  }

  private mutating func reportItself(_ name: Located<Slug>) {
    diagnostics.append(
      Diagnostic(
        .missingRelated, "'\(name.value)' is the brief itself, expected another one",
        at: name.location, help: "remove it"))
  }
}
