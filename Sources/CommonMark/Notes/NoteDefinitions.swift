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
    while let next = body.continuation(in: rest, prefix: start.prefix) {
      rest = rest[next.end...]
      for _ in 0..<next.lines {
        remaining.append(contentsOf: start.prefix)
        remaining.append(UInt8(ascii: "\n"))
      }
    }
    found.append(
      NoteDefinition(
        name: Array(start.label), body: body.markdown, line: line, column: start.prefix.count + 1))
    if body.isEmpty {
      diagnostics.append(
        .emptyNote(
          String(decoding: start.label, as: UTF8.self),
          at: Location(path: path, line: line, column: start.prefix.count + 1)))
    }
    return body.lineCount
  }
}

/// A line that begins a note: `[^label]: text`, indented by less than four, perhaps in a block quote.
struct DefinitionStart {
  /// The `>` marks and spaces before it.
  var prefix: ArraySlice<UInt8>
  var label: ArraySlice<UInt8>
  var text: ArraySlice<UInt8>

  init?(_ line: ArraySlice<UInt8>) {
    let bracket = line.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
    guard let bracket, line[bracket] == UInt8(ascii: "["), bracket + 1 < line.endIndex,
      line[bracket + 1] == UInt8(ascii: "^")
    else { return nil }
    prefix = line[..<bracket]
    let indentation = prefix.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    guard indentation < 4 else { return nil }
    if !prefix.contains(UInt8(ascii: ">")) { prefix = line[..<line.startIndex] }
    label = line[(bracket + 2)...].prefix { $0.isNoteLabel }
    let close = label.endIndex
    guard !label.isEmpty, close + 1 < line.endIndex, line[close] == UInt8(ascii: "]"),
      line[close + 1] == UInt8(ascii: ":")
    else { return nil }
    text = line[(close + 2)...].trimmingSpaces()
  }
}

/// The body of a note while it grows.
struct NoteBody {
  private(set) var markdown: [UInt8]
  private(set) var lineCount = 1
  private var endsInParagraph: Bool

  init(firstLine: ArraySlice<UInt8>) {
    markdown = Array(firstLine)
    endsInParagraph = !firstLine.isEmpty
  }

  var isEmpty: Bool { markdown.allSatisfy { $0.isASCIISpace } }

  /// Takes the next lines that belong to the note: how many they are, and where they end.
  mutating func continuation(
    in rest: ArraySlice<UInt8>, prefix: ArraySlice<UInt8>
  ) -> (lines: Int, end: Int)? {
    var ahead = rest
    var blank = 0
    while !ahead.isEmpty {
      var line = ahead.takeLine()
      if !prefix.isEmpty {
        guard line.starts(with: prefix.trimmingSpaces()) else { return nil }
        line = line.dropFirst(min(prefix.count, line.count))
      }
      let content = line.trimmingSpaces()
      if content.isEmpty {
        blank += 1
        continue
      }
      if let indented = line.droppingIndentation(of: 4) {
        append(indented.trimmingLineEnding(), afterBlank: blank)
      } else if blank == 0, endsInParagraph, !line.beginsBlock {
        append(content, afterBlank: 0)
      } else {
        return nil
      }
      return (blank + 1, ahead.startIndex)
    }
    return nil
  }

  private mutating func append(_ line: ArraySlice<UInt8>, afterBlank blank: Int) {
    for _ in 0...blank { markdown.append(UInt8(ascii: "\n")) }
    markdown.append(contentsOf: line)
    lineCount += blank + 1
    endsInParagraph = true
  }
}

extension Diagnostic {
  static func emptyNote(_ label: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .emptyNote, "the note '\(label)' has no text", at: location,
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
