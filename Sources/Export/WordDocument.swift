import Basics
import Briefs
import EPUB
import Pages
import Site

/// A brief as a page that pandoc makes into a file for word processors.
///
/// The names of styles are those of pandoc's reference document, and further ones for what is particular
/// to a brief, which a house can give a look in its own `templates/reference.docx`.
package struct WordDocument {
  package let html: [UInt8]
  /// The pictures that it shows, by the names of their files.
  package let pictures: [String: [UInt8]]
  let language: LanguageTag
  let day: CalendarDate

  /// - Parameters:
  ///   - picture: returns the picture at an address in the text, or `nil` if it cannot be shown
  ///   - link: returns the complete address for one in the text, or `nil` if it leads nowhere
  package init(
    _ brief: PrintedBrief, words: Words, picture: @escaping (_ address: String) -> BookPicture?,
    link: @escaping (_ href: String) -> String?
  ) {
    let found = FoundPictures(picture)
    let addresses = XHTMLAddresses(
      picture: { found.name(of: $0) }, link: { link($0).flatMap(BookAddress.ofWeb) })
    let parts = WordParts(brief: brief, words: words, texts: ChapterTexts(brief))
    // The first time shows which places there are that links can lead to.
    var draft = XHTMLWriter(addresses, form: WordParts.form, targets: ChapterPlaces())
    parts.put(into: &draft)
    var writer = XHTMLWriter(addresses, form: WordParts.form, targets: draft.places)
    parts.put(into: &writer)
    html = writer.xml.bytes
    pictures = found.pictures
    language = brief.language
    day = brief.lastChange ?? brief.date
  }
}

/// The pictures that a document shows.
private final class FoundPictures {
  private let picture: (String) -> BookPicture?
  private(set) var pictures: [String: [UInt8]] = [:]

  init(_ picture: @escaping (String) -> BookPicture?) { self.picture = picture }

  func name(of address: String) -> String? {
    guard let picture = picture(address) else { return nil }
    pictures[picture.name] = picture.bytes
    return picture.name
  }
}

/// Writes a brief in the order in which an editor reads it.
private struct WordParts {
  let brief: PrintedBrief
  let words: Words
  let texts: ChapterTexts

  /// Pandoc finds notes by their types in EPUB, and numbers them.
  static var form: XHTMLForm {
    var form = XHTMLForm()
    form.numbersParagraphs = false
    form.hasDrawings = false
    form.hasBackLinks = false
    form.numbersNotes = true
    form.hasCaptionsInTables = true
    form.attributes = { name, element in
      element.has("callout") ? " data-custom-style=\"Callout\"" : ""
    }
    return form
  }

  func put(into writer: inout XHTMLWriter) {
    putHead(into: &writer)
    putBeforeText(into: &writer)
    if brief.withdrawal != nil {
      putWithdrawal(into: &writer)
    } else {
      writer.flow(texts.body, isTop: true)
      let marked = writer.numberedNotes
      writer.isInNote = true
      putNotes(marked, into: &writer)
      writer.flow(texts.references)
      putNotesOfNotes(after: marked.count, into: &writer)
      writer.isInNote = false
    }
    putAfterText(into: &writer)
    writer.raw("</body></html>\n")
  }

  /// Writes what pandoc prints at the head, and says in the properties of the file.
  private func putHead(into writer: inout XHTMLWriter) {
    let tag = brief.language.text
    writer.raw(
      "<!DOCTYPE html>\n<html xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"\(tag)\"><head>")
    writer.raw("<meta charset=\"utf-8\"/><title>")
    // Pandoc reads no markup here.
    writer.text(brief.title.plain)
    writer.raw("</title>")
    meta("subtitle", brief.subtitle?.withoutTags, into: &writer)
    for author in brief.authors { meta("author", author.name, into: &writer) }
    meta("date", words.date(brief.date), into: &writer)
    meta("keywords", brief.topics.joined(separator: ", "), into: &writer)
    meta("description", brief.abstract, into: &writer)
    writer.raw("</head><body>\n")
  }

  private func meta(_ name: String, _ value: String?, into writer: inout XHTMLWriter) {
    guard let value, !value.isEmpty else { return }
    writer.raw("<meta name=\"\(name)\" content=\"\(value.onOneLine.xmlEscaped)\"/>")
  }

