import Briefs
import Site

/// A page as a card, for whoever shares it (Open Graph protocol, ogp.me).
///
/// Its description is that of the page, which `head.mustache` marks as that of the card too.
struct OpenGraph {
  let view: PageView

  /// The elements; none on a page that is not to be found.
  var html: [UInt8] {
    HeadText.elements { head in
      head.property("og:type", type)
      head.property("og:title", record?.title ?? view.title)
      head.property("og:url", view.site.url(view.page))
      head.property("og:site_name", view.site.configuration.title)
      head.property("og:locale", view.language.openGraphLocale)
      head.property("og:image", image)
      head.property("og:image:alt", image == nil ? nil : alternativeText)
      if let record { put(record, in: &head) }
      head.meta("twitter:card", record?.image == nil ? "summary" : "summary_large_image")
    }
  }

  private var record: BriefRecord? { view.record }

  private var type: String {
    record != nil ? "article" : view.list?.person != nil ? "profile" : "website"
  }

  /// The picture of the brief, else the logo: a drawing is no picture that cards can show.
  private var image: String? {
    if let image = record?.image { return image }
    let logo = view.site.configuration.logo
    guard let logo, !logo.value.lowercased().hasSuffix(".svg") else { return nil }
    return view.site.url(ofAsset: logo.value)
  }

  private var alternativeText: String? {
    record?.image != nil
      ? record?.imageAlternativeText
      : view.site.configuration.letterhead.logoAlternativeText
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
  /// The language with a country, as Open Graph writes it; nil where the tag names none and none is usual.
  fileprivate var openGraphLocale: String? {
    if let region { return "\(language)_\(region)" }
    return Self.usualLocales[language]
  }

  private static let usualLocales = [
    "ar": "ar_AR", "de": "de_DE", "en": "en_US", "es": "es_ES", "fr": "fr_FR", "ur": "ur_PK",
  ]
}
