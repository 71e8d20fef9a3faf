/// The ends of code spans in a paragraph (CommonMark 0.30, section 6.1).
struct CodeSpans {
  private let text: ArraySlice<UInt8>
  /// The start of the last run of each length of backticks, after which no run of that length can
  /// close.
  private var lastRuns: [Int: Int] = [:]

  init(in text: ArraySlice<UInt8>) {
    self.text = text
    var index = text.startIndex
    while let start = text[index...].firstIndex(of: UInt8(ascii: "`")) {
      index = endOfRun(at: start)
      lastRuns[index - start] = start
    }
  }

  /// Returns the end of the code span that begins at `start`, or of its backticks if nothing closes
  /// them.
  func end(at start: Int) -> Int {
    let opening = endOfRun(at: start)
    guard let last = lastRuns[opening - start], last > start else { return opening }
    var index = opening
    while let next = text[index...].firstIndex(of: UInt8(ascii: "`")) {
      index = endOfRun(at: next)
      if index - next == opening - start { return index }
    }
    return opening
  }

  private func endOfRun(at start: Int) -> Int {
    text[start...].prefix { $0 == UInt8(ascii: "`") }.endIndex
  }
}
