/// The characters with a meaning in HTML that may need escaping, depending on the context.
public struct EscapedCharacters: OptionSet, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let ampersand = EscapedCharacters(rawValue: 1)
  public static let lessThan = EscapedCharacters(rawValue: 2)
  public static let greaterThan = EscapedCharacters(rawValue: 4)
  public static let quotationMark = EscapedCharacters(rawValue: 8)
  public static let apostrophe = EscapedCharacters(rawValue: 16)

  /// For content, and for attributes in quotation marks.
  public static let allButApostrophe: EscapedCharacters = [
    .ampersand, .lessThan, .greaterThan, .quotationMark,
  ]

  /// For content, and for attributes in quotation marks or apostrophes; for XML as well.
  public static let all: EscapedCharacters = [allButApostrophe, .apostrophe]
}

extension [UInt8] {
  /// Appends text with `&`, `<`, `>`, `"` and `'` escaped, for content and for quoted attributes.
  package mutating func putEscapedHTML(_ text: String) {
    var text = text
    text.withUTF8 { putEscapedHTML($0, .all) }
  }

  /// Appends text with some characters escaped.
  @inlinable
  public mutating func putEscapedHTML(
    _ text: some Collection<UInt8>, _ characters: EscapedCharacters
  ) {
    let done: Void? = text.withContiguousStorageIfAvailable { putEscapedHTML($0, characters) }
    if done == nil { Array(text).withUnsafeBufferPointer { putEscapedHTML($0, characters) } }
  }

  /// Appends text with some characters escaped.
  public mutating func putEscapedHTML(
    _ text: UnsafeBufferPointer<UInt8>, _ characters: EscapedCharacters
  ) {
    var start = 0
    for index in text.indices {
      let escape: StaticString
      switch text[index] {
      case UInt8(ascii: "&") where characters.contains(.ampersand): escape = "&amp;"
      case UInt8(ascii: "<") where characters.contains(.lessThan): escape = "&lt;"
      case UInt8(ascii: ">") where characters.contains(.greaterThan): escape = "&gt;"
      case UInt8(ascii: "\"") where characters.contains(.quotationMark): escape = "&quot;"
      case UInt8(ascii: "'") where characters.contains(.apostrophe): escape = "&#39;"
      default: continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      escape.withUTF8Buffer { append(contentsOf: $0) }
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}

extension String {
  /// The text with `&`, `<`, `>`, `"` and `'` escaped.
  package var htmlEscaped: String { htmlEscaped(.all) }

  /// Returns the text with some characters escaped.
  package func htmlEscaped(_ characters: EscapedCharacters) -> String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(utf8.count + 16)
    var text = self
    text.withUTF8 { escaped.putEscapedHTML($0, characters) }
    return String(decoding: escaped, as: UTF8.self)
  }
}
