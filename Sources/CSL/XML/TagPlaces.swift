import SourceText

/// Finds where tags begin, since parsers only say where they end.
///
/// Tags come in the order of the file, so each line is looked for once.
struct TagPlaces {
  private let path: String
  private let bytes: [UInt8]
  private var line = 1
  private var lineStart = 0

  init(_ file: SourceFile) {
    path = file.path
    bytes = file.bytes
  }

  /// The place of the `<` before the end of a tag.
  ///
  /// - Parameters:
  ///   - endLine: the line in which the tag ends, counted from 1
  ///   - endColumn: the column, in characters
  mutating func start(endLine: Int, endColumn: Int) -> Location {
    while line < endLine, let newline = bytes[lineStart...].place(of: UInt8(ascii: "\n")) {
      line += 1
      lineStart = newline + 1
    }
    let end = Self.index(bytes[lineStart...], column: endColumn)
    // Within a tag, `<` has to be written `&lt;` (XML 1.0, section 2.3).
    guard let start = bytes[..<end].lastIndex(of: UInt8(ascii: "<")) else {
      return Location(path: path, line: endLine, column: endColumn)
    }
    let before = bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let lines = start < lineStart ? bytes[start..<lineStart].count { $0 == UInt8(ascii: "\n") } : 0
    let column = bytes[before..<start].count { !$0.isUTF8Continuation } + 1
    return Location(path: path, line: line - lines, column: column)
  }

  /// The index of a column in what follows the beginning of a line.
  private static func index(_ bytes: ArraySlice<UInt8>, column: Int) -> Int {
    var rest = column
    for index in bytes.indices where !bytes[index].isUTF8Continuation {
      rest -= 1
      if rest <= 0 || bytes[index] == UInt8(ascii: "\n") { return index }
    }
    return bytes.endIndex
  }
}
