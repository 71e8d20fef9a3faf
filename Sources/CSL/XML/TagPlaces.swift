import SourceText

/// Finds the starts of tags, since parsers only report their ends.
///
/// Tags come in file order, so each byte is read only a few times, however long its line is.
struct TagPlaces {
  private let bytes: [UInt8]
  private var start: Cursor
  private var end: Cursor

  init(_ file: SourceFile) {
    bytes = file.bytes
    start = Cursor(path: file.path)
    end = start
  }

  /// Returns the position of the `<` of a tag.
  ///
  /// - Parameters:
  ///   - endLine: the line on which the tag ends, counted from 1
  ///   - endColumn: the column, in characters
  mutating func start(endLine: Int, endColumn: Int) -> Location {
    end.move(toLine: endLine, column: endColumn, in: bytes)
    // Within a tag, `<` has to be written `&lt;` (XML 1.0, section 2.3).
    guard let index = bytes[start.index..<end.index].lastIndex(of: UInt8(ascii: "<")) else {
      return end.location
    }
    start.move(to: index, in: bytes)
    return start.location
  }
}

/// A position in a file that only moves forward.
private struct Cursor {
  private(set) var index = 0
  private(set) var location: Location
  private var line = 1
  private var column = 1

  init(path: String) { location = Location(path: path, line: 1, column: 1) }

  mutating func move(to target: Int, in bytes: [UInt8]) {
    while index < target { step(over: bytes) }
    update()
  }

  mutating func move(toLine targetLine: Int, column targetColumn: Int, in bytes: [UInt8]) {
    while index < bytes.count, line < targetLine || line == targetLine && column < targetColumn {
      if line == targetLine, bytes[index] == UInt8(ascii: "\n") { break }
      step(over: bytes)
    }
    update()
  }

  /// Moves to the next character.
  private mutating func step(over bytes: [UInt8]) {
    if bytes[index] == UInt8(ascii: "\n") {
      (line, column) = (line + 1, 1)
    } else {
      column += 1
    }
    repeat { index += 1 } while index < bytes.count && bytes[index].isUTF8Continuation
  }

  private mutating func update() {
    location.line = line
    location.column = column
  }
}
