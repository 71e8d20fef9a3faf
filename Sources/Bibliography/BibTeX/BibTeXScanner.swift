import Basics
import SourceText

/// Splits BibTeX into entries, and continues after faults (BibTeX, “Format of the file”).
struct BibTeXScanner {
  let bytes: [UInt8]
  var index = 0
  private let lines: LineTable
  var macros: [String: String]
  private(set) var entries: [BibTeXEntry] = []
  private(set) var diagnostics: [Diagnostic] = []
  var suggestions = Suggestions()
  private var commands = PreambleCommands()
  private var unclosedBlocks = 0
  private var expansions: ExpansionLimit
  private var isTooLarge = false

  init(_ file: SourceFile) {
    bytes = file.bytes
    lines = LineTable(file)
    expansions = ExpansionLimit(file)
    macros = Dictionary(
      uniqueKeysWithValues: BibTeXMonth.months.map { ($0.prefix(3).lowercased(), $0) })
  }

  func location(at offset: Int) -> Location { lines.location(at: offset) }

  /// Returns the offsets of an entry's fields by name.
  ///
  /// They are read again, because they are needed for few entries.
  func fieldOffsets(of entry: BibTeXEntry) -> [String: Int] {
    var reader = self
    reader.diagnostics = []
    reader.index = bytes[entry.offset...].firstIndex(of: .comma) ?? bytes.count
    var offsets: [String: Int] = [:]
    while reader.index < bytes.count {
      reader.skipSpace(andCommas: true)
      let start = reader.index
      guard !reader.isAtNextEntry, let (name, _) = reader.field() else { break }
      offsets[BibTeXEntry.name(name)] = start
    }
    return offsets
  }

  mutating func scan() {
    while let place = bytes[index...].place(of: .at) {
      index = place + 1
      let name = word()
      skipSpace()
      guard !name.isEmpty, let open = current, open == .openBrace || open == .openParenthesis else {
        reportStray(at: place)
        continue
      }
      index += 1
      let close = open == .openBrace ? UInt8.closeBrace : .closeParenthesis
      read(name.lowercased(), at: place, close: close)
    }
    if !commands.isEmpty { for index in entries.indices { expandCommands(of: index) } }
  }

  private mutating func read(_ type: String, at offset: Int, close: UInt8) {
    switch type {
    case "comment": skipBlock(close: close, from: offset)
    case "preamble":
      // A preamble that is not a value is skipped like a comment.
      var reader = self
      if let text = reader.value() { commands.define(text) }
      skipBlock(close: close, from: offset)
    case "string":
      if let (name, value) = field() { macros[name] = value }
      finish(close, from: offset)
    default: readEntry(type, at: offset, close: close)
    }
  }

  private mutating func readEntry(_ type: String, at offset: Int, close: UInt8) {
    var entry = BibTeXEntry(type: type, key: key(close: close), offset: offset)
    if entry.key.isEmpty {
      report(
        .bibliographySyntax, "the entry has no key", at: offset,
        help: "write a key after the brace: '@\(type){smith2020,'")
    }
    while index < bytes.count {
      skipSpace(andCommas: true)
      if current == close {
        index += 1
        if !entry.key.isEmpty { entries.append(entry) }
        return
      }
      guard !isAtNextEntry, let (name, value) = field() else { break }
      entry[name] = value
    }
    if !recover(close) { reportUnclosed("the entry '\(entry.key)' is not closed", at: offset) }
    if !entry.key.isEmpty { entries.append(entry) }
  }

  /// Reads the key, which ends with the line if the comma after it is missing.
  private mutating func key(close: UInt8) -> String {
    skipSpace()
    let start = index
    while let byte = current, byte != .comma, byte != close, byte != .newline, !isAtNextEntry {
      if byte == UInt8(ascii: "=") {
        // There is a field instead of a key.
        index = start
        return ""
      }
      index += 1
    }
    return bytes[start..<index].trimmed.text
  }

  /// Replaces the commands in the fields of an entry that preambles define.
  private mutating func expandCommands(of index: Int) {
    // In a fixed order, since the limit may be reached.
    for (name, value) in entries[index].fields.sorted(by: { $0.key < $1.key }) {
      if let text = commands.expanding(value, &expansions) {
        entries[index].fields[name] = text
      } else {
        reportExpansion(of: "the commands of the file", at: entries[index].offset)
      }
    }
  }

  // MARK: Ends

  /// Continues after a faulty field: at the end of the entry, or at the next one.
  private mutating func recover(_ close: UInt8) -> Bool {
    var depth = 0
    while let byte = current {
      if isAtNextEntry { return false }
      index += 1
      switch byte {
      case close where depth == 0: return true
      case .openBrace: depth += 1
      case .closeBrace: depth = max(0, depth - 1)
      default: break
      }
    }
    return false
  }

  private mutating func finish(_ close: UInt8, from offset: Int) {
    skipSpace(andCommas: true)
    if current == close {
      index += 1
    } else if !recover(close) {
      reportUnclosed("a brace is never closed", at: offset)
    }
  }

  /// Skips a comment with all its braces, including commented-out entries.
  private mutating func skipBlock(close: UInt8, from offset: Int) {
    let start = index
    var depth = 0
    while unclosedBlocks < 8, let byte = current {
      index += 1
      if byte == close, depth == 0 { return }
      if byte == .openBrace { depth += 1 }
      if byte == .closeBrace { depth -= 1 }
    }
    // Each requires reading to the end of the file, so their number is limited.
    unclosedBlocks += 1
    index = start
    if !recover(close) { reportUnclosed("a brace is never closed", at: offset) }
  }

  /// Whether an entry begins here at the start of a line, where the text of a field never contains
  /// one.
  var isAtNextEntry: Bool {
    guard current == .at, isAtLineStart else { return false }
    var place = index + 1
    while place < bytes.count, bytes[place].isASCIILetter { place += 1 }
    let isName = place > index + 1
    while place < bytes.count, bytes[place] == .space { place += 1 }
    return isName && place < bytes.count
      && (bytes[place] == .openBrace || bytes[place] == .openParenthesis)
  }

  // MARK: Reports

  private mutating func reportStray(at offset: Int) {
    // An address in free text is not a fault.
    if offset > 0, bytes[offset - 1].isNameByte { return }
    report(
      .strayAt, "a '@' that begins no entry", at: offset,
      help: "an entry looks like '@book{key, title = {…}}'; if this is not one, take the '@' out")
  }

  /// Returns the text of an abbreviation, or nil if abbreviations get too long, which is reported
  /// once per file.
  mutating func expansion(of name: String, at offset: Int) -> String? {
    guard let text = macros[name.lowercased()] else { return nil }
    if expansions.allows(text.utf8.count) { return text }
    reportExpansion(of: "with '\(name)', the abbreviations of the file", at: offset)
    return name
  }

  private mutating func reportExpansion(of what: String, at offset: Int) {
    if isTooLarge { return }
    isTooLarge = true
    report(
      .bibliographyTooLarge, "\(what) expand to more than \(expansions.most) bytes",
      at: offset, help: "write the texts out, or make the abbreviations shorter")
  }

  private mutating func reportUnclosed(_ message: String, at offset: Int) {
    report(.bibliographySyntax, message, at: offset, help: "look for a missing '}' in it")
  }

  mutating func report(_ rule: BibliographyRule, _ message: String, at offset: Int, help: String?) {
    diagnostics.append(Diagnostic(rule, message, at: location(at: offset), help: help))
  }
}
