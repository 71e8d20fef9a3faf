import Briefs
import Site

/// A page as a card for sharing (Open Graph protocol, ogp.me).
///
/// Its description is that of the page, which `head.mustache` also marks for the card.
struct OpenGraph {
  let view: PageView

  /// The elements of the card.
  var html: [UInt8] {
    HeadText.elements { head in
      head.property("og:type", type)
      head.property("og:title", record?.title ?? view.title)
      head.property("og:url", view.site.url(view.page))
      head.property("og:site_name", view.site.configuration.title)
      head.property("og:locale", view.language.openGraphLocale)
      head.property("og:image", image)
      if card != nil {
        // The size of the page in `card.typ`, which spares those who show it a look at the picture.
        head.property("og:image:type", "image/png")
        head.property("og:image:width", "1200")
        head.property("og:image:height", "630")
      }
      head.property("og:image:alt", image == nil ? nil : alternativeText)
      if let record { put(record, in: &head) }
      head.meta("twitter:card", record?.image ?? card == nil ? "summary" : "summary_large_image")
    }
  }

  private var record: BriefRecord? { view.record }

  private var type: String {
    record != nil ? "article" : view.list?.person != nil ? "profile" : "website"
  }

  /// The picture of the brief, or else the logo, unless it is in SVG, which cards cannot show.
  private var image: String? {
    if let image = record?.image ?? card { return image }
    let logo = view.site.configuration.logo
    guard let logo, !logo.value.lowercased().hasSuffix(".svg") else { return nil }
    return view.site.url(ofAsset: logo.value)
  }

  /// The picture that is made of the title.
  private var card: String? { record?.card }

  private var alternativeText: String? {
    if record?.image != nil { return record?.imageAlternativeText }
    return card == nil ? view.site.configuration.letterhead.logoAlternativeText : record?.title
  }

  private func put(_ record: BriefRecord, in head: inout HeadText) {
    head.property("article:published_time", record.date.iso)
    head.property("article:modified_time", record.lastChange?.iso)
    for author in record.entry.authors {
      head.property("article:author", record.site.url(Route.person(author.person.id)))
    }
    head.property("article:section", record.entry.series?.title)
  }
}

extension LanguageTag {
  /// The language and country in Open Graph form, or `nil` if the tag has no country and there is
  /// no usual one.
  fileprivate var openGraphLocale: String? {
    if let region { return "\(language)_\(region)" }
    return Self.usualLocales[language]
  }

  private static let usualLocales = [
    "ar": "ar_AR", "de": "de_DE", "en": "en_US", "es": "es_ES", "fr": "fr_FR", "ur": "ur_PK",
  ]
}
