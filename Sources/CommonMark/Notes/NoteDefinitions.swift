import SourceText

/// Finds `[^label]: text` and takes it out of the text, leaving empty lines.
///
/// A definition may stand under a paragraph without an empty line between. It goes on over lines that are
/// indented by four columns or a tab, and over lines that directly follow its paragraph. Fenced code and
/// HTML comments are left alone.
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
    var lineNumber = firstLine
    var rest = text
    while !rest.isEmpty {
      let line = rest.takeLine()
      if !fence.isOpen, let start = DefinitionStart(line) {
        remaining.append(contentsOf: start.prefix)
        remaining.append(UInt8(ascii: "\n"))
        lineNumber += liftNote(start, line: lineNumber, from: &rest, leaving: &remaining)
      } else {
        fence.read(line)
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
    while let next = body.continuation(in: rest, quotes: start.quotes) {
      rest = rest[next.end...]
      for _ in 0..<next.lines {
        remaining.append(contentsOf: start.prefix)
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

/// A line that begins a note: `[^label]: text`, indented by less than four, perhaps in a block quote.
struct DefinitionStart {
  /// The `>` marks and spaces before it; empty outside block quotes.
  var prefix: ArraySlice<UInt8>
  /// How many block quotes it stands in.
  var quotes: Int
  /// Counted from 1.
  var column: Int
  var label: ArraySlice<UInt8>
  var text: ArraySlice<UInt8>

  init?(_ line: ArraySlice<UInt8>) {
    let bracket = line.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
    guard let bracket, line[bracket...].starts(with: "[^".utf8) else { return nil }
    let head = line[..<bracket]
    quotes = head.count { $0 == UInt8(ascii: ">") }
    let lastSpaces = head.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    let firstSpaces = head.prefix { $0 == UInt8(ascii: " ") }.count
    guard firstSpaces < 4, lastSpaces < (quotes > 0 ? 5 : 4) else { return nil }
    prefix = quotes > 0 ? head : []
    column = head.count + 1
    label = line[(bracket + 2)...].noteLabel
    guard !label.isEmpty, line[label.endIndex...].starts(with: "]:".utf8) else { return nil }
    text = line[(label.endIndex + 2)...].trimmingSpaces()
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
