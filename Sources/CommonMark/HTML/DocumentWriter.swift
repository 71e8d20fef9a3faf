import SourceText

/// Writes the HTML of a whole text, with the list of its notes.
struct DocumentWriter {
  private let document: MarkdownDocument
  private let tree: MarkdownTree
  private let options: HTMLOptions
  private var writer: HTMLWriter
  private var result = RenderedMarkdown()
  /// The author's own heading for the notes.
  private let notesHeading: Int?

  init(_ document: MarkdownDocument, _ options: HTMLOptions) {
    self.document = document
    self.options = options
    tree = document.tree
    writer = HTMLWriter(document, options)
    notesHeading = NotesHeading.find(in: document, besides: options.words.notes)
  }

  /// Returns the text with its notes.
  mutating func text() -> RenderedMarkdown {
    writer.draft.out.reserveCapacity(tree.text.count * 3 / 2)
    if !document.notes.isEmpty || (options.citations ?? []).contains(where: { $0.note != nil }) {
      _ = writer.draft.identifiers.use("notes")
    }
    for root in document.textNodes where root != notesHeading { writer.write(root) }
    if let notesHeading, writer.marks.numbering.order.isEmpty { writer.write(notesHeading) }
    writer.closeRawHTML()
    result.body = takeHTML()
    if !writer.marks.numbering.order.isEmpty { putNotes() }
    return finished()
  }

  /// Returns only the inlines.
  mutating func line() -> RenderedMarkdown {
    writer.draft.part = .line
    for root in document.textNodes {
      if !writer.draft.out.isEmpty { writer.draft.out.append(UInt8(ascii: " ")) }
      switch tree.nodes[root].kind {
      case .paragraph, .heading: writer.writeChildren(of: root)
      default: writer.draft.out.putEscaped(tree.plainText(of: root))
      }
    }
    writer.closeRawHTML()
    result.body = takeHTML()
    return finished()
  }

  private mutating func takeHTML() -> [UInt8] {
    defer { writer.draft.out = [] }
    return writer.draft.out
  }

  private func finished() -> RenderedMarkdown {
    var result = result
    result.tableCount = writer.tables.count
    result.paragraphCount = writer.paragraphCount
    result.headings = writer.headings.headings
    result.identifiers = writer.draft.identifiers.used
    result.references = writer.draft.log.references
    result.webAddresses = writer.draft.log.webAddresses
    result.diagnostics = document.diagnostics + writer.draft.log.diagnostics
    return result
  }

  // MARK: Notes

  /// Writes the list of the notes that the text refers to, and those that they refer to in turn.
  private mutating func putNotes() {
    writer.draft.part = .notes
    putNotesHeading()
    var notes = takeHTML()
    // All are written before their links back, since one note can refer to another.
    var items: [[UInt8]] = []
    while items.count < writer.marks.numbering.order.count {
      putText(of: writer.marks.numbering.order[items.count])
      items.append(takeHTML())
    }
    for (index, item) in items.enumerated() { put(item, number: index + 1, into: &notes) }
    notes.put("</ol>\n</section>\n")
    result.notes = notes
    result.noteCount = items.count
  }

  /// Writes the heading of the list of notes: the author's own, or the default.
  ///
  /// It has the same id as any list of notes. The section has the id that the author's words would
  /// produce.
  private mutating func putNotesHeading() {
    let own = ownHeadingIdentifier()
    let identifier = "\(options.identifierPrefix)notes"
    writer.draft.out.put("<section class=\"notes labelled\" role=\"doc-endnotes\"")
    if let own { writer.draft.out.putAttribute("id", own.utf8) }
    writer.draft.out.put(" aria-labelledby=\"\(identifier)\">\n<h2 id=\"\(identifier)\">")
    writer.draft.text.previous = nil
    if let notesHeading {
      writer.writeChildren(of: notesHeading)
      writer.closeRawHTML()
    } else {
      writer.draft.out.putEscaped(options.words.notes)
    }
    writer.draft.out.put("</h2>\n<ol>\n")
  }

  /// Returns the id that the author's heading would have, if different and not needed for a list of
  /// works.
  private mutating func ownHeadingIdentifier() -> String? {
    guard let notesHeading, options.citations?.isEmpty ?? true else { return nil }
    let name = IdentifierTable.name(for: document.plainText(of: notesHeading))
    return name == "notes" ? nil : writer.draft.identifiers.useUnique(name)
  }

  private mutating func putText(of note: NoteNumbering.Source) {
    switch note {
    case .label(let label):
      guard let body = document.notes[label].body else { return }
      writer.writeChildren(of: body)
      writer.closeRawHTML()
    case .citation(let group):
      writer.draft.out.put("<p>")
      writer.draft.out += options.citations?[group].note ?? []
      writer.draft.out.put("</p>\n")
    }
  }

  private mutating func put(_ item: [UInt8], number: Int, into notes: inout [UInt8]) {
    notes.put("<li id=\"\(writer.draft.identifiers.use("note-\(number)"))\">")
    let end = Array("</p>\n".utf8)
    let endsInParagraph = item.suffix(end.count).elementsEqual(end)
    notes += endsInParagraph ? item.dropLast(end.count) : item[...]
    if !endsInParagraph { notes.put("<p>") }
    for occurrence in 1...max(1, writer.marks.numbering.occurrences(ofNumber: number)) {
      putBackLink(number: number, occurrence: occurrence, into: &notes)
    }
    notes.put("</p></li>\n")
  }

  private func putBackLink(number: Int, occurrence: Int, into notes: inout [UInt8]) {
    let suffix = occurrence > 1 ? "-\(occurrence)" : ""
    let shown = occurrence > 1 ? "\(number)–\(occurrence)" : "\(number)"
    let label = options.words.backToReference.filling(["number": shown])
    notes.put(" <a class=\"back\" href=\"#\(options.identifierPrefix)ref-\(number)\(suffix)\"")
    notes.put(" role=\"doc-backlink\"")
    notes.putAttribute("aria-label", label.utf8)
    notes.put(">↩")
    if occurrence > 1 { notes.put("<sup>\(occurrence)</sup>") }
    notes.put("</a>")
  }
}
