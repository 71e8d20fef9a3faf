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
    /// One a label, in order of first occurrence; the index is the number in the private address.
    var labels: [NoteLabel] = []
    /// How many block quotes stand before the text, one a note body, and whose they are.
    var bodyOwners: [Int] = []
    var diagnostics: [Diagnostic] = []
  }

  static let scheme = Array("x-briefpress-note:".utf8)
  /// Begins the labels that stand for inline notes: a private-use character (U+E000).
  static let inlineMark: [UInt8] = [0xEE, 0x80, 0x80]

  /// Whether there is anything to lift, found by one look at each byte.
  static func mayHaveNotes(_ text: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in text {
      if previous == UInt8(ascii: "["), byte == UInt8(ascii: "^") { return true }
      if previous == UInt8(ascii: "^"), byte == UInt8(ascii: "[") { return true }
      previous = byte
    }
    return false
  }

  static func lift(from text: ArraySlice<UInt8>, firstLine: Int, path: String) -> Lifted {
    var definitions = NoteDefinitions(path: path, firstLine: firstLine)
    let remaining = definitions.lift(from: text)
    var inline = InlineNotes(firstLine: firstLine)
    let main = inline.lift(from: remaining)
    var labels = NoteLabels()
    for definition in definitions.found { labels.define(definition) }
    for note in inline.found { labels.define(note) }
    labels.collect(from: main)
    for definition in definitions.found { labels.collect(from: definition.body[...]) }
    return assemble(
      main, labels.all, diagnostics: definitions.diagnostics + labels.duplicates(path: path),
      firstLine: firstLine)
  }

  private static func assemble(
    _ main: [UInt8], _ labels: [NoteLabel], diagnostics: [Diagnostic], firstLine: Int
  ) -> Lifted {
    var lifted = Lifted(labels: labels, diagnostics: diagnostics)
    lifted.markdown.reserveCapacity(main.count * 5 / 4 + labels.count * 48)
    for (index, label) in labels.enumerated() {
      lifted.markdown += "[^".utf8
      lifted.markdown += label.name
      lifted.markdown += "]: <".utf8
      lifted.markdown += scheme
      lifted.markdown += "\(index)>\n".utf8
    }
    var line = labels.count + 1
    for (index, label) in labels.enumerated() {
      guard let body = label.definition else { continue }
      lifted.lines.add(from: line, to: body.line)
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
  /// Appends a note's body as a block quote and returns the lines that took.
  fileprivate mutating func appendQuoted(_ note: NoteDefinition) -> Int {
    append(UInt8(ascii: "\n"))
    var lines = 1
    for (index, line) in note.body.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      self += "> ".utf8
      if index == 0, note.isInline { self += InlineFragment.guardBytes }
      self += line
      append(UInt8(ascii: "\n"))
      lines += 1
    }
    return lines
  }
}

/// Text that is to be read as inlines only, whatever block it looks like.
///
/// An escaped punctuation mark before it keeps `- item` or `# heading` from being a block, and leaves the
/// rules for emphasis as they are at the start of a paragraph (CommonMark 0.30, section 6.2: punctuation
/// and the start of a line count alike). It is taken off the first text node again.
enum InlineFragment {
  static let guardBytes = Array("\\!".utf8)
}

/// The lines of the text that libcmark was given, as the lines of the author's file.
package struct LineMap: Sendable, Equatable {
  private var segments: [(from: Int, to: Int)] = []

  package init() {}

  package init(firstLine: Int) { add(from: 1, to: firstLine) }

  mutating func add(from parsed: Int, to source: Int) { segments.append((parsed, source)) }

  /// The line of the author's file that a line of the parsed text is.
  package func source(_ line: Int) -> Int {
    guard let segment = segments.last(where: { $0.from <= line }) else { return line }
    return segment.to + line - segment.from
  }

  package static func == (left: LineMap, right: LineMap) -> Bool {
    left.segments.elementsEqual(right.segments) { $0 == $1 }
  }
}
