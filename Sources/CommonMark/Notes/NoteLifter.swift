import Basics

/// Replaces a text's notes with syntax that libcmark knows: pictures for references, and list items
/// for definitions.
///
/// For each label, a link reference definition with a private address goes before the text. By its
/// own rules for code, escapes, precedence and nesting, libcmark then decides which pictures there
/// are. By its own rules for blocks, it decides which definitions there are, and what belongs to
/// each. The text itself keeps its lines, so line numbers remain right.
struct NoteLifter {
  /// The text that libcmark parses, and how it relates to the author's text.
  struct Lifted {
    var text: MarkedText
    let addresses: PrivateAddresses
    /// The lines before the text: link reference definitions, and the inline notes.
    var head: [UInt8] = []
    var lines = LineMap()
    /// The line of the text that is the author's first.
    var firstLine = 1
    /// The labels; the index of each is the number in its private address.
    var labels = NoteLabels()
    /// The inline notes, indexed by the numbers in their labels.
    var inlineNotes: [NoteDefinition] = []
    /// The citations of the text and the notes.
    var citations = CitationLifter.Lifted()
  }

  /// Returns whether the text may contain notes.
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
  /// Assembles the lines before the text: a link reference definition for each label, and a block
  /// quote for each inline note.
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
  /// Appends an empty line and a note's body as a block quote, and returns the number of lines
  /// added.
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

/// Text to be parsed as inlines only, whatever block it looks like, in a block quote of its own.
///
/// An escaped punctuation mark before it keeps `- item` or `# heading` from being a block, without
/// changing the rules for emphasis at the start of a paragraph (CommonMark 0.30, section 6.2:
/// punctuation and the start of a line count alike). It is then removed from the first text node.
/// Further lines are indented so far that no block begins there (section 4.4: indented code cannot
/// interrupt a paragraph).
enum InlineFragment {
  static let guardBytes = Array("\\!".utf8)
  /// The text of the guard in the tree.
  static let guardText = Array("!".utf8)
  static let lineBreak = Array("\n>     ".utf8)
}
