/// The starts of the lines of a text, as libcmark counts them: after LF, CRLF or a CR alone.
struct LineStarts {
  private let starts: [Int]
  private let end: Int

  init(_ text: ArraySlice<UInt8>) {
    var starts = [text.startIndex]
    var previous: UInt8 = 0
    for (index, byte) in zip(text.indices, text) {
      if previous == UInt8(ascii: "\r"), byte != UInt8(ascii: "\n") { starts.append(index) }
      if byte == UInt8(ascii: "\n") { starts.append(index + 1) }
      previous = byte
    }
    self.starts = starts
    end = text.endIndex
  }

  var count: Int { starts.count }

  /// Returns the byte range of a line, counted from 1, including its line ending.
  func range(of line: Int) -> Range<Int>? {
    guard line > 0, line <= starts.count else { return nil }
    return starts[line - 1]..<(line < starts.count ? starts[line] : end)
  }
}
