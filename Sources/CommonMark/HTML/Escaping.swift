import SourceText

/// Appends HTML to bytes, with all escaping in this one place.
///
/// The escapes are those of libcmark's `houdini` (CommonMark 0.30 reference implementation), so
/// that the output can be compared byte by byte.
extension [UInt8] {
  /// Appends markup as it is.
  mutating func put(_ markup: StaticString) {
    markup.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends markup as it is.
  mutating func put(_ markup: String) { append(contentsOf: markup.utf8) }

  /// Appends text with `&`, `<`, `>` and `"` escaped, for content and for quoted attributes.
  mutating func putEscaped(_ text: some Collection<UInt8>) {
    let done: Void? = text.withContiguousStorageIfAvailable { putEscaped(buffer: $0) }
    if done == nil { Array(text).withUnsafeBufferPointer { putEscaped(buffer: $0) } }
  }

  mutating func putEscaped(_ text: String) { putEscaped(text.utf8) }

  private mutating func putEscaped(buffer: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in buffer.indices {
      let escape: StaticString
      switch buffer[index] {
      case UInt8(ascii: "&"): escape = "&amp;"
      case UInt8(ascii: "<"): escape = "&lt;"
      case UInt8(ascii: ">"): escape = "&gt;"
      case UInt8(ascii: "\""): escape = "&quot;"
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
      put(escape)
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
  }

  /// Appends an address for a quoted attribute, percent-encoding what an address cannot contain.
  mutating func putAddress(_ address: some Collection<UInt8>) {
    let bytes = Array(address)
    var start = 0
    for (index, byte) in bytes.enumerated() where !byte.isSafeInAddress {
      append(contentsOf: bytes[start..<index])
      start = index + 1
      switch byte {
      case UInt8(ascii: "&"): put("&amp;")
      case UInt8(ascii: "'"): put("&#x27;")
      default: putPercentEncoded(byte)
      }
    }
    append(contentsOf: bytes[start...])
  }

  /// Ends the line if it is not empty.
  mutating func endLine() {
    if let last, last != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
  var isASCIIPunctuation: Bool { (0x21...0x7E).contains(self) && !isASCIIAlphanumeric }
  /// Whether this is a space, tab or line ending (CommonMark 0.30, section 2.1, without the rarer
  /// ones).
  var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
