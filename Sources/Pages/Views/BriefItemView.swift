import Briefs
import Mustache
import Site

/// A brief in a list.
struct BriefItemView: FieldView {
  let brief: BriefView

  static let fields = Fields(
    inherited.reduce(into: ofPage) { fields, name in
      let symbol = Symbol(name)
      guard let field = BriefView.fields[symbol] else { return }
      fields[name] = Field(field.shape, from: provenance(of: field)) { $0.brief.value(of: symbol) }
    })

  /// Returns the provenance of a brief's field in a list, where the brief's own file is not that of
  /// the page.
  private static func provenance(
    of field: Field<BriefView>
  ) -> Field<BriefItemView>.Provenance {
    switch field.provenance {
    case .ownFile: .hash { $0.brief.site.shared(ofBrief: $0.brief.index)?.hashOfFile }
    case .hash(let hash): .hash { hash($0.brief) }
    case .site: .site
    case .anywhere, .otherNames: .anywhere
    }
  }

  /// The fields of every page: an item is rendered once for all lists, without a page around it.
  private static let ofPage: [String: Field<BriefItemView>] = [
    "words": .view(from: .site) { $0.brief.site.wordsView($0.brief.published.entry.language) },
    "site": .view(from: .site) {
      SiteView(
        site: $0.brief.site, page: $0.brief.page, language: $0.brief.site.configuration.language)
    },
  ]

  /// The names that a list takes over from the brief's own page.
  private static let inherited = [
    "title", "plain-title", "subtitle", "summary", "href", "lang", "dir", "date", "date-iso",
    "series", "authors", "editors", "editors-label", "is-withdrawn", "is-draft", "image", "coins",
    "extra",
  ]
}
