import Mustache
import Site

/// What the search page says to its script.
struct SearchView: FieldView {
  let site: Publication
  let page: OutputPath
  /// Changes whenever the index does, so that no browser mixes two.
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

/// A way to narrow down what was found.
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
