import SourceText

/// The topics or regions of a site: those in `site.yml`, and those that briefs name.
struct TermDirectory {
  private(set) var terms: [Term]
  private(set) var diagnostics: [Diagnostic] = []
  private let language: LanguageTag
  private let declaredCount: Int
  private var indexesByName: [String: Int] = [:]
  private var indexesBySlug: [String: Int] = [:]

  init(_ declared: [Term], language: LanguageTag = .english) {
    self.language = language
    terms = declared
    declaredCount = declared.count
    for (index, term) in declared.enumerated() {
      indexesByName[term.title] = indexesByName[term.title] ?? index
      let titleSlug = Slug.from(title: term.title, in: language)?.folded
      for slug in [term.id.folded, titleSlug].compactMap({ $0 })
      where indexesBySlug[slug] == nil {
        indexesBySlug[slug] = index
      }
    }
  }

  /// Returns the index of the term with a name; `Water policy` and `water-policy` are the same.
  mutating func index(of name: Located<String>) -> Int? {
    if let index = indexesByName[name.value] { return index }
    guard let slug = Slug.from(title: name.value, in: language) else { return nil }
    let index = indexesBySlug[slug.folded] ?? add(slug, name)
    reportSigns(of: name, sharing: index)
    improveTitle(of: index, with: name.value)
    indexesByName[name.value] = index
    return index
  }

  /// Reports a name that only differs from another by a sign that addresses do not show.
  private mutating func reportSigns(of name: Located<String>, sharing index: Int) {
    let title = terms[index].title
    guard title != name.value, title != terms[index].id.rawValue, title.signs != name.value.signs
    else { return }
    diagnostics.append(
      Diagnostic(
        .similarNames,
        "'\(name.value)' and '\(title)' differ only in a sign, and share one address",
        at: name.location,
        help: "list both under 'topics' or 'regions' in site.yml, each with an 'id' of its own"))
  }

  private mutating func add(_ slug: Slug, _ name: Located<String>) -> Int {
    terms.append(Term(id: slug, title: name.value, location: name.location))
    indexesBySlug[slug.folded] = terms.count - 1
    return terms.count - 1
  }

  /// Replaces a title that is an id with a name.
  private mutating func improveTitle(of index: Int, with name: String) {
    guard index >= declaredCount, terms[index].title == terms[index].id.rawValue else { return }
    terms[index].title = name
  }

  /// Returns the terms with their briefs: first those in `site.yml` in its order, then the others
  /// by title.
  func groups(_ briefs: [[Slug]], of section: Section, in collation: Collation) -> [Group] {
    let groups = terms.indices.map {
      Group(section: section, subject: .term(terms[$0]), briefs: briefs[$0])
    }
    let declared = groups[..<declaredCount]
    let found = collation.sorted(groups[declaredCount...]) { ($0.title, $0.id) }
    return (declared + found).filter { !$0.briefs.isEmpty }
  }
}

extension String {
  /// The signs that distinguish names with the same letters: `C++`, `C#`.
  fileprivate var signs: [Unicode.Scalar] {
    if utf8.allSatisfy({ $0 >= 0x2D || $0 == 0x20 }) && utf8.allSatisfy({ $0 < 0x80 }) { return [] }
    return unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .mathSymbol, .currencySymbol, .otherSymbol, .otherNumber: true
      default: "#*@%".unicodeScalars.contains(scalar)
      }
    }
  }
}
