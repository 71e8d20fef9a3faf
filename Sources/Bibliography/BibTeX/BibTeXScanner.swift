import SourceText

/// An entry of a BibTeX file as it is written.
struct BibTeXEntry {
  /// In small letters: `techreport`.
  var type: String
  var key: String
  /// By names in small letters; of a field that is given twice the last counts.
  var fields: [String: String] = [:]
  var offset: Int
}

/// Takes BibTeX apart into entries, and goes on after what is wrong (BibTeX, “Format of the file”).
struct BibTeXScanner {
  private let bytes: [UInt8]
  private var index = 0
  private let lines: LineTable
  private var macros: [String: String]
  private(set) var entries: [BibTeXEntry] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) {
    bytes = file.bytes
    lines = LineTable(file)
    macros = Self.months
  }

  func location(at offset: Int) -> Location { lines.location(at: offset) }

  private static let months: [String: String] = {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, String($0 + 1)) })
  }()

  mutating func scan() {
    while let place = bytes[index...].firstIndex(of: UInt8(ascii: "@")) {
      index = place + 1
      let name = word()
      skipSpace()
      guard !name.isEmpty, let open = current, open == .openBrace || open == .openParenthesis else {
        reportStray(at: place)
        continue
      }
      index += 1
      read(
        name.lowercased(), at: place, close: open == .openBrace ? .closeBrace : .closeParenthesis)
    }
  }

  private mutating func read(_ type: String, at offset: Int, close: UInt8) {
    switch type {
    case "comment", "preamble": skipBlock(close: close, from: offset)
    case "string":
      if let (name, value) = field(entryOffset: offset) { macros[name] = value }
      finish(close, from: offset)
    default: readEntry(type, at: offset, close: close)
    }
  }

  private mutating func readEntry(_ type: String, at offset: Int, close: UInt8) {
    skipSpace()
    let start = index
    while let byte = current, byte != .comma, byte != close, byte != UInt8(ascii: "\n") {
      index += 1
    }
    var entry = BibTeXEntry(type: type, key: text(start..<index).trimmed, offset: offset)
    if entry.key.isEmpty {
      report(
        .bibliographySyntax, "the entry has no key", at: offset,
        help: "write a key after the brace: '@\(type){smith2020,'")
    }
    while index < bytes.count {
      skipSpace(andCommas: true)
      if current == close {
        index += 1
        break
      }
      guard current != UInt8(ascii: "@"), let (name, value) = field(entryOffset: offset) else {
        if !recover(close) {
          report(
            .bibliographySyntax, "the entry '\(entry.key)' is not closed", at: offset,
            help: "look for a missing '}' in it")
        }
        break
      }
      entry.fields[name] = value
    }
    if !entry.key.isEmpty { entries.append(entry) }
  }

  /// Goes on after what is no field: to the end of the entry, or to the next one.
  private mutating func recover(_ close: UInt8) -> Bool {
    while let byte = current {
      if byte == UInt8(ascii: "@"), isAtLineStart { return false }
      index += 1
      if byte == close { return true }
    }
    return false
  }

  // MARK: Fields

  private mutating func field(entryOffset: Int) -> (name: String, value: String)? {
    skipSpace(andCommas: true)
    let start = index
    let name = fieldName().lowercased()
    skipSpace()
    guard !name.isEmpty, current == UInt8(ascii: "=") else {
      if current != UInt8(ascii: "@") || !isAtLineStart, index < bytes.count {
        report(
          .bibliographySyntax, "expected a field, as in 'title = {…}'", at: start,
          help: "look for a missing comma or brace before it")
      }
      return nil
    }
    index += 1
    var value = ""
    repeat {
      skipSpace()
      guard let part = part(entryOffset: entryOffset) else { return nil }
      value += part
      skipSpace()
      guard current == UInt8(ascii: "#") else { break }
      index += 1
    } while true
    return (name, value)
  }

  private mutating func part(entryOffset: Int) -> String? {
    switch current {
    case UInt8.openBrace:
      index += 1
      return delimited(by: .closeBrace, entryOffset: entryOffset)
    case UInt8(ascii: "\""):
      index += 1
      return delimited(by: UInt8(ascii: "\""), entryOffset: entryOffset)
    default:
      let start = index
      let name = fieldName()
      if name.isEmpty { return nil }
      if name.allSatisfy(\.isNumber) { return name }
      if let value = macros[name.lowercased()] { return value }
      report(
        .undefinedMacro, "the abbreviation '\(name)' is not defined", at: start,
        help: macros.keys.sorted().nearest(to: name).map { "did you mean '\($0)'?" }
          ?? "put the text in braces, or define it: '@string{\(name) = {…}}'")
      return name
    }
  }

  /// The text up to a closing mark, with the braces in it.
  private mutating func delimited(by close: UInt8, entryOffset: Int) -> String? {
    let start = index
    var depth = 0
    while let byte = current {
      if byte == close, depth == 0 {
        index += 1
        return text(start..<index - 1)
      }
      switch byte {
      case UInt8(ascii: "\\"): index += 1
      case UInt8.openBrace: depth += 1
      case UInt8.closeBrace: depth -= 1
      case UInt8(ascii: "@") where isAtLineStart && beginsEntry: return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether an entry begins here, which no text does at the start of a line.
  private var beginsEntry: Bool {
    var place = index + 1
    while place < bytes.count, bytes[place].isLetter { place += 1 }
    return place > index + 1 && place < bytes.count && bytes[place] == .openBrace
  }

  private mutating func finish(_ close: UInt8, from offset: Int) {
    skipSpace(andCommas: true)
    if current == close {
      index += 1
    } else if !recover(close) {
      report(.bibliographySyntax, "a brace is never closed", at: offset, help: "add the '}'")
    }
  }

  private mutating func skipBlock(close: UInt8, from offset: Int) {
    var depth = 0
    while let byte = current {
      if byte == close, depth == 0 {
        index += 1
        return
      }
      if byte == .openBrace { depth += 1 }
      if byte == .closeBrace { depth -= 1 }
      index += 1
    }
    report(.bibliographySyntax, "a brace is never closed", at: offset, help: "add the '}'")
  }

  // MARK: Bytes

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private var isAtLineStart: Bool {
    var place = index - 1
    while place >= 0, bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\t") {
      place -= 1
    }
    return place < 0 || bytes[place] == UInt8(ascii: "\n")
  }

  private mutating func word() -> String {
    let start = index
    while let byte = current, byte.isLetter { index += 1 }
    return text(start..<index)
  }

  private mutating func fieldName() -> String {
    let start = index
    while let byte = current, byte.isNameByte { index += 1 }
    return text(start..<index)
  }

  private mutating func skipSpace(andCommas: Bool = false) {
    while let byte = current {
      if byte.isSpace || (andCommas && byte == .comma) {
        index += 1
      } else if byte == UInt8(ascii: "%"), isAtLineStart {
        while let byte = current, byte != UInt8(ascii: "\n") { index += 1 }
      } else {
        return
      }
    }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func reportStray(at offset: Int) {
    // An address in free text is nothing to worry about.
    if offset > 0, bytes[offset - 1].isNameByte { return }
    report(
      .strayAt, "a '@' that begins no entry", at: offset,
      help: "an entry looks like '@book{key, title = {…}}'; if it is none, take the '@' out")
  }

  private mutating func report(_ rule: Rule, _ message: String, at offset: Int, help: String?) {
    diagnostics.append(Diagnostic(rule, message, at: location(at: offset), help: help))
  }
}

extension UInt8 {
  fileprivate static let openBrace = UInt8(ascii: "{")
  fileprivate static let closeBrace = UInt8(ascii: "}")
  fileprivate static let openParenthesis = UInt8(ascii: "(")
  fileprivate static let closeParenthesis = UInt8(ascii: ")")
  fileprivate static let comma = UInt8(ascii: ",")

  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// Whether the byte can be in the name of a field or a macro.
  fileprivate var isNameByte: Bool {
    isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || self >= 0x80
      || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self == UInt8(ascii: ":")
      || self == UInt8(ascii: ".") || self == UInt8(ascii: "+") || self == UInt8(ascii: "/")
  }
}

extension String {
  /// The text without white space around it.
  var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