  private func putBeforeText(into writer: inout XHTMLWriter) {
    if brief.isDraft {
      line("Standing", plain: "\(words["draft"]). \(words["draft-notice"])", into: &writer)
    }
    if let embargo = brief.embargo {
      line(
        "Standing", plain: "\(words["embargo"]). \(words["embargoed-until"]) \(embargo)",
        into: &writer)
    }
    let series = [brief.series, brief.number].compactMap { $0 }.joined(separator: " · ")
    line("Series", plain: series, into: &writer)
    for author in brief.authors where author.role != nil || author.affiliation != nil {
      line("Byline", plain: name(of: author), into: &writer)
    }
    if !brief.editors.isEmpty {
      let names = words.joined(brief.editors.map(name))
      line("Byline", plain: "\(words["edited-by"]): \(names)", into: &writer)
    }
    line("Disclaimer", html: brief.disclaimer, into: &writer)
    guard brief.withdrawal == nil else { return }
    line("Abstract", html: brief.summary, into: &writer)
    if !brief.keyPoints.isEmpty {
      heading("key-points", into: &writer)
      list(brief.keyPoints, into: &writer)
    }
  }

  private func name(of person: PrintedBrief.Contributor) -> String {
    [person.name, person.role, person.affiliation].compactMap { $0 }
      .joined(separator: words["list-comma"])
  }

  private func putWithdrawal(into writer: inout XHTMLWriter) {
    heading("withdrawn", into: &writer)
    line("Standing", plain: words["withdrawn-notice"], into: &writer)
    writer.flow(HTMLFragment(Array((brief.withdrawal?.reason ?? "").utf8)).nodes, isTop: true)
  }

  /// Writes the notes from which pandoc makes footnotes.
  private func putNotes(_ marked: [String], into writer: inout XHTMLWriter) {
    for note in texts.notes where marked.contains(note.id) {
      let element = HTMLFragment.Element(name: "aside", attributes: ["id": note.id])
      writer.wrap("aside", element, " epub:type=\"footnote\"") { $0.flow(note.text, isTop: true) }
    }
  }

  /// Writes the notes whose only marks are in notes: a footnote can contain no other.
  private func putNotesOfNotes(after count: Int, into writer: inout XHTMLWriter) {
    guard writer.numberedNotes.count > count else { return }
    let notes = Dictionary(texts.notes.map { ($0.id, $0.text) }) { first, _ in first }
    heading("notes", into: &writer)
    var index = count
    // Each may contain the first mark of another.
    while index < writer.numberedNotes.count {
      writer.raw("<p><b>\(index + 1).</b></p>\n")
      writer.flow(notes[writer.numberedNotes[index]] ?? [], isTop: true)
      index += 1
    }
  }

  private func putAfterText(into writer: inout XHTMLWriter) {
    if !brief.corrections.isEmpty {
      heading("corrections", into: &writer)
      list(
        brief.corrections.map { "\(words.date($0.date).xmlEscaped): \($0.note)" }, into: &writer)
    }
    let authors = brief.authors.compactMap(\.biography)
    if !authors.isEmpty {
      heading(authors.count == 1 ? "about-the-author" : "about-the-authors", into: &writer)
      for biography in authors { paragraph(biography, into: &writer) }
    }
    if let citation = brief.citation {
      heading("how-to-cite", into: &writer)
      paragraph(citation, into: &writer)
    }
    let facts = [
      ("doi", brief.doi), ("isbn", brief.isbn), ("license", brief.license?.name),
      ("funding", brief.funding?.withoutTags.onOneLine),
    ]
    for (word, fact) in facts {
      if let fact { line("Facts", plain: "\(words[word]): \(fact)", into: &writer) }
    }
  }

  // MARK: Pieces

  private func heading(_ word: String, into writer: inout XHTMLWriter) {
    writer.raw("<h2>")
    writer.text(words[word])
    writer.raw("</h2>\n")
  }

  private func list(_ items: [String], into writer: inout XHTMLWriter) {
    writer.raw("<ul>")
    for item in items {
      writer.raw("<li>")
      writer.phrasing(HTMLFragment(Array(item.utf8)).nodes)
      writer.raw("</li>")
    }
    writer.raw("</ul>\n")
  }

  private func paragraph(_ html: String, into writer: inout XHTMLWriter) {
    writer.raw("<p>")
    writer.phrasing(HTMLFragment(Array(html.utf8)).nodes)
    writer.raw("</p>\n")
  }

  private func line(_ style: String, plain text: String, into writer: inout XHTMLWriter) {
    line(style, html: text.isEmpty ? nil : text.xmlEscaped, into: &writer)
  }

  private func line(_ style: String, html: String?, into writer: inout XHTMLWriter) {
    guard let html else { return }
    writer.raw("<div data-custom-style=\"\(style)\">")
    paragraph(html, into: &writer)
    writer.raw("</div>\n")
  }
}
