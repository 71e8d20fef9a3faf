extension [UInt8] {
  /// Appends text with `&`, `<`, `>`, `"` and `'` escaped, for content and for quoted attributes.
  mutating func putEscapedHTML(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "<"): self += "&lt;".utf8
      case UInt8(ascii: ">"): self += "&gt;".utf8
      case UInt8(ascii: "\""): self += "&quot;".utf8
      case UInt8(ascii: "'"): self += "&#39;".utf8
      default: append(byte)
      }
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
