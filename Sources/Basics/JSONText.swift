/// JSON text that is written piece by piece (RFC 8259).
///
/// It writes members straight into bytes, since every page has such a block. Members without a
/// value are left out.
public struct JSONText: Sendable {
  /// The layout of the text, and where it may be used.
  public enum Style: Sendable {
    case oneLine
    /// On one line, for a `script` element.
    case inScript
    /// With two spaces for each level, and lists of plain texts on one line.
    case indented
  }

  public private(set) var bytes: [UInt8] = []
  private let style: Style
  private var level = 0
  private var place = Place.afterName

  private enum Place {
    case first, later, afterName
  }

  public init(_ style: Style) { self.style = style }

  /// Returns the bytes of one object for a `script` element.
  public static func object(_ members: (inout JSONText) -> Void) -> [UInt8] {
    var json = JSONText(.inScript)
    json.bytes.reserveCapacity(2048)
    json.object(members)
    return json.bytes
  }

  // MARK: Values

  /// Writes an object.
  public mutating func object(_ members: (inout JSONText) -> Void) {
    enclose("{", "}", members)
  }

  /// Writes a text.
  public mutating func text(_ text: String) {
    separate()
    quote(text)
  }

  /// Writes a value.
  package mutating func put(_ value: JSONValue) {
    switch value {
    case .string(let text): self.text(text)
    case .number(let number): raw(String(number).utf8)
    case .bool(let flag): raw((flag ? "true" : "false").utf8)
    case .array(let values) where style == .indented && values.allSatisfy(\.isText):
      putLine(of: values)
    case .array(let values):
      enclose("[", "]") { json in
        for value in values { json.put(value) }
      }
    case .object(let members):
      enclose("{", "}") { json in
        for case (let key, let value?) in members {
          json.separate()
          json.quote(key)
          json.endName()
          json.put(value)
        }
      }
    }
  }

  // MARK: Members

  public mutating func put(_ key: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    name(key)
    text(value)
  }

  public mutating func put(_ key: StaticString, _ value: Bool) {
    name(key)
    raw((value ? "true" : "false").utf8)
  }

  public mutating func put(_ key: StaticString, _ value: Int) {
    name(key)
    raw(String(value).utf8)
  }

  /// Writes a member whose value is already JSON.
  public mutating func put(_ key: StaticString, json: [UInt8]) {
    guard !json.isEmpty else { return }
    name(key)
    raw(json)
  }

  public mutating func object(_ key: StaticString, _ members: (inout JSONText) -> Void) {
    name(key)
    enclose("{", "}", members)
  }

  public mutating func list(_ key: StaticString, _ values: [String]) {
    list(key, values) { $0.text($1) }
  }

  /// Writes a list in which `put` writes each item; an empty list is left out.
  @inlinable
  public mutating func list<Item>(
    _ key: StaticString, _ items: [Item], _ put: (inout JSONText, Item) -> Void
  ) {
    guard !items.isEmpty else { return }
    name(key)
    enclose("[", "]") { json in
      for item in items { put(&json, item) }
    }
  }

  // MARK: Bytes

  /// Writes the separator before a value or a name.
  private mutating func separate() {
    if place == .later { bytes.append(UInt8(ascii: ",")) }
    if place != .afterName { breakLine() }
    place = .later
  }

  private mutating func breakLine() {
    guard style == .indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
  }

  @usableFromInline
  mutating func name(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    endName()
  }

  private mutating func endName() {
    bytes.append(UInt8(ascii: ":"))
    if style == .indented { bytes.append(UInt8(ascii: " ")) }
    place = .afterName
  }

  @usableFromInline
  mutating func enclose(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ inside: (inout JSONText) -> Void
  ) {
    raw(CollectionOfOne(UInt8(ascii: open)))
    (level, place) = (level + 1, .first)
    inside(&self)
    level -= 1
    if place == .later { breakLine() }
    bytes.append(UInt8(ascii: close))
    place = .later
  }

  private mutating func putLine(of values: [JSONValue]) {
    raw("[".utf8)
    for (index, value) in values.enumerated() {
      if index > 0 { bytes += ", ".utf8 }
      if case .string(let text) = value { quote(text) }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func raw(_ json: some Collection<UInt8>) {
    separate()
    bytes += json
  }

  private mutating func quote(_ text: String) {
    bytes.putJSONString(text, isInScript: style == .inScript)
  }
}

extension JSONValue {
  fileprivate var isText: Bool { if case .string = self { true } else { false } }
}
