import SourceText

/// The topics or regions of a site: those of `site.yml`, and those that briefs name.
struct TermDirectory {
  private(set) var terms: [Term]
  private let declaredCount: Int
  private var indexesByName: [String: Int] = [:]
  private var indexesBySlug: [String: Int] = [:]

  init(_ declared: [Term]) {
    terms = declared
    declaredCount = declared.count
    for (index, term) in declared.enumerated() {
      let titleSlug = Slug.from(title: term.title)?.folded
      for slug in [term.id.folded, titleSlug].compactMap({ $0 })
      where indexesBySlug[slug] == nil {
        indexesBySlug[slug] = index
      }
    }
  }

  /// The index of the term with a name: `Water policy` and `water-policy` are one.
  mutating func index(of name: Located<String>) -> Int? {
    if let index = indexesByName[name.value] { return index }
    guard let slug = Slug.from(title: name.value) else { return nil }
    let index = indexesBySlug[slug.folded] ?? add(slug, name)
    improveTitle(of: index, with: name.value)
    indexesByName[name.value] = index
    return index
  }

  private mutating func add(_ slug: Slug, _ name: Located<String>) -> Int {
    terms.append(Term(id: slug, title: name.value, location: name.location))
    indexesBySlug[slug.folded] = terms.count - 1
    return terms.count - 1
  }

  /// A name is a better title than an id.
  private mutating func improveTitle(of index: Int, with name: String) {
    guard index >= declaredCount, terms[index].title == terms[index].id.rawValue else { return }
    terms[index].title = name
  }

  /// The terms with their briefs: first those of `site.yml` in its order, then the others by title.
  func groups(_ briefs: [[Slug]], in collation: Collation) -> [Group<Term>] {
    let groups = terms.indices.map { Group(terms[$0], briefs: briefs[$0]) }
    let declared = groups[..<declaredCount]
    let found = collation.sorted(groups[declaredCount...]) { ($0.title, $0.id) }
    return (declared + found).filter { !$0.briefs.isEmpty }
  }
}
