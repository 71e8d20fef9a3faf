import Foundation

/// A value of JSON for reading CSL-JSON, which other formats with the same content can also
/// produce.
public indirect enum CSLJSON: Sendable, Equatable {
  /// No value.
  case null
  /// Yes or no.
  case bool(Bool)
  /// A number as written, since the numbers of works are not for arithmetic.
  case number(String)
  /// A text.
  case string(String)
  /// A list.
  case array([CSLJSON])
  /// An object, with values by name.
  case object([String: CSLJSON])

  /// Parses JSON.
  ///
  /// - Throws: the error of Foundation's parser if the data is not JSON
  public init(parsing json: Data) throws {
    self.init(try JSONSerialization.jsonObject(with: json, options: [.fragmentsAllowed]))
  }

  private init(_ any: Any) {
    switch any {
    case let text as String: self = .string(text)
    case let list as [Any]: self = .array(list.map { CSLJSON($0) })
    case let object as [String: Any]: self = .object(object.mapValues { CSLJSON($0) })
    case let number as NSNumber:
      let isBool = String(cString: number.objCType) == "c"
      self = isBool ? .bool(number.boolValue) : .number(number.stringValue)
    default: self = .null
    }
  }

  subscript(key: String) -> CSLJSON? {
    guard case .object(let values) = self, let value = values[key], value != .null else {
      return nil
    }
    return value
  }

  /// The text of a string or number.
  public var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  var integer: Int? { text.flatMap { Int($0.trimmed) } }

  /// Whether the value is true, in one of the ways that exports write it: `true`, `1`, `"true"`.
  var isTrue: Bool {
    switch self {
    case .bool(let value): value
    case .number(let text): text != "0"
    case .string(let text): !text.isEmpty && text != "false" && text != "0"
    default: false
    }
  }
}
