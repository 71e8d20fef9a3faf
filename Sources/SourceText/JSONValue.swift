/// A JSON value whose objects keep their order, so that equal values always have equal bytes.
public indirect enum JSONValue: Sendable {
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([JSONValue])
  /// An object; members whose value is nil are omitted.
  case object([Member])

  public typealias Member = (String, JSONValue?)

  /// The value on one line, as UTF-8 (RFC 8259).
  public var bytes: [UInt8] {
    var writer = JSONWriter(isIndented: false)
    writer.put(self)
    return writer.output
  }

  /// The value in readable form: indented by two spaces per level, with lists of plain texts on one
  /// line.
  public var indentedBytes: [UInt8] {
    var writer = JSONWriter(isIndented: true)
    writer.put(self)
    return writer.output
  }

  /// The value on one line.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The value in readable form, as in `indentedBytes`.
  public var indentedText: String { String(decoding: indentedBytes, as: UTF8.self) }
}

/// Appends values to bytes.
private struct JSONWriter {
  var output: [UInt8] = []
  private let isIndented: Bool
  private var level = 0

  init(isIndented: Bool) { self.isIndented = isIndented }

  mutating func put(_ value: JSONValue) {
    switch value {
    case .string(let text): put(text)
    case .number(let number): output += "\(number)".utf8
    case .bool(let flag): output += "\(flag)".utf8
    case .array(let values) where isIndented && values.allSatisfy(\.isText): putLine(of: values)
    case .array(let values):
      putBlock("[", values, "]") { $0.put($1) }
    case .object(let members):
      putBlock("{", members.filter { $0.1 != nil }, "}") { writer, member in
        writer.put(member.0)
        writer.output += (writer.isIndented ? ": " : ":").utf8
        if let value = member.1 { writer.put(value) }
      }
    }
  }

  private mutating func putLine(of values: [JSONValue]) {
    output += "[".utf8
    for (index, value) in values.enumerated() {
      if index > 0 { output += ", ".utf8 }
      put(value)
    }
    output += "]".utf8
  }

  private mutating func putBlock<Item>(
    _ open: String, _ items: [Item], _ close: String, _ put: (inout JSONWriter, Item) -> Void
  ) {
    output += open.utf8
    level += 1
    for (index, item) in items.enumerated() {
      if index > 0 { output += ",".utf8 }
      breakLine()
      put(&self, item)
    }
    level -= 1
    if !items.isEmpty { breakLine() }
    output += close.utf8
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
  }

  private mutating func put(_ text: String) {
    output.append(UInt8(ascii: "\""))
    var rest = text.utf8[...]
    while let index = rest.firstIndex(where: { $0.mayNeedEscape }) {
      output += rest[..<index]
      let byte = rest[index]
      rest = rest[rest.index(after: index)...]
      if byte != .firstOfControl {
        putEscape(for: byte)
      } else if let next = rest.first, (0x80...0x9F).contains(next) {
        putEscape(for: next)
        rest = rest.dropFirst()
      } else {
        output.append(byte)
      }
    }
    output += rest
    output.append(UInt8(ascii: "\""))
  }

  private mutating func putEscape(for byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): output += "\\\"".utf8
    case UInt8(ascii: "\\"): output += "\\\\".utf8
    case UInt8(ascii: "\n"): output += "\\n".utf8
    case UInt8(ascii: "\r"): output += "\\r".utf8
    case UInt8(ascii: "\t"): output += "\\t".utf8
    default: output += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
    }
  }
}

extension UInt8 {
  /// The first byte of the control characters U+0080 to U+009F, and of other characters.
  fileprivate static let firstOfControl: UInt8 = 0xC2

  /// Whether the byte must be escaped (RFC 8259, section 7), or can control a terminal.
  fileprivate var mayNeedEscape: Bool {
    self < 0x20 || self == 0x7F || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
      || self == .firstOfControl
  }
}

extension JSONValue {
  fileprivate var isText: Bool { if case .string = self { true } else { false } }
}
