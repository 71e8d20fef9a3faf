import Basics
import Mustache
import Site

/// The search page.
struct SearchPageView: FieldView {
  let title: String
  let search: SearchView

  static let fields: Fields<SearchPageView> = [
    "heading": .text { $0.title.htmlEscaped },
    "search-index": .view { $0.search },
  ]
}

/// The data of the search page for its script.
struct SearchView: FieldView {
  let site: Publication
  let page: OutputPath
  /// The version of the index, which changes whenever the index does, so that browsers never mix
  /// two versions.
  let version: String
  /// The names of the facets.
  let facets: [String]

  static let fields: Fields<SearchView> = [
    "script": .text { $0.site.settings.searchScript?.path.href(from: $0.page) },
    "version": .text { $0.version },
    "facets": .list { view in
      view.facets.map { SearchFacetView(name: $0, title: view.site.siteWords.title(ofFacet: $0)) }
    },
  ]
}

/// A filter for search results.
struct SearchFacetView: FieldView {
  let name: String
  let title: String

  static let fields: Fields<SearchFacetView> = [
    "name": .text { $0.name },
    "title": .text { $0.title },
  ]
}

extension Words {
  fileprivate func title(ofFacet name: String) -> String {
    name == SearchSource.series ? self["series"] : self["\(name)s"]
  }
}
