import SourceText

/// Takes a text's notes out of it, so that libcmark reads them as what it knows: block quotes before the
/// text for their bodies, and shortcut reference links for their marks.
///
/// In CommonMark `[^1]` is a shortcut reference link where a definition of that label exists. So one
/// definition is put before the text for each label that occurs, pointing at a private scheme; libcmark
/// then decides by its own rules for code, escapes, precedence and nesting which of them are references.
/// The text itself keeps its lines, so that line numbers hold.
struct NoteLifter {
  /// What libcmark is given, and how it relates to the author's text.
  struct Lifted {
    var markdown: [UInt8] = []
    var lines = LineMap()
    /// One a label; the index of each is the number in its private address.
    var labels = NoteLabels()
    /// The notes that were written in the text, by the numbers in their labels.
    var inlineNotes: [NoteDefinition] = []
    /// How many block quotes stand before the text, one a note body, and whose they are.
    var bodyOwners: [Int] = []
    /// The citations of the text and the notes.
    var citations = CitationLifter.Lifted()
    var diagnostics: [Diagnostic] = []
  }

  static let scheme = Array("x-briefpress-note:".utf8)

  /// Whether there is anything to lift.
  static func mayHaveNotes(_ text: ArraySlice<UInt8>) -> Bool {
    text.place(of: Array("[^".utf8)) != nil || text.mayHaveInlineNotes
  }

  static func lift(
    from text: ArraySlice<UInt8>, firstLine: Int, path: String, citations which: Dialect.Citations
  ) -> Lifted {
    var citations = CitationLifter(which: which, text: text, firstLine: firstLine)
    let text = citations.lift(from: text)
    var definitions = NoteDefinitions(path: path, firstLine: firstLine)
    let remaining = definitions.lift(from: text)
    var inline = InlineNotes()
    let main = inline.lift(from: remaining, firstLine: firstLine)
    let found = definitions.found.map { $0.liftingNotes(by: &inline) } + inline.found
    var labels = NoteLabels()
    for definition in found { labels.define(definition) }
    labels.collect(from: main[...])
    for definition in found { labels.collect(from: definition.body[...]) }
    return Lifted(
      labels: labels, inlineNotes: inline.found, citations: citations.lifted,
      diagnostics: definitions.diagnostics + labels.duplicates(path: path)
    ).assembled(with: main, firstLine: firstLine)
  }
}

extension NoteDefinition {
  fileprivate func liftingNotes(by inline: inout InlineNotes) -> NoteDefinition {
    var definition = self
    definition.body = inline.lift(from: body, firstLine: line)
    return definition
  }
}

extension NoteLifter.Lifted {
  /// Puts together what libcmark is given: a link reference a label, a block quote a note, and the text.
  fileprivate func assembled(with main: [UInt8], firstLine: Int) -> NoteLifter.Lifted {
    var lifted = self
    lifted.markdown.reserveCapacity(main.count * 5 / 4 + labels.all.count * 48)
    for (index, label) in labels.all.enumerated() {
      lifted.markdown += "[^".utf8
      lifted.markdown += label.name
      lifted.markdown += "]: <".utf8
      lifted.markdown += NoteLifter.scheme
      lifted.markdown += "\(index)>\n".utf8
    }
    for (index, label) in citations.labels.enumerated() {
      lifted.markdown.append(UInt8(ascii: "["))
      lifted.markdown += label
      lifted.markdown += "]: <".utf8
      lifted.markdown += CitationLifter.scheme
      lifted.markdown += "\(index)>\n".utf8
    }
    var line = labels.all.count + citations.labels.count + 1
    for (index, label) in labels.all.enumerated() {
      guard let body = label.definition else { continue }
      lifted.lines.add(from: line + 1, to: body.line)
      lifted.bodyOwners.append(index)
      line += lifted.markdown.appendQuoted(body)
    }
    lifted.markdown.append(UInt8(ascii: "\n"))
    lifted.lines.add(from: line + 1, to: firstLine)
    lifted.markdown += main
    return lifted
  }
}

extension [UInt8] {
  /// Appends an empty line and a note's body as a block quote, and returns the lines that took.
  fileprivate mutating func appendQuoted(_ note: NoteDefinition) -> Int {
    self += "\n> ".utf8
    if note.isInline { self += InlineFragment.guardBytes }
    var lines = 2
    for index in note.body.indices {
      let byte = note.body[index]
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
        append(byte)
        continue
      }
      let isHalf =
        byte == UInt8(ascii: "\r") && note.body[(index + 1)...].first == UInt8(ascii: "\n")
      guard !isHalf else { continue }
      self += note.isInline ? InlineFragment.lineBreak : Array("\n> ".utf8)
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
