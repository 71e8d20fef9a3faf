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
  public var bytes: [UInt8] { bytes(.oneLine) }

  /// The value in readable form: indented by two spaces per level, with lists of plain texts on one
  /// line.
  public var indentedBytes: [UInt8] { bytes(.indented) }

  /// The value on one line.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The value in readable form, as in `indentedBytes`.
  public var indentedText: String { String(decoding: indentedBytes, as: UTF8.self) }

  private func bytes(_ style: JSONText.Style) -> [UInt8] {
    var json = JSONText(style)
    json.put(self)
    return json.bytes
  }
}
