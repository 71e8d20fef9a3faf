import CSL
import SourceText

/// A value of JSON or YAML with its position.
struct DataNode {
  indirect enum Value {
    case null
    case bool(Bool)
    case number(String)
    case text(String)
    case list([DataNode])
    case map([(key: String, value: DataNode)])
  }

  var value: Value
  var location: Location

  /// Returns the last value of a key, as JSON readers do.
  subscript(key: String) -> DataNode? {
    guard case .map(let members) = value else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The text of a string or number.
  var text: String? {
    switch value {
    case .text(let text), .number(let text): text
    default: nil
    }
  }

  var list: [DataNode]? { if case .list(let items) = value { items } else { nil } }

  var isMap: Bool { if case .map = value { true } else { false } }

  /// A description of the value for diagnostics.
  var kind: String {
    switch value {
    case .null: "nothing"
    case .bool(let value): "'\(value)'"
    case .number(let text), .text(let text): "'\(text.prefix(40))'"
    case .list: "a list"
    case .map: "a map"
    }
  }

  var json: CSLJSON {
    switch value {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let text): .number(text)
    case .text(let text): .string(text)
    case .list(let items): .array(items.map(\.json))
    case .map(let members): .object(Dictionary(members.map { ($0.key, $0.value.json) }) { $1 })
    }
  }
}
