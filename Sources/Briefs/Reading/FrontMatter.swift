import Basics
import SourceText

/// The YAML at the start of a Markdown file, and the start of the Markdown.
struct FrontMatter {
  /// The bytes between the two lines of hyphens.
  var yaml: Range<Int>
  /// The line, counted from 1, on which the YAML begins.
  var firstLine: Int
  var bodyOffset: Int
  /// The line, counted from 1, on which the body begins.
  var bodyLine: Int
}

extension SourceFile {
  /// Whether the file begins with front matter, closed or not, rather than with a thematic break or
  /// a text.
  package var beginsWithFrontMatter: Bool {
    guard let opening = bytes.openingFence else { return false }
    return bytes.holdsKeys(from: bytes.endOfLine(opening.range))
  }

  /// Finds the front matter between `---` on the first line that is not blank and the next `---` or
  /// `...`.
  func splittingFrontMatter() throws(Diagnostic) -> FrontMatter {
    guard let opening = bytes.openingFence else { throw absentFrontMatter }
    let start = bytes.endOfLine(opening.range)
    guard bytes.holdsKeys(from: start) || bytes[start...].allSatisfy(\.isASCIISpace) else {
      throw absentFrontMatter
    }
    var offset = start
    var number = opening.line + 1
    while let line = bytes.lineRange(from: offset) {
      let next = bytes.endOfLine(line)
      if bytes[line].isFence(of: "---") || bytes[line].isFence(of: "...") {
        return FrontMatter(
          yaml: start..<offset, firstLine: opening.line + 1, bodyOffset: next, bodyLine: number + 1)
      }
      offset = next
      number += 1
    }
    throw unclosedFrontMatter(opening.line, opening.range)
  }
}

extension [UInt8] {
  /// The first line that is not blank, if it is `---`.
  fileprivate var openingFence: (range: Range<Int>, line: Int)? {
    guard let first = firstTextLine, self[first.range].drop(while: \.isSpace).isFence(of: "---")
    else {
      return nil
    }
    return first
  }

  /// The first line that is not blank.
  var firstTextLine: (range: Range<Int>, line: Int)? {
    var (offset, number) = (0, 1)
    while let line = lineRange(from: offset) {
      if !self[line].allSatisfy(\.isASCIISpace) { return (line, number) }
      offset = endOfLine(line)
      number += 1
    }
    return nil
  }

  /// Returns whether the next line of text may be YAML, rather than a paragraph below a thematic
  /// break.
  fileprivate func holdsKeys(from start: Int) -> Bool {
    var offset = start
    while let line = lineRange(from: offset) {
      let text = self[line].drop(while: \.isASCIISpace)
      offset = endOfLine(line)
      if text.isEmpty || text.first == UInt8(ascii: "#") { continue }
      return text.isFence(of: "---") || text.isFence(of: "...") || text.beginsKey
        || offset == endOfLine(lineRange(from: start) ?? line)
    }
    return false
  }

  /// Returns the line that begins at an offset, without its line feed, or nil at the end of the
  /// file.
  func lineRange(from offset: Int) -> Range<Int>? {
    guard offset < count else { return nil }
    let rest = self[offset...]
    return offset..<(rest.place(of: UInt8(ascii: "\n")) ?? count)
  }

  func endOfLine(_ line: Range<Int>) -> Int { Swift.min(line.upperBound + 1, count) }
}

extension ArraySlice<UInt8> {
  /// Returns whether the line is the fence, with at most white space after it.
  func isFence(of fence: StaticString) -> Bool {
    let width = fence.utf8CodeUnitCount
    guard count >= width, first == fence.utf8Start.pointee else { return false }
    return zip(self, UnsafeBufferPointer(start: fence.utf8Start, count: width)).allSatisfy(==)
      && dropFirst(width).allSatisfy(\.isASCIISpace)
  }

  /// Whether the line begins with a key and its colon, or with a map in braces.
  var beginsKey: Bool {
    if first == UInt8(ascii: "{") { return true }
    guard let colon = place(of: UInt8(ascii: ":")), colon > startIndex else { return false }
    let next = colon + 1
    return next == endIndex || self[next].isASCIISpace
  }
}

extension UInt8 {
  var isSpace: Bool { self == 0x20 || self == 0x09 }
}
