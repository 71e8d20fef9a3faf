extension [UInt8] {
  /// Appends text as a JSON string in its quotation marks.
  ///
  /// - Parameter isInScript: whether `<` is escaped as well, so that no text can end a `script`
  ///   element (HTML, section 4.12.1.3)
  package mutating func putJSONString(_ text: String, isInScript: Bool = false) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { putEscapedJSON($0, isInScript: isInScript) }
    append(UInt8(ascii: "\""))
  }

  /// Appends text for a JSON string, without quotation marks.
  @inlinable
  public mutating func putEscapedJSON(_ text: some Collection<UInt8>) {
    let done: Void? = text.withContiguousStorageIfAvailable {
      putEscapedJSON($0, isInScript: false)
    }
    if done == nil {
      Array(text).withUnsafeBufferPointer { putEscapedJSON($0, isInScript: false) }
    }
  }

  /// Appends text with everything escaped that must be (RFC 8259, section 7), or can control a
  /// terminal.
  @usableFromInline
  mutating func putEscapedJSON(_ text: UnsafeBufferPointer<UInt8>, isInScript: Bool) {
    var start = 0
    for index in text.indices {
      var end = index + 1
      var escaped = text[index]
      switch escaped {
      case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: break
      case UInt8(ascii: "<") where isInScript: break
      case 0xC2 where end < text.count && (0x80...0x9F).contains(text[end]):
        // A control from U+0080 to U+009F has the number of its second byte.
        escaped = text[end]
        end += 1
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      putJSONEscape(escaped)
      start = end
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func putJSONEscape(_ number: UInt8) {
    switch number {
    case UInt8(ascii: "\""): self += "\\\"".utf8
    case UInt8(ascii: "\\"): self += "\\\\".utf8
    case UInt8(ascii: "\n"): self += "\\n".utf8
    case UInt8(ascii: "\r"): self += "\\r".utf8
    case UInt8(ascii: "\t"): self += "\\t".utf8
    default: self += "\\u\(number.hexadecimal(digits: 4))".utf8
    }
  }
}
