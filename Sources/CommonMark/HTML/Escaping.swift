import Basics
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
    putEscapedHTML(text, .allButApostrophe)
  }

  mutating func putEscaped(_ text: String) { putEscaped(text.utf8) }

  /// Appends an attribute, after a space.
  mutating func putAttribute(_ name: StaticString, _ value: some Collection<UInt8>) {
    append(UInt8(ascii: " "))
    put(name)
    put("=\"")
    putEscaped(value)
    put("\"")
  }

  /// Appends an address for a quoted attribute, percent-encoding what an address cannot contain.
  mutating func putAddress(_ address: some Collection<UInt8>) {
    let bytes = Array(address)
    let kept = ByteSet.addressInHTML
    var start = 0
    for (index, byte) in bytes.enumerated() where !kept.contains(byte) {
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
