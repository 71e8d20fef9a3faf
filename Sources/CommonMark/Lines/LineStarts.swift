/// The starts of the lines of a text, as libcmark counts them: after LF, CRLF or a CR alone.
struct LineStarts {
  private let starts: [Int]
  private let end: Int

  init(_ text: ArraySlice<UInt8>) {
    let first = text.startIndex
    starts = text.withUnsafeBufferPointer { bytes in
      var starts = [first]
      for index in bytes.indices {
        switch bytes[index] {
        case UInt8(ascii: "\n"): starts.append(first + index + 1)
        case UInt8(ascii: "\r"):
          let isAlone = index + 1 < bytes.count && bytes[index + 1] != UInt8(ascii: "\n")
          if isAlone { starts.append(first + index + 1) }
        default: break
        }
      }
      return starts
    }
    end = text.endIndex
  }

  var count: Int { starts.count }

  /// Returns the byte range of a line, counted from 1, including its line ending.
  func range(of line: Int) -> Range<Int>? {
    guard line > 0, line <= starts.count else { return nil }
    return starts[line - 1]..<(line < starts.count ? starts[line] : end)
  }
}
