extension String {
  /// The text without ASCII white space at its ends.
  package var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first.isASCIISpace || last.isASCIISpace
    else { return self }
    let start = utf8.firstIndex { !$0.isASCIISpace } ?? utf8.endIndex
    let rest = utf8[start...]
    let end = rest.lastIndex { !$0.isASCIISpace }.map { utf8.index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
