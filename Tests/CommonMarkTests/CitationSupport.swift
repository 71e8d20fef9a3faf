import CommonMark
import SourceText
import Testing

/// Parses a brief's Markdown with its citations.
func cited(
  _ markdown: String, _ citations: Dialect.Citations = .all
) -> MarkdownDocument {
  var dialect = Dialect.brief
  dialect.citations = citations
  return MarkdownDocument(reading: SourceFile(path: "x.md", text: markdown), dialect: dialect)
}

/// The citations of a text in a short form, one line for each: `see |doe| p. 3`, with `-` before a key
/// whose author is omitted, and `@` before one whose author the sentence names.
func citations(
  in markdown: String, _ which: Dialect.Citations = .all
) -> [String] {
  let document = cited(markdown, which)
  return document.citationPlaces(makingNotes: false).map { document.citations[$0.group].short }
}

/// Checks the citations of a text and what is left around them, each as `{n}`.
func expectCitations(
  of markdown: String, _ expected: [String], html: String? = nil,
  _ which: Dialect.Citations = .all,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  #expect(citations(in: markdown, which) == expected, sourceLocation: sourceLocation)
  guard let html else { return }
  let text = htmlWithCitations(markdown, which)
  #expect(text == html, sourceLocation: sourceLocation)
}

/// The HTML of a text with `{n}` for its citations.
func htmlWithCitations(_ markdown: String, _ which: Dialect.Citations = .all) -> String {
  let document = cited(markdown, which)
  var options = HTMLOptions()
  options.citations = document.citations.indices.map {
    CitationHTML(inline: Array("{\($0)}".utf8), copy: Array("{\($0)}".utf8))
  }
  let html = document.html(options)
  return (html.text + html.notesText).trimmingNewline
}

extension CitationGroup {
  fileprivate var short: String {
    items.enumerated().map { index, item in
      let mark = item.suppressesAuthor ? "-" : namesAuthor && index == 0 ? "@" : ""
      return "\(item.prefix)|\(mark)\(item.key)|\(item.suffix)"
    }.joined(separator: ";")
  }
}

extension String {
  fileprivate var trimmingNewline: String { last == "\n" ? String(dropLast()) : self }
}

/// The HTML of a text in a citation style with notes: the shortened text, and the items of the list of
/// notes.
///
/// Group `n` makes the note `Work n.`, also in notes of the author, and its author is `Name n`.
func htmlWithNotes(_ markdown: String, prefix: String = "", inMargin: Bool = false) -> (
  text: String, notes: String
) {
  let document = cited(markdown)
  var options = HTMLOptions(
    typography: .english, identifierPrefix: prefix, marginNotes: inMargin)
  let inNotes = Set(document.citationPlaces(makingNotes: true).filter(\.isInNote).map(\.group))
  options.citations = document.citations.indices.map { group in
    let work = Array("Work \(group).".utf8)
    guard !inNotes.contains(group) else { return CitationHTML(inline: work, copy: work) }
    let name = document.citations[group].namesAuthor ? "Name \(group)" : ""
    return CitationHTML(inline: Array(name.utf8), note: work, copy: work)
  }
  let html = document.html(options)
  return (html.text.shortened, html.notesText.noteItems.shortened)
}
