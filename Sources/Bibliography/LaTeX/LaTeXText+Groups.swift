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
    open.append(LaTeXGroup(end: protects ? .protection(start: output.count) : .nothing))
  }

  /// Whether the group is `{$<$}` or `{$>$}`, which some programs use for elements of HTML.
  private var isAngleBracket: Bool {
    source.starts(with: "$<$}") || source.starts(with: "$>$}")
  }

  /// Starts the markup around the argument of a command.
  mutating func begin(_ start: StaticString, _ end: StaticString) {
    put(start)
    argument(.text(end))
  }

  /// Opens the argument of a command: a group, or otherwise the next letter or command.
  mutating func argument(_ end: LaTeXGroup.End) {
    source.skipSpaces()
    let isGroup = current == .openBrace
    if isGroup { source.advance() }
    open.append(LaTeXGroup(end: end, isSingle: !isGroup))
  }

  /// Opens the argument of an unknown command, if there is one in braces.
  mutating func optionalArgument(_ end: LaTeXGroup.End) {
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
    case .accent(let mark, let start): output.addAccent(mark, at: start)
    case .protection(let start):
      protections -= 1
      output.protect(from: start)
    case .omission(let start): output.remove(from: start)
    case .doubleStruck(let start): output.doubleStrike(from: start)
    case .exchanged(let first): output += first
    case .numerator, .exchange: return openSecond(after: group.end)
    }
    return false
  }

  private mutating func openSecond(after end: LaTeXGroup.End) -> Bool {
    switch end {
    case .numerator(let isSum): denominator(after: isSum)
    case .exchange(let start):
      argument(.exchanged(Array(output.remove(from: start))))
    default: return false
    }
    return true
  }

  /// Switches to a font until the group ends; outside any group, it would never end.
  mutating func switchFont(_ start: StaticString, _ end: StaticString) {
    guard !open.isEmpty, !open[open.count - 1].isSingle else { return }
    put(start)
    open[open.count - 1].fonts.insert(contentsOf: end.withUTF8Buffer { Array($0) }, at: 0)
  }
}
