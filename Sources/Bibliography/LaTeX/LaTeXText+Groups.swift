import Basics

/// Braces, and the arguments of commands.
extension LaTeXText {
  /// Opens a brace that belongs to no command.
  ///
  /// In titles, it keeps the case, unless it contains a command (BibTeX's “special character”).
  mutating func openGroup() {
    let protects =
      protectsCase && open.isEmpty && !isMath && current != .backslash && !isAngleBracket
    if protects { protections += 1 }
    open.append(Group(end: protects ? .protection(start: output.count) : .nothing))
  }

  /// Whether the group is `{$<$}` or `{$>$}`, which some programs use for elements of HTML.
  private var isAngleBracket: Bool {
    source[index...].starts(with: "$<$}".utf8) || source[index...].starts(with: "$>$}".utf8)
  }

  /// Starts the markup around the argument of a command.
  mutating func begin(_ start: StaticString, _ end: StaticString) {
    put(start)
    argument(.text(end))
  }

  /// Opens the argument of a command: a group, or otherwise the next letter or command.
  mutating func argument(_ end: End) {
    skipSpaces()
    let isGroup = current == .openBrace
    if isGroup { index += 1 }
    open.append(Group(end: end, isSingle: !isGroup))
  }

  /// Opens the argument of an unknown command, if there is one in braces.
  mutating func optionalArgument(_ end: End) {
    if current == .openBrace { argument(end) }
  }

  mutating func closeSingles() {
    while open.last?.isSingle ?? false, !closeLast() {}
  }

  /// Closes what the last brace opened, including commands in it that wait for a letter.
  mutating func close() {
    closeSingles()
    if !closeLast() { closeSingles() }
  }

  /// Closes the innermost group, and returns whether another argument follows it.
  private mutating func closeLast() -> Bool {
    guard let group = open.popLast() else { return false }
    output += group.fonts
    switch group.end {
    case .nothing: break
    case .text(let text): put(text)
    case .quotation: put("”")
    case .accent(let mark, let start): putAccent(mark, from: start)
    case .protection(let start):
      protections -= 1
      protect(from: start)
    case .omission(let start): output.removeSubrange(start...)
    case .doubleStruck(let start): doubleStrike(from: start)
    case .exchanged(let first): output += first
    case .numerator, .exchange: return openSecond(after: group.end)
    }
    return false
  }

  private mutating func openSecond(after end: End) -> Bool {
    switch end {
    case .numerator(let isSum): denominator(after: isSum)
    case .exchange(let start):
      let first = Array(output[start...])
      output.removeSubrange(start...)
      argument(.exchanged(first))
    default: return false
    }
    return true
  }

  mutating func protect(from start: Int) {
    guard output.count > start else { return }
    output.replaceSubrange(start..., with: CaseProtection.protected(output[start...]))
  }

  /// Puts a combining mark after the first character.
  private mutating func putAccent(_ mark: StaticString, from start: Int) {
    guard output.count > start else { return }
    if output[start...].starts(with: "ı".utf8) {
      output.replaceSubrange(start..<start + 2, with: "i".utf8)
    } else if output[start...].starts(with: "ȷ".utf8) {
      output.replaceSubrange(start..<start + 2, with: "j".utf8)
    }
    var end = start + 1
    while end < output.count, output[end] & 0b1100_0000 == 0b1000_0000 { end += 1 }
    output.insert(contentsOf: mark.withUTF8Buffer { Array($0) }, at: end)
    hasCombiningMarks = true
  }

  /// Switches to a font until the group ends; outside any group, it would never end.
  mutating func switchFont(_ start: StaticString, _ end: StaticString) {
    guard !open.isEmpty, !open[open.count - 1].isSingle else { return }
    put(start)
    open[open.count - 1].fonts.insert(contentsOf: end.withUTF8Buffer { Array($0) }, at: 0)
  }

  mutating func skipSpaces() {
    while let byte = current, byte.isASCIISpace { index += 1 }
  }

  /// Writes the source of an argument, for addresses; only escapes are decoded.
  mutating func rawArgument() {
    skipSpaces()
    guard current == .openBrace else { return }
    var depth = 0
    while let byte = current {
      index += 1
      switch byte {
      case .openBrace: depth += 1
      case .closeBrace: depth -= 1
      case .backslash: break
      default: output.append(byte)
      }
      if depth == 0 { return }
    }
  }
}
