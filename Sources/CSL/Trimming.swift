extension String {
  /// The text without white space around it.
  var trimmed: String {
    // Most texts begin and end with letters.
    if let first = utf8.first, let last = utf8.last, first.isWord, last.isWord { return self }
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter, digit or mark: anything but white space.
  fileprivate var isWord: Bool { (0x21...0x7E).contains(self) }
}
