/// The body of a note while it grows.
struct NoteBody {
  private(set) var markdown: [UInt8]
  private(set) var lineCount = 1
  private var fence = FenceTracker()
  /// Whether a line that is not indented goes on with the note's last paragraph.
  private var endsInParagraph: Bool

  init(firstLine: ArraySlice<UInt8>) {
    markdown = Array(firstLine)
    fence.read(firstLine)
    endsInParagraph = !firstLine.isEmpty && !firstLine.isHeading && !fence.isOpen
  }

  var isEmpty: Bool { markdown.allSatisfy { $0.isASCIISpace } }

  /// Takes the next lines that belong to the note: how many they are, and where they end.
  mutating func continuation(
    in rest: ArraySlice<UInt8>, of start: DefinitionStart
  ) -> (lines: Int, end: Int)? {
    var ahead = rest
    var blank = 0
    while !ahead.isEmpty {
      guard let line = ahead.takeLine().droppingQuotes(start.quotes) else { return nil }
      guard !line.isBlank else {
        blank += 1
        continue
      }
      if let indented = line.droppingIndentation(of: 4 + start.indentation) {
        append(indented.trimmingLineEnding(), afterBlank: blank)
      } else if blank == 0, endsInParagraph, !line.beginsBlock {
        append((Self.lazyIndentation + line.trimmingSpaces())[...], afterBlank: 0)
      } else {
        return nil
      }
      return (blank + 1, ahead.startIndex)
    }
    return nil
  }

  /// Keeps a line that goes on with a paragraph from being a heading's underline in the note.
  private static let lazyIndentation = Array("    ".utf8)

  private mutating func append(_ line: ArraySlice<UInt8>, afterBlank blank: Int) {
    for _ in 0...blank { markdown.append(UInt8(ascii: "\n")) }
    markdown.append(contentsOf: line)
    lineCount += blank + 1
    let isCode = line.droppingIndentation(of: 4) != nil && !(blank == 0 && endsInParagraph)
    let wasOpen = fence.isOpen
    fence.read(line)
    endsInParagraph = !isCode && !wasOpen && !fence.isOpen && !line.isHeading
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isHeading: Bool {
    let marks = prefix { $0 == UInt8(ascii: "#") }
    return (1...6).contains(marks.count) && (self[marks.endIndex...].first?.isASCIISpace ?? true)
  }

  /// The line without its first block quote marks, or nil when it has fewer.
  fileprivate func droppingQuotes(_ count: Int) -> ArraySlice<UInt8>? {
    var line = self
    for _ in 0..<count {
      line = line.drop { $0 == UInt8(ascii: " ") }
      guard line.first == UInt8(ascii: ">") else { return nil }
      line = line.dropFirst()
      if line.first == UInt8(ascii: " ") { line = line.dropFirst() }
    }
    return line
  }
}
