import Basics
import SourceText

/// Fields and their values.
extension BibTeXScanner {
  /// Reads `title = {…}`; reports anything else and returns nil.
  mutating func field() -> (name: String, value: String)? {
    skipSpace(andCommas: true)
    let start = index
    let name = name().lowercased()
    skipSpace()
    guard !name.isEmpty, current == UInt8(ascii: "=") else {
      index = max(start, min(index, bytes.count))
      if index < bytes.count, !isAtNextEntry { reportNoField(at: start) }
      return nil
    }
    index += 1
    guard let value = value() else { return nil }
    return (name, value)
  }

  private mutating func reportNoField(at offset: Int) {
    report(
      .bibliographySyntax, "expected a field, as in 'title = {…}'", at: offset,
      help: "look for a missing comma or brace before it")
  }

  /// Reads parts joined by `#`.
  mutating func value() -> String? {
    skipSpace()
    guard var value = part() else { return nil }
    skipSpace()
    while current == UInt8(ascii: "#") {
      index += 1
      skipSpace()
      guard let part = part() else { return nil }
      value += part
      skipSpace()
    }
    return value
  }

  private mutating func part() -> String? {
    switch current {
    case UInt8.openBrace: return delimited(by: .closeBrace)
    case UInt8(ascii: "\""): return delimited(by: UInt8(ascii: "\""))
    default:
      let start = index
      let name = name()
      if name.isEmpty {
        if index < bytes.count, !isAtNextEntry { reportNoValue(at: start) }
        return nil
      }
      return name.utf8.allSatisfy(\.isASCIIDigit) ? name : macro(name, at: start)
    }
  }

  private mutating func reportNoValue(at offset: Int) {
    report(
      .bibliographySyntax, "expected a value after '='", at: offset,
      help: "put it in braces: 'title = {…}'")
  }

  /// Returns the text of an abbreviation, or its name if it is not defined.
  private mutating func macro(_ name: String, at offset: Int) -> String {
    if let text = expansion(of: name, at: offset) { return text }
    let nearest = suggestions.nearest(to: name, among: macros.keys)
    report(
      .undefinedMacro, "the abbreviation '\(name)' is not defined", at: offset,
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "put the text in braces, or define it: '@string{\(name) = {…}}'")
    return name
  }

  /// Reads the text up to a closing mark, including braces; nil if the next entry begins before it.
  private mutating func delimited(by close: UInt8) -> String? {
    index += 1
    let start = index
    var depth = 0
    while let byte = current {
      if byte == close, depth <= 0 {
        index += 1
        return bytes[start..<index - 1].text
      }
      switch byte {
      case .backslash: index = min(index + 1, bytes.count - 1)
      case .openBrace: depth += 1
      case .closeBrace: depth -= 1
      case .at where isAtNextEntry: return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  // MARK: Bytes

  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  var isAtLineStart: Bool {
    var place = index - 1
    while place >= 0, bytes[place] == .space || bytes[place] == UInt8(ascii: "\t") { place -= 1 }
    return place < 0 || bytes[place] == .newline
  }

  /// Reads the name of an entry's type.
  mutating func word() -> String {
    let start = index
    while let byte = current, byte.isASCIILetter { index += 1 }
    return bytes[start..<index].text
  }

  /// Reads the name of a field or an abbreviation.
  private mutating func name() -> String {
    let start = index
    while let byte = current, byte.isNameByte { index += 1 }
    return bytes[start..<index].text
  }

  /// Skips white space, and lines that begin with `%`, which are common although BibTeX has no
  /// comments.
  mutating func skipSpace(andCommas: Bool = false) {
    while let byte = current {
      if byte.isASCIISpace || (andCommas && byte == .comma) {
        index += 1
      } else if byte == UInt8(ascii: "%") {
        index = bytes[index...].place(of: .newline) ?? bytes.count
      } else {
        return
      }
    }
  }
}

extension UInt8 {
  /// Whether the byte may be in the name of a field or an abbreviation.
  var isNameByte: Bool {
    isASCIILetter || isASCIIDigit || self >= 0x80 || "-_:.+/*'".utf8.contains(self)
  }
}
