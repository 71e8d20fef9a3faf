import SourceText

/// The YAML at the head of a Markdown file, and where the Markdown begins.
struct FrontMatter {
  /// The bytes between the two lines of hyphens.
  var yaml: Range<Int>
  var bodyOffset: Int
  /// The line, counted from 1, on which the body begins.
  var bodyLine: Int

  /// The front matter begins on the second line of a file.
  static let firstLine = 2
}

extension SourceFile {
  /// Finds the front matter between `---` on the first line and the next `---` or `...`.
  func splittingFrontMatter() throws(Diagnostic) -> FrontMatter {
    guard let opening = bytes.lineRange(from: 0), bytes[opening].isFence(of: "---") else {
      throw bytes.allSatisfy(\.isBlank) ? emptyFile : missingFrontMatter
    }
    let start = bytes.endOfLine(opening)
    var offset = start
    var number = FrontMatter.firstLine
    while let line = bytes.lineRange(from: offset) {
      let next = bytes.endOfLine(line)
      if bytes[line].isFence(of: "---") || bytes[line].isFence(of: "...") {
        return FrontMatter(yaml: start..<offset, bodyOffset: next, bodyLine: number + 1)
      }
      offset = next
      number += 1
    }
    throw unclosedFrontMatter
  }

  private var top: Location { Location(path: path, line: 1, column: 1) }

  private var emptyFile: Diagnostic {
    Diagnostic(
      .emptyFile, "the file is empty, expected front matter and a text", at: top,
      help: "write the brief, or remove the file")
  }

  private var missingFrontMatter: Diagnostic {
    Diagnostic(
      .missingFrontMatter, "no front matter, expected '---' on the first line", at: top,
      help: "begin the file with a line '---', lines such as 'title: …', and a line '---'")
  }

  private var unclosedFrontMatter: Diagnostic {
    Diagnostic(
      .unclosedFrontMatter, "the front matter that begins here is never closed", at: top,
      help: "put '---' on a line of its own after the last key")
  }
}

extension [UInt8] {
  /// The line that begins at an offset, without its line feed; nil at the end of the file.
  fileprivate func lineRange(from offset: Int) -> Range<Int>? {
    guard offset < count else { return nil }
    var end = offset
    while end < count, self[end] != UInt8(ascii: "\n") { end += 1 }
    return offset..<end
  }

  fileprivate func endOfLine(_ line: Range<Int>) -> Int { Swift.min(line.upperBound + 1, count) }
}

extension ArraySlice<UInt8> {
  /// Whether the line is the fence, and nothing but white space after it.
  fileprivate func isFence(of fence: StaticString) -> Bool {
    let width = fence.utf8CodeUnitCount
    guard count >= width, first == fence.utf8Start.pointee else { return false }
    return zip(self, UnsafeBufferPointer(start: fence.utf8Start, count: width)).allSatisfy(==)
      && dropFirst(width).allSatisfy(\.isBlank)
  }
}

extension UInt8 {
  /// Whether it is a space, a tab, or an end of a line.
  var isBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}
