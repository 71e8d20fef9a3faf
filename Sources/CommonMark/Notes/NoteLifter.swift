import Basics

/// Replaces a text's notes with syntax that libcmark knows: pictures for references, and list items
/// for definitions.
///
/// For each label, a link reference definition with a private address goes before the text. By its
/// own rules for code, escapes, precedence and nesting, libcmark then decides which pictures there
/// are. By its own rules for blocks, it decides which definitions there are, and what belongs to
/// each. The text itself keeps its lines, so line numbers remain right.
struct NoteLifter {
  private var lifted: LiftedText
  /// The line of the author's file on which the text begins.
  private let firstLine: Int

  /// Returns the text with its notes and citations replaced, or nil if it has none.
  static func lift(
    from text: ArraySlice<UInt8>, firstLine: Int, dialect: Dialect, isWork: (String) -> Bool
  ) -> LiftedText? {
    guard dialect.notes else { return nil }
    let hasCitations = dialect.citations != .none && CitationLifter.mayHaveCitations(text)
    guard
      hasCitations || text.place(of: Array("[^".utf8)) != nil || InlineNotes.mayBe(in: text)
    else { return nil }
    var citations = CitationLifter(
      which: hasCitations ? dialect.citations : .none, text: text, firstLine: firstLine,
      isWork: isWork)
    let withoutCitations = citations.lift(from: text)
    var lifter = NoteLifter(
      withoutCitations, firstLine: firstLine, addresses: PrivateAddresses(for: text),
      citations: citations.lifted)
    lifter.putHead()
    return lifter.lifted
  }

  private init(
    _ text: ArraySlice<UInt8>, firstLine: Int, addresses: PrivateAddresses,
    citations: CitationLifter.Lifted
  ) {
    self.firstLine = firstLine
    var inline = InlineNotes()
    let main = inline.lift(from: Array(text), firstLine: firstLine)
    lifted = LiftedText(text: MarkedText(main[...]), addresses: addresses, citations: citations)
    lifted.labels.collect(lifted.text.labels)
    for note in inline.found {
      let body = MarkedText(note.body[...], allowsDefinitions: false)
      lifted.labels.collect(body.labels)
      var marked = note
      marked.body = body.rendered().markdown
      lifted.inlineNotes.append(marked)
    }
    for note in lifted.inlineNotes { lifted.labels.define(note) }
  }

  // MARK: Lines before the text

  /// Adds the lines before the text: a link reference definition for each label, and a block quote
  /// for each inline note.
  private mutating func putHead() {
    lifted.head.reserveCapacity(lifted.labels.all.count * 40)
    for (index, label) in lifted.labels.all.enumerated() {
      let mark = label.definition == nil ? MarkedText.mark : []
      putReference("[^".utf8 + mark + label.name, to: lifted.addresses.ofNotes, index)
    }
    for (index, label) in lifted.citations.labels.enumerated() {
      putReference([UInt8(ascii: "[")] + label, to: lifted.addresses.ofCitations, index)
    }
    var line = lifted.labels.all.count + lifted.citations.labels.count + 1
    for note in lifted.inlineNotes {
      lifted.lines.add(from: line + 1, to: note.line)
      line += putQuoted(note.body)
    }
    lifted.head.append(UInt8(ascii: "\n"))
    lifted.lines.add(from: line + 1, to: firstLine)
    lifted.firstLine = line + 1
  }

  private mutating func putReference(_ label: [UInt8], to address: [UInt8], _ number: Int) {
    lifted.head += label
    lifted.head += "]: <".utf8
    lifted.head += address
    lifted.head += "\(number)>\n".utf8
  }

  /// Adds an empty line and a note's body as a block quote, and returns the number of lines added.
  private mutating func putQuoted(_ body: [UInt8]) -> Int {
    lifted.head += "\n> ".utf8
    lifted.head += InlineFragment.guardBytes
    var lines = 2
    for (index, byte) in body.enumerated() {
      guard byte.isLineEnding else {
        lifted.head.append(byte)
        continue
      }
      let isHalf = byte == UInt8(ascii: "\r") && body[(index + 1)...].first == UInt8(ascii: "\n")
      guard !isHalf else { continue }
      lifted.head += InlineFragment.lineBreak
      lines += 1
    }
    lifted.head.append(UInt8(ascii: "\n"))
    return lines
  }
}
