import Basics

/// The commands and bytes of a LaTeX text, in front of which more text can be put.
struct LaTeXTokens {
  enum Token {
    /// A command of letters.
    case command(String)
    /// A backslash with a byte that is not a letter.
    case escape(UInt8)
    case byte(UInt8)
  }

  /// The bytes from the last to the first, so that it is cheap to put others before them.
  private var bytes: [UInt8]

  init(_ text: String.UTF8View) { bytes = text.reversed() }

  /// Puts a text before the rest.
  mutating func push(_ text: [UInt8]) { bytes += text.reversed() }

  mutating func next() -> Token? {
    guard let byte = bytes.popLast() else { return nil }
    guard byte == .backslash else { return .byte(byte) }
    guard let next = bytes.last else { return .byte(byte) }
    guard next.isASCIILetter else {
      bytes.removeLast()
      return .escape(next)
    }
    var name: [UInt8] = []
    while let letter = bytes.last, letter.isASCIILetter {
      name.append(letter)
      bytes.removeLast()
    }
    return .command(String(decoding: name, as: UTF8.self))
  }

  mutating func skipSpaces() {
    while let byte = bytes.last, byte.isASCIISpace { bytes.removeLast() }
  }

  /// Skips a byte after white space, and returns whether it was there.
  @discardableResult mutating func skip(_ byte: UInt8) -> Bool {
    skipSpaces()
    guard bytes.last == byte else { return false }
    bytes.removeLast()
    return true
  }

  /// Reads the name of a command, in braces or not: `{\name}`.
  mutating func commandName() -> String? {
    let isGroup = skip(.openBrace)
    skipSpaces()
    guard bytes.last == .backslash, case .command(let name)? = next() else { return nil }
    if isGroup { skip(.closeBrace) }
    return name
  }

  /// Reads the text of a group in braces, or returns nil if none begins here.
  mutating func group() -> [UInt8]? { skip(.openBrace) ? text(upTo: .closeBrace) : nil }

  /// Reads the text of an option in brackets, or returns nil if none begins here.
  mutating func option() -> [UInt8]? {
    skip(UInt8(ascii: "[")) ? text(upTo: UInt8(ascii: "]")) : nil
  }

  /// Reads an argument: a group, a command or a character.
  mutating func argument() -> [UInt8]? {
    if let group = group() { return group }
    switch next() {
    case nil: return nil
    case .command(let name): return [.backslash] + name.utf8
    case .escape(let byte): return [.backslash, byte]
    case .byte(let byte):
      var character = [byte]
      while let next = bytes.last, next & 0b1100_0000 == 0b1000_0000 {
        character.append(next)
        bytes.removeLast()
      }
      return character
    }
  }

  /// Reads up to a closing mark outside of other braces, or to the end.
  private mutating func text(upTo close: UInt8) -> [UInt8] {
    var text: [UInt8] = []
    var depth = 0
    while let byte = bytes.popLast(), byte != close || depth > 0 {
      text.append(byte)
      switch byte {
      case .backslash: if let next = bytes.popLast() { text.append(next) }
      case .openBrace: depth += 1
      case .closeBrace: depth -= 1
      default: break
      }
    }
    return text
  }
}
