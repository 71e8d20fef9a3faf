import Briefs

/// How to cite a brief, in words: author, title, series and number, editor, institution, date, address.
struct CitationText {
  let html: String

  init(of brief: BriefView) {
    let published = brief.published
    let words = brief.words
    var parts: [String] = []
    let authors = words.joined(published.entry.authors.map(\.person.name))
    if !authors.isEmpty { parts.append(authors.htmlEscaped.asSentence) }
    let titles = [brief.published.text.title.html, brief.published.text.subtitle?.html]
    let title = titles.compactMap { $0 }.joined(separator: ": ")
    parts.append(words.quoted(title.asSentence))
    if let series = published.entry.series {
      let number =
        published.entry.brief.number.map { " " + series.label(forNumber: $0.value) } ?? ""
      parts.append((series.title + number).htmlEscaped.asSentence)
    }
    let editors = words.joined(published.entry.editors.map(\.person.name))
    if !editors.isEmpty { parts.append("\(words["edited-by"]) \(editors)".htmlEscaped.asSentence) }
    let institution = brief.site.configuration.letterhead.name ?? brief.site.configuration.title
    parts.append(
      "\(institution), \(words.date(published.entry.brief.date.value))".htmlEscaped.asSentence)
    if let address = published.entry.brief.doi?.url
      ?? brief.site.url(Route.brief(published.entry.slug))
    {
      let escaped = address.htmlEscaped
      parts.append("<a class=\"address\" href=\"\(escaped)\">\(escaped)</a>")
    }
    html = parts.joined(separator: " ")
  }
}

extension Words {
  /// A text in quotation marks; those within it become the inner ones.
  fileprivate func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return quotes[0] + text + quotes[1] }
    let inner = text.replacing(quotes[0], with: quotes[2]).replacing(quotes[1], with: quotes[3])
    return quotes[0] + inner + quotes[1]
  }
}

extension String {
  /// The text with a full stop, where it does not end in a mark of its own.
  fileprivate var asSentence: String {
    guard let last, !"?!.؟۔…".contains(last) else { return self }
    return self + "."
  }
}
