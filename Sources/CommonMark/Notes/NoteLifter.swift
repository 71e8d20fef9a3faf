import SourceText

/// Turns a text's notes into what libcmark knows: pictures for their references, and list items for their
/// definitions.
///
/// The definition of a link is put before the text for each label that occurs, pointing at a private address;
/// libcmark then decides by its own rules for code, escapes, precedence and nesting which pictures there are,
/// and by its own rules for blocks which definitions, and what belongs to each. The text itself keeps its
/// lines, so that line numbers hold.
struct NoteLifter {
  /// What libcmark is given, and how it relates to the author's text.
  struct Lifted {
    var text: MarkedText
    let addresses: PrivateAddresses
    /// What stands before the text: the definitions of links, and the notes that were written in the text.
    var head: [UInt8] = []
    var lines = LineMap()
    /// The line of the text that is the first of the author's.
    var firstLine = 1
    /// One a label; the index of each is the number in its private address.
    var labels = NoteLabels()
    /// The notes that were written in the text, by the numbers in their labels.
    var inlineNotes: [NoteDefinition] = []
    /// The citations of the text and the notes.
    var citations = CitationLifter.Lifted()
  }

  /// Whether there is anything to lift.
  static func mayHaveNotes(_ text: ArraySlice<UInt8>) -> Bool {
    text.place(of: Array("[^".utf8)) != nil || text.mayHaveInlineNotes
  }

  static func lift(
    from text: ArraySlice<UInt8>, firstLine: Int, citations which: Dialect.Citations,
    isWork: (String) -> Bool
  ) -> Lifted {
    var citations = CitationLifter(which: which, text: text, firstLine: firstLine, isWork: isWork)
    let withoutCitations = citations.lift(from: text)
    var inline = InlineNotes()
    let main = inline.lift(from: Array(withoutCitations), firstLine: firstLine)
    var lifted = Lifted(
      text: MarkedText(main[...]), addresses: PrivateAddresses(for: text),
      citations: citations.lifted)
    lifted.labels.collect(lifted.text.labels)
    lifted.firstLine = firstLine
    lifted.inlineNotes = inline.found.map { note in
      let body = MarkedText(note.body[...], allowsDefinitions: false)
      lifted.labels.collect(body.labels)
      var marked = note
      marked.body = body.rendered().markdown
      return marked
    }
    for note in lifted.inlineNotes { lifted.labels.define(note) }
    lifted.putHead()
    return lifted
  }
}

extension NoteLifter.Lifted {
  /// Puts together what stands before the text: a link reference a label, and a block quote a note.
  fileprivate mutating func putHead() {
    head.reserveCapacity(labels.all.count * 40)
    for (index, label) in labels.all.enumerated() {
      let mark = label.definition == nil ? MarkedText.mark : []
      putReference("[^".utf8 + mark + label.name, to: addresses.ofNotes, index)
    }
    for (index, label) in citations.labels.enumerated() {
      putReference([UInt8(ascii: "[")] + label, to: addresses.ofCitations, index)
    }
    var line = labels.all.count + citations.labels.count + 1
    for note in inlineNotes {
      lines.add(from: line + 1, to: note.line)
      line += head.appendQuoted(note)
    }
    head.append(UInt8(ascii: "\n"))
    lines.add(from: line + 1, to: firstLine)
    firstLine = line + 1
  }

  private mutating func putReference(_ label: [UInt8], to address: [UInt8], _ number: Int) {
    head += label
    head += "]: <".utf8
    head += address
    head += "\(number)>\n".utf8
  }
}

extension [UInt8] {
  /// Appends an empty line and a note's body as a block quote, and returns the lines that took.
  fileprivate mutating func appendQuoted(_ note: NoteDefinition) -> Int {
    self += "\n> ".utf8
    self += InlineFragment.guardBytes
    var lines = 2
    for index in note.body.indices {
      let byte = note.body[index]
      guard byte.isLineEnding else {
        append(byte)
        continue
      }
      let isHalf =
        byte == UInt8(ascii: "\r") && note.body[(index + 1)...].first == UInt8(ascii: "\n")
      guard !isHalf else { continue }
      self += InlineFragment.lineBreak
      lines += 1
    }
    append(UInt8(ascii: "\n"))
    return lines
  }
}

/// Text that is to be read as inlines only, whatever block it looks like: in a block quote of its own.
///
/// An escaped punctuation mark before it keeps `- item` or `# heading` from being a block, and leaves the
/// rules for emphasis as they are at the start of a paragraph (CommonMark 0.30, section 6.2: punctuation
/// and the start of a line count alike). It is taken off the first text node again. Further lines are
/// indented so far that no block begins there (section 4.4: indented code interrupts no paragraph).
enum InlineFragment {
  static let guardBytes = Array("\\!".utf8)
  /// What the guard is in the tree.
  static let guardText = Array("!".utf8)
  static let lineBreak = Array("\n>     ".utf8)
}
