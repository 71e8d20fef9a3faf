/// Growing JSON that may stand inside a `script` element: `<` is written as an escape, so that no text can end
/// the element (RFC 8259, section 7; HTML, section 4.12.1.3).
///
/// It writes members straight into bytes, since every page has such a block. Members without a value are left
/// out.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// The bytes of one object.
  static func object(_ members: (inout JSONText) -> Void) -> [UInt8] {
    var json = JSONText()
    json.bytes.reserveCapacity(2048)
    json.object(members)
    return json.bytes
  }

  /// An object where a value belongs: in a list, or at the top.
  mutating func object(_ members: (inout JSONText) -> Void) {
    separate()
    enclose("{", "}", members)
  }

  /// A text where a value belongs.
  mutating func text(_ text: String) {
    separate()
    quote(text)
  }

  // MARK: Members

  mutating func put(_ key: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    name(key)
    quote(value)
  }

  mutating func put(_ key: StaticString, _ value: Bool) {
    name(key)
    bytes += (value ? "true" : "false").utf8
  }

  mutating func put(_ key: StaticString, _ value: Int) {
    name(key)
    bytes += String(value).utf8
  }

  /// A member whose value is JSON already.
  mutating func put(_ key: StaticString, json: [UInt8]) {
    guard !json.isEmpty else { return }
    name(key)
    bytes += json
  }

  mutating func object(_ key: StaticString, _ members: (inout JSONText) -> Void) {
    name(key)
    enclose("{", "}", members)
  }

  mutating func list(_ key: StaticString, _ values: [String]) {
    list(key, values) { $0.text($1) }
  }

  /// A list of what `put` writes for each item; an empty one is left out.
  mutating func list<Item>(
    _ key: StaticString, _ items: [Item], _ put: (inout JSONText, Item) -> Void
  ) {
    guard !items.isEmpty else { return }
    name(key)
    enclose("[", "]") { json in
      for item in items { put(&json, item) }
    }
  }

  // MARK: Bytes

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func name(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func enclose(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ inside: (inout JSONText) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    isFirst = true
    inside(&self)
    isFirst = false
    bytes.append(UInt8(ascii: close))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { source in
      var start = 0
      for index in source.indices {
        let byte = source[index]
        guard
          byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
            || byte == UInt8(ascii: "<")
        else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
        escape(byte)
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    default:
      let digits = String(byte, radix: 16)
      bytes += "\\u00\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8
    }
  }
}
