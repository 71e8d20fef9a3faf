import SourceText

/// Finds `[^label]: text` and takes it out of the text, leaving empty lines.
///
/// A definition may stand under a paragraph without an empty line between, in block quotes and in lists.
/// It goes on over lines that are indented by four columns or a tab, and over lines that directly follow
/// its paragraph. Code and HTML comments are left alone.
struct NoteDefinitions {
  let path: String
  let firstLine: Int
  private(set) var found: [NoteDefinition] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String, firstLine: Int) {
    self.path = path
    self.firstLine = firstLine
  }

  /// The text without its note definitions, line for line.
  mutating func lift(from text: ArraySlice<UInt8>) -> [UInt8] {
    var remaining: [UInt8] = []
    remaining.reserveCapacity(text.count)
    var fence = FenceTracker()
    var list = ListTracker()
    var lineNumber = firstLine
    var rest = text
    while !rest.isEmpty {
      let line = rest.takeLine()
      if !fence.isOpen, let start = DefinitionStart(line, listIndentation: list.indentation) {
        list.read(line)
        remaining.append(contentsOf: start.prefix)
        remaining.append(UInt8(ascii: "\n"))
        lineNumber += liftNote(start, line: lineNumber, from: &rest, leaving: &remaining)
      } else {
        fence.read(line)
        list.read(line)
        remaining.append(contentsOf: line)
        lineNumber += 1
      }
    }
    return remaining
  }

  /// Takes a note's lines and returns how many they were.
  private mutating func liftNote(
    _ start: DefinitionStart, line: Int, from rest: inout ArraySlice<UInt8>,
    leaving remaining: inout [UInt8]
  ) -> Int {
    var body = NoteBody(firstLine: start.text)
    while let next = body.continuation(in: rest, of: start) {
      rest = rest[next.end...]
      for _ in 0..<next.lines {
        remaining.append(contentsOf: start.prefixOfFurtherLines)
        remaining.append(UInt8(ascii: "\n"))
      }
    }
    let note = NoteDefinition(
      name: Array(start.label), body: body.markdown, line: line, column: start.column)
    found.append(note)
    if body.isEmpty { diagnostics.append(.emptyNote(note, path: path)) }
    return body.lineCount
  }
}

extension Diagnostic {
  static func emptyNote(_ note: NoteDefinition, path: String) -> Diagnostic {
    let label = String(decoding: note.name, as: UTF8.self)
    return Diagnostic(
      .emptyNote, "the note '\(label)' has no text",
      at: Location(path: path, line: note.line, column: note.column),
      help: "write its text after '[^\(label)]:'")
  }
}

extension NoteLabels {
  /// A diagnostic for each label that is defined again.
  func duplicates(path: String) -> [Diagnostic] {
    repeated.map { first, again in
      let label = String(decoding: again.name, as: UTF8.self)
      return Diagnostic(
        .duplicateNote, "the note '\(label)' is already defined in line \(first.line)",
        at: Location(path: path, line: again.line, column: again.column),
        help: "give one of the two another label; only the first is printed")
    }
  }
}
