extension [UInt8] {
  /// Appends text with `&`, `<`, `>`, `"` and `'` escaped, for content and for quoted attributes.
  package mutating func putEscapedHTML(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        let escape: StaticString
        switch bytes[index] {
        case UInt8(ascii: "&"): escape = "&amp;"
        case UInt8(ascii: "<"): escape = "&lt;"
        case UInt8(ascii: ">"): escape = "&gt;"
        case UInt8(ascii: "\""): escape = "&quot;"
        case UInt8(ascii: "'"): escape = "&#39;"
        default: continue
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        escape.withUTF8Buffer { append(contentsOf: $0) }
        start = index + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }
}

extension String {
  /// The text with `&`, `<`, `>`, `"` and `'` escaped.
  package var htmlEscaped: String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(utf8.count + 16)
    escaped.putEscapedHTML(self)
    return String(decoding: escaped, as: UTF8.self)
  }
}
