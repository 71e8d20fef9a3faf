/// A JSON value whose objects keep their order, so that the same schema gives the same bytes.
indirect enum JSONValue {
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// The value as JSON (RFC 8259), indented by two spaces a level.
  func text(indentation: String = "") -> String {
    let inner = indentation + "  "
    switch self {
    case .string(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .bool(let bool): return String(bool)
    case .array(let values):
      let isShort = values.allSatisfy { if case .string = $0 { true } else { false } }
      let items = values.map { $0.text(indentation: inner) }
      return isShort
        ? "[" + items.joined(separator: ", ") + "]"
        : Self.block("[", items, "]", indentation)
    case .object(let members):
      let items = members.map { "\(Self.quoted($0.0)): \($0.1.text(indentation: inner))" }
      return Self.block("{", items, "}", indentation)
    }
  }

  private static func block(
    _ open: String, _ items: [String], _ close: String, _ indentation: String
  ) -> String {
    guard !items.isEmpty else { return open + close }
    let lines = items.map { indentation + "  " + $0 }.joined(separator: ",\n")
    return "\(open)\n\(lines)\n\(indentation)\(close)"
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      default:
        scalar.value < 0x20
          ? "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
          : String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
