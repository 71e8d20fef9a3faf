import Basics
import SourceText

/// Replaces `^[text]` with a placeholder picture, `![][^…]`, so that libcmark decides what it is.
///
/// If it turns out to be code or an address, `restore` puts the original back. A label has as many
/// lines as its note, which labels may have (CommonMark 0.30, section 4.7). So no line changes its
/// number, and none begins with the content of the note.
struct InlineNotes {
  private(set) var found: [NoteDefinition] = []

  /// The noncharacter U+FDD0, which no text may contain.
  ///
  /// It begins placeholder labels, and each of their further lines.
  static let mark: [UInt8] = [0xEF, 0xB7, 0x90]
  static let opening = Array("![][^".utf8) + mark

  /// Returns whether a text may contain inline notes.
  static func mayBe(in text: ArraySlice<UInt8>) -> Bool {
    text.place(of: Array("^[".utf8)) != nil
  }

  /// Returns the text with labels for its inline notes, line for line.
  mutating func lift(from text: [UInt8], firstLine: Int) -> [UInt8] {
    guard Self.mayBe(in: text[...]) else { return text }
    var lifted: [UInt8] = []
    lifted.reserveCapacity(text.count)
    var line = firstLine
    for paragraph in Paragraphs(of: text[...]) {
      if Self.mayBe(in: paragraph) {
        lift(paragraph, line: line, into: &lifted)
      } else {
        lifted += paragraph
      }
      line += paragraph.count { $0 == UInt8(ascii: "\n") }
    }
    return lifted
  }

  /// An opening bracket without a partner so far.
  private struct Opening {
    var isNote: Bool
    /// The positions in the author's text, and in the result.
    var source: Int
    var target: Int
    var line: Int
    /// The column of the note's mark.
    var column: Int
  }

  private mutating func lift(_ text: ArraySlice<UInt8>, line: Int, into lifted: inout [UInt8]) {
    let codeSpans = CodeSpans(in: text)
    var openings: [Opening] = []
    var (line, column) = (line, 1)
    var index = text.startIndex
    while index < text.endIndex {
      let end = Self.endOfUnit(at: index, in: text, codeSpans)
      let following = end < text.endIndex ? text[end] : 0
      if text[end - 1] == UInt8(ascii: "["), text[index] != UInt8(ascii: "\\") {
        openings.append(
          Opening(
            isNote: end > index + 1, source: index, target: lifted.count, line: line,
            column: column))
      }
      lifted += text[index..<end]
      for byte in text[index..<end] {
        if byte == UInt8(ascii: "\n") {
          (line, column) = (line + 1, 1)
        } else if !byte.isUTF8Continuation {
          column += 1
        }
      }
      if text[index] == UInt8(ascii: "]"), let opening = openings.popLast(), opening.isNote,
        following != UInt8(ascii: "(")
      {
        close(opening, original: text[opening.source..<end], in: &lifted)
      }
      index = end
    }
  }

  /// Returns the end of the unit at `index`: an escape, a code span, `^[`, or a byte.
  private static func endOfUnit(
    at index: Int, in text: ArraySlice<UInt8>, _ codeSpans: CodeSpans
  ) -> Int {
    let following = index + 1 < text.endIndex ? text[index + 1] : 0
    switch text[index] {
    case UInt8(ascii: "`"): return codeSpans.end(at: index)
    case UInt8(ascii: "\\") where following.isASCIIPunctuation: return index + 2
    case UInt8(ascii: "^") where following == UInt8(ascii: "["): return index + 2
    default: return index + 1
    }
  }

  /// Replaces the note at the end of `lifted` with a label, unless it is blank.
  private mutating func close(
    _ opening: Opening, original: ArraySlice<UInt8>, in lifted: inout [UInt8]
  ) {
    // Copied, because a slice of `lifted` would prevent changing it in place.
    let lines = Array(lifted[(opening.target + 2)...].dropLast())
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let texts = lines.map { $0.drop { $0.isContainerMark } }
    guard texts.contains(where: { !$0.allSatisfy(\.isASCIISpace) }) else { return }
    let number = Array("\(found.count)".utf8)
    let extraLines = Array(repeating: [UInt8(ascii: " ")] + Self.mark, count: lines.count - 1)
    found.append(
      NoteDefinition(
        name: Self.mark + number + extraLines.joined(),
        body: Array(texts.joined(separator: [UInt8(ascii: "\n")])), line: opening.line,
        column: opening.column, isInline: true, original: original))
    let breaks = lines.dropFirst().map { line in
      [UInt8(ascii: "\n")] + line.prefix { $0.isContainerMark } + Self.mark
    }
    lifted.removeSubrange(opening.target...)
    lifted += Self.opening
    lifted += number + breaks.joined()
    lifted.append(UInt8(ascii: "]"))
  }
}
