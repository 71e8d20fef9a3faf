import SourceText

/// Finds briefs by the names that other briefs use for them.
struct BriefNames {
  private let briefs: [Brief]
  private let indexes: [String: Int]
  /// How many more names may be compared with all briefs, which takes long if thousands are wrong.
  private var searches = 20

  init(_ briefs: [Brief]) {
    self.briefs = briefs
    indexes = Dictionary(briefs.indices.map { (briefs[$0].slug.value.folded, $0) }) { first, _ in
      first
    }
  }

  /// Returns the brief with a slug.
  subscript(slug: String) -> Int? { indexes[slug] ?? indexes[slug.lowercased()] }

  /// Returns the slug of the brief probably meant by a name that is not a slug: a file, an address,
  /// a title or a typing error.
  mutating func suggestion(for name: String) -> String? {
    let stem = name.stem
    if let index = self[stem] ?? Slug.from(stem: stem).flatMap({ self[$0.rawValue] }) {
      return briefs[index].slug.value.rawValue
    }
    guard searches > 0 else { return nil }
    searches -= 1
    let path = name.drop { $0 == "." || $0 == "/" }
    let slug = Slug.from(stem: stem)
    let found = briefs.first { brief in
      brief.path == path || brief.title.value == name
        || SourceName(path: brief.path, location: brief.title.location).slug(in: nil) == slug
    }
    return found?.slug.value.rawValue
      ?? briefs.map(\.slug.value.rawValue).nearest(to: stem)
  }
}

extension String {
  /// The last part of a path or an address, without its extension: `x` for `briefs/x/index.md` and
  /// `/briefs/x/`.
  fileprivate var stem: String {
    let path = prefix { $0 != "#" && $0 != "?" }
    var parts = path.split(separator: "/").map(String.init)
    if parts.count > 1, ["index.md", "index.html"].contains(parts.last) { parts.removeLast() }
    guard var last = parts.last else { return self }
    for ending in [".md", ".markdown", ".mdown", ".html"] where last.lowercased().hasSuffix(ending)
    {
      last = String(last.dropLast(ending.count))
    }
    return last
  }
}
