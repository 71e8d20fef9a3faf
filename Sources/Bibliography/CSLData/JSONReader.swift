import Basics
import SourceText

/// Reads JSON (RFC 8259) into values with their positions.
struct JSONReader {
  private let bytes: [UInt8]
  private let path: String
  private var index = 0
  private var depth = 0
  // The offset up to which lines and columns are counted; values come in file order.
  private var counted = 0
  private var line = 1
  private var column = 1

  static let deepest = 100

  /// - Throws: a diagnostic at the position where the file is not JSON
  static func read(_ file: SourceFile) throws(Diagnostic) -> DataNode {
    var reader = JSONReader(bytes: file.bytes, path: file.path)
    let value = try reader.value()
    reader.skipSpace()
    if reader.index < reader.bytes.count { throw reader.problem("expected the end of the file") }
    return value
  }

  private init(bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  // MARK: Values

  private mutating func value() throws(Diagnostic) -> DataNode {
    skipSpace()
    let place = location()
    guard index < bytes.count else { throw problem("the file ends where a value was expected") }
    switch bytes[index] {
    case .openBrace: return DataNode(value: try map(), location: place)
    case UInt8(ascii: "["): return DataNode(value: try list(), location: place)
    case UInt8(ascii: "\""): return DataNode(value: .text(try string()), location: place)
    default: return DataNode(value: try word(), location: place)
    }
  }

  private mutating func list() throws(Diagnostic) -> DataNode.Value {
    try enter()
    var items: [DataNode] = []
    while try !ends(with: UInt8(ascii: "]"), isFirst: items.isEmpty) { items.append(try value()) }
    return .list(items)
  }

  private mutating func map() throws(Diagnostic) -> DataNode.Value {
    try enter()
    var members: [(key: String, value: DataNode)] = []
    while try !ends(with: .closeBrace, isFirst: members.isEmpty) {
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw problem("expected a key in quotation marks")
      }
      let key = try string()
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else {
        throw problem("expected ':' after the key '\(key.prefix(40))'")
      }
      index += 1
      members.append((key, try value()))
    }
    return .map(members)
  }

  private mutating func enter() throws(Diagnostic) {
    depth += 1
    if depth > Self.deepest { throw problem("more than \(Self.deepest) levels of brackets") }
    index += 1
  }

  /// Returns whether a list or map ends here; otherwise, consumes the comma before its next item.
  private mutating func ends(with close: UInt8, isFirst: Bool) throws(Diagnostic) -> Bool {
    skipSpace()
    if index < bytes.count, bytes[index] == close {
      index += 1
      depth -= 1
      return true
    }
    if isFirst { return false }
    guard index < bytes.count, bytes[index] == .comma else {
      throw problem("expected ',' or '\(Character(Unicode.Scalar(close)))'")
    }
    index += 1
    return false
  }

  /// Reads `true`, `false`, `null` or a number, as written.
  private mutating func word() throws(Diagnostic) -> DataNode.Value {
    let start = index
    while index < bytes.count, bytes[index].isPartOfJSONWord { index += 1 }
    let word = bytes[start..<index].text
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default:
      if let first = word.utf8.first, first.isASCIIDigit || first == UInt8(ascii: "-"),
        Double(word) != nil
      {
        return .number(word)
      }
      index = start
      throw problem("expected a value")
    }
  }

  // MARK: Strings

  private mutating func string() throws(Diagnostic) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    var run = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        if text.isEmpty { return bytes[run..<index - 1].text }
        return (text + bytes[run..<index - 1])[...].text.withoutForbiddenCharacters
      case .backslash:
        text += bytes[run..<index]
        index += 1
        try escape(&text)
        run = index
      case .newline:
        index = start
        throw problem("the text is not closed on its line")
      default: index += 1
      }
    }
    index = start
    throw problem("the text is never closed")
  }

  private mutating func escape(_ text: inout [UInt8]) throws(Diagnostic) {
    guard index < bytes.count else { return }
    let mark = bytes[index]
    index += 1
    switch mark {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): text.append(mark.control)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(.space)
    case UInt8(ascii: "\""), .backslash, UInt8(ascii: "/"): text.append(mark)
    case UInt8(ascii: "u"): text += Array(String(scalar()).utf8)
    default:
      index -= 2
      throw problem("expected one of '\"\\/bfnrtu' after the backslash")
    }
  }

  /// Reads the character of `\u00e9`, or of two of these that form a surrogate pair.
  private mutating func scalar() -> Unicode.Scalar {
    let first = hexadecimal()
    if (0xD800..<0xDC00).contains(first), bytes[index...].starts(with: Array("\\u".utf8)) {
      index += 2
      let second = hexadecimal()
      if (0xDC00..<0xE000).contains(second) {
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
      }
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() -> UInt32 {
    let digits = bytes[index...].prefix(4).prefix { $0.isASCIIDigit || $0.isASCIILetter }
    index += digits.count
    return UInt32(digits.text, radix: 16) ?? 0xFFFD
  }

  // MARK: Places

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index].isASCIISpace { index += 1 }
  }

  private mutating func location() -> Location {
    // An unclosed text is reported at its start, which has already been counted.
    if index < counted { (counted, line, column) = (0, 1, 1) }
    while counted < min(index, bytes.count) {
      if bytes[counted] == .newline {
        (line, column) = (line + 1, 1)
      } else if !bytes[counted].isUTF8Continuation {
        column += 1
      }
      counted += 1
    }
    return Location(path: path, line: line, column: column)
  }

  private mutating func problem(_ message: String) -> Diagnostic {
    Diagnostic(
      .bibliographySyntax, message, at: location(),
      help: "check the commas, quotation marks and brackets before it")
  }
}

extension UInt8 {
  fileprivate var isPartOfJSONWord: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "+")
      || self == UInt8(ascii: ".")
  }

  /// The control character for `\n`, `\r` and `\t`.
  fileprivate var control: UInt8 {
    self == UInt8(ascii: "n") ? 0x0A : self == UInt8(ascii: "r") ? 0x0D : 0x09
  }
}
