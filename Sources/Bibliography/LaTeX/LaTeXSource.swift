import Basics

/// The source of a LaTeX text, and the position in it.
struct LaTeXSource {
  private let bytes: [UInt8]
  private(set) var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var count: Int { bytes.count }
  var current: UInt8? { index < bytes.count ? bytes[index] : nil }
  /// The bytes from the current one on.
  var rest: ArraySlice<UInt8> { bytes[index...] }

  /// Returns whether the rest begins with a text.
  func starts(with text: String) -> Bool { rest.starts(with: text.utf8) }

  mutating func advance(by count: Int = 1) { index = min(index + count, bytes.count) }

  /// Returns the current byte, and goes on to the next one.
  mutating func next() -> UInt8? {
    guard let byte = current else { return nil }
    index += 1
    return byte
  }

  mutating func skipSpaces() {
    while let byte = current, byte.isASCIISpace { index += 1 }
  }

  /// Skips white space or an empty group after a name, which LaTeX treats as its end.
  mutating func skipEndOfName() {
    if starts(with: "{}") { index += 2 } else { skipSpaces() }
  }

  /// Skips `[…]`.
  mutating func skipOption() {
    guard current == UInt8(ascii: "[") else { return }
    // An option is short; a bracket in the text may be closed far away.
    if let end = rest.prefix(200).firstIndex(of: UInt8(ascii: "]")) { index = end + 1 }
  }

  /// Returns the name of a command, of letters only; a star after it is skipped.
  mutating func name() -> String {
    let name = rest.prefix(while: \.isASCIILetter)
    index = name.endIndex
    if current == UInt8(ascii: "*") { index += 1 }
    return name.text
  }

  /// Returns the source of an argument in braces, or nil if there is none.
  mutating func group() -> ArraySlice<UInt8>? {
    skipSpaces()
    guard current == .openBrace else { return nil }
    let start = index + 1
    var depth = 0
    while let byte = next() {
      switch byte {
      case .backslash: advance()
      case .openBrace: depth += 1
      case .closeBrace: depth -= 1
      default: break
      }
      if depth == 0 { return bytes[start..<index - 1] }
    }
    return bytes[min(start, bytes.count)...]
  }

  /// Returns an argument that is an address, in which only escapes are decoded.
  mutating func address() -> [UInt8] {
    skipSpaces()
    guard current == .openBrace else { return [] }
    var address: [UInt8] = []
    var depth = 0
    while let byte = next() {
      switch byte {
      case .openBrace: depth += 1
      case .closeBrace: depth -= 1
      case .backslash: break
      default: address.append(byte)
      }
      if depth == 0 { break }
    }
    return address
  }

  /// Skips an exponent that is printed as a sign, such as `\circ`, and returns the sign.
  mutating func takeHighSign() -> String? {
    for (name, sign) in Self.highSigns {
      let isGroup = starts(with: "{\\\(name)}")
      guard isGroup || starts(with: "\\\(name)") else { continue }
      let length = name.utf8.count + (isGroup ? 3 : 1)
      if !isGroup, rest.dropFirst(length).first?.isASCIILetter ?? false { continue }
      advance(by: length)
      return sign
    }
    return nil
  }

  private static let highSigns = [("circ", "°"), ("prime", "′"), ("degree", "°")]

  /// Whether the argument that begins here is a sum or product; looking only a short way ahead keeps
  /// nested ones cheap.
  var isAtSum: Bool {
    guard current == .openBrace else { return false }
    let ahead = rest.dropFirst().prefix(40)
    guard let end = ahead.firstIndex(of: .closeBrace) else { return true }
    return ahead[..<end].contains { $0 == .space || "+-*/{".utf8.contains($0) }
  }

  /// Returns the character whose number is written here: `"017D`, `'101`, `65` or `{65}`.
  mutating func character() -> Unicode.Scalar? {
    let isGroup = current == .openBrace
    if isGroup { index += 1 }
    let radix = current == UInt8(ascii: "\"") ? 16 : current == UInt8(ascii: "'") ? 8 : 10
    if radix != 10 { index += 1 }
    let digits = rest.prefix {
      $0.isASCIIDigit || radix == 16 && "ABCDEFabcdef".utf8.contains($0)
    }
    index = digits.endIndex
    // White space ends the number, as it ends the name of a command.
    if current == (isGroup ? .closeBrace : .space) { index += 1 }
    guard let value = UInt32(digits.text, radix: radix), value >= 0x20 else { return nil }
    return Unicode.Scalar(value)
  }
}
