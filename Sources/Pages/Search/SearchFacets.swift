import Briefs
import Search
import SourceText
import Site

/// The filters for search results.
extension SearchSource {
  /// The name of the facet whose word is its own plural.
  static let series = "series"

  /// The facets that offer a choice.
  package var facets: [SearchFacet] {
    let library = site.library
    let all = [
      facet("author", library[.people]) { ($0.id.rawValue, $0.title, $0.briefs) },
      facet("editor", library[.people]) { ($0.id.rawValue, $0.title, $0.edited) },
      facet(Self.series, library[.series]) { ($0.id.rawValue, $0.title, $0.briefs) },
      facet("topic", library[.topics]) { ($0.id.rawValue, $0.title, $0.briefs) },
      facet("region", library[.regions]) { ($0.id.rawValue, $0.title, $0.briefs) },
      facet("year", library.years) {
        (String($0.year), site.siteWords.number($0.year), $0.briefs)
      },
      languages,
    ]
    return all.filter { $0.values.count > 1 }
  }

  private func facet<Group>(
    _ name: String, _ groups: [Group], _ value: (Group) -> (key: String, title: String, [Slug])
  ) -> SearchFacet {
    let values = groups.map { group in
      let (key, title, slugs) = value(group)
      let found = slugs.compactMap { site.library.index(of: $0).flatMap { numbers[$0] } }
      return SearchFacet.Value(key: key, title: title, documents: found.sorted())
    }
    return SearchFacet(name: name, values: values.filter { !$0.documents.isEmpty })
  }

  private var languages: SearchFacet {
    var documents: [LanguageTag: [Int]] = [:]
    for (number, item) in items.enumerated() {
      documents[language(of: item), default: []].append(number)
    }
    let values = documents.sorted { $0.key.text < $1.key.text }.map { language, documents in
      let words = site.words[language]
      let isOwn = words.language.language == language.language
      return SearchFacet.Value(
        key: language.text, title: isOwn ? words["language-name"] : language.text,
        documents: documents)
    }
    return SearchFacet(name: "language", values: values)
  }

  private func language(of item: Item) -> LanguageTag {
    switch item {
    case .brief(let index): site.library.entries[index].language
    case .page(let index): site.library.pages[index].language ?? site.configuration.language
    }
  }
}
