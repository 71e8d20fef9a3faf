import Briefs

/// How to cite a brief, in words: author, title, series and number, editor, institution, date, address.
struct CitationText {
  let html: String

  init(of brief: BriefView) {
    let entry = brief.published.entry
    let words = brief.words
    var parts: [String] = []
    let authors = words.joined(entry.authors.map(\.person.name))
    if !authors.isEmpty { parts.append(authors.htmlEscaped.asSentence) }
    let title = [brief.published.text.title.html, brief.published.text.subtitle?.html].compactMap {
      $0
    }
    .joined(separator: ": ")
    let quotes = words.quotes
    parts.append(quotes[0] + title.asSentence + quotes[1])
    if let series = entry.series {
      let number = entry.brief.number.map { " " + series.label(forNumber: $0.value) } ?? ""
      parts.append((series.title + number).htmlEscaped.asSentence)
    }
    let editors = words.joined(entry.editors.map(\.person.name))
    if !editors.isEmpty { parts.append("\(words["edited-by"]) \(editors)".htmlEscaped.asSentence) }
    let institution = brief.site.configuration.letterhead.name ?? brief.site.configuration.title
    parts.append("\(institution), \(words.date(entry.brief.date.value))".htmlEscaped.asSentence)
    if let address = entry.brief.doi?.url ?? brief.site.url(Route.brief(entry.slug)) {
      let escaped = address.htmlEscaped
      parts.append("<a class=\"address\" href=\"\(escaped)\">\(escaped)</a>")
    }
    html = parts.joined(separator: " ")
  }
}

extension String {
  /// The text with a full stop, where it does not end in a mark of its own.
  fileprivate var asSentence: String {
    guard let last, !"?!.؟۔…".contains(last) else { return self }
    return self + "."
  }
}
