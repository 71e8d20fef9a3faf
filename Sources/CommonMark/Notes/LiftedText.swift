/// The text that libcmark parses, and how it relates to the author's text.
struct LiftedText {
  /// The author's text with its notes marked.
  private(set) var text: MarkedText
  let addresses: PrivateAddresses
  /// The citations of the text and the notes.
  let citations: CitationLifter.Lifted
  /// The lines before the text: link reference definitions, and the inline notes.
  var head: [UInt8] = []
  var lines = LineMap()
  /// The line of the text that is the author's first.
  var firstLine = 1
  /// The labels; the index of each is the number in its private address.
  var labels = NoteLabels()
  /// The inline notes, indexed by the numbers in their labels.
  var inlineNotes: [NoteDefinition] = []

  init(text: MarkedText, addresses: PrivateAddresses, citations: CitationLifter.Lifted) {
    self.text = text
    self.addresses = addresses
    self.citations = citations
  }

  // MARK: Parsing

  /// How often a text is parsed at most; each pass corrects at least one mistake of the previous
  /// one.
  private static let mostReadings = 10

  /// Parses the text until libcmark reads each definition as what it is marked as.
  ///
  /// - Parameter mostLevels: how deep blocks may nest; deeper text is parsed once, and then
  ///   rejected
  mutating func parse(mostLevels: Int) -> ParsedText {
    var reading = 1
    while true {
      let (body, columns) = text.rendered()
      let markdown = head + body
      let parsed = ParsedMarkdown(markdown)
      guard !columns.isEmpty, parsed.depth <= mostLevels else {
        return takeNotes([], of: parsed, markdown: markdown)
      }
      let blocks = NoteBlocks(text.definitions, columns: columns, in: parsed, firstLine: firstLine)
      let isLast = reading == Self.mostReadings - 1
      if reading < Self.mostReadings,
        blocks.correct(&text.definitions, markdown: markdown, isLast: isLast)
      {
        reading += 1
        continue
      }
      return takeNotes(blocks.items, of: parsed, markdown: markdown)
    }
  }

  /// Moves the notes out of the text.
  ///
  /// - Parameter items: the list item of each definition; nil for one that turned out to be none
  private mutating func takeNotes(
    _ items: [Int?], of parsed: ParsedMarkdown, markdown: [UInt8]
  ) -> ParsedText {
    let inline = labels.all.indices.filter { labels.all[$0].definition?.isInline == true }
    var result = ParsedText(markdown[...], parsed)
    let bodies = Array(result.tree.children(of: 0).prefix(inline.count))
    for body in bodies { result.dropGuard(in: body) }
    result.bodyOwners = inline
    guard !items.isEmpty else { return result }
    let notes = defineNotes(items, owners: &result.bodyOwners)
    (result.tree, result.depth) = NoteMover(notes, of: result.tree).moved(after: inline.count)
    return result
  }

  /// Records the definitions of notes with their labels, which own the bodies.
  private mutating func defineNotes(_ items: [Int?], owners: inout [Int]) -> [NoteMover.Item] {
    zip(text.definitions, items).compactMap { definition, item in
      guard let item else { return nil }
      let isKept = labels.define(
        NoteDefinition(
          name: definition.name, line: lines.source(definition.place.line + firstLine - 1),
          column: text.characterColumn(of: definition)))
      if isKept, let owner = labels.index[definition.name] { owners.append(Int(owner)) }
      return NoteMover.Item(item: item, isBlank: definition.place.isBlank, isKept: isKept)
    }
  }

  // MARK: Results

  /// Turns the placeholders that libcmark read as pictures into references and citations, and
  /// restores the others.
  func restore(in tree: inout MarkdownTree, hasFigures: Bool) {
    addresses.mark(in: &tree, labels: labels.all.count, citations: citations.groups.count)
    if hasFigures, !citations.pieces.isEmpty {
      tree = CaptionReader(tree, pieces: citations.pieces).rewritten()
    }
    NoteRestorer(notes: inlineNotes).restore(in: &tree)
    if !citations.pieces.isEmpty { CitationRestorer(pieces: citations.pieces).restore(in: &tree) }
  }

  /// Returns the notes, by label.
  ///
  /// - Parameter bodies: the nodes of their bodies, with their labels
  func notes(bodies: some Sequence<(Int, Int)>) -> [MarkdownDocument.Note] {
    var notes = labels.all.map { label in
      let isInline = label.definition?.isInline ?? false
      return MarkdownDocument.Note(
        label: isInline ? "" : String(decoding: label.name, as: UTF8.self), body: nil,
        line: label.definition?.line ?? 0, column: label.definition?.column ?? 0,
        isInline: isInline)
    }
    for (label, node) in bodies { notes[label].body = node }
    return notes
  }
}
