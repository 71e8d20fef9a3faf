import Basics
import Briefs
import CSL
import SourceText

extension Reference {
  /// Creates a reference for a brief that others cite: a report of the institute in a series.
  ///
  /// Its texts have no markup but emphasis, and editors are not listed as authors.
  package init(_ published: PublishedBrief, in site: RenderedSite) {
    let (entry, brief) = (published.entry, published.entry.brief)
    self.init(id: entry.slug.rawValue, type: "report")
    let titles = [published.text.title, published.text.subtitle].compactMap { $0?.citable }
    let title = titles.joinedAsTitle
    texts[.title] = entry.isWithdrawn ? site.asWithdrawn(title, in: entry.language) : title
    if titles.count > 1 { texts[.titleShort] = titles[0] }
    if entry.isWithdrawn { texts[.status] = "withdrawn" }
    names[.author] = site.names(of: entry.authors)
    names[.editor] = site.names(of: entry.editors)
    dates[.issued] = DateValue(
      DateValue.Parts(brief.date.value.year, brief.date.value.month, brief.date.value.day))
    texts[.publisher] = site.institution
    if let series = entry.series {
      texts[.genre] = series.title
      texts[.collectionTitle] = series.title
    }
    texts[.number] = brief.number?.value
    texts[.doi] = brief.doi?.id
    texts[.url] = brief.doi?.url ?? site.url(Route.brief(entry.slug))
    texts[.isbn] = brief.isbn?.text
    texts[.language] = entry.language.text
    texts[.abstract] = published.abstract
    let topics = site.titles(of: .topics, of: entry)
    if !topics.isEmpty { texts[.keyword] = topics.joined(separator: ", ") }
  }
}

extension RenderedSite {
  fileprivate func names(of credits: [Credit]) -> [Name]? {
    credits.isEmpty ? nil : credits.map { name(of: $0.person) }
  }
}

extension InlineText {
  /// The text with the markup that references support.
  fileprivate var citable: String {
    guard html.utf8.contains(UInt8(ascii: "<")) else { return plain }
    return html.replacing("<em>", with: "\u{2}").replacing("</em>", with: "\u{3}").withoutTags
      .replacing("\u{2}", with: "<i>").replacing("\u{3}", with: "</i>")
  }
}
