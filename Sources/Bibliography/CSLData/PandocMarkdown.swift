import Basics

/// Reads the inline Markdown that pandoc supports in YAML bibliographies: emphasis, superscript and
/// subscript, spans, formulas.
struct PandocMarkdown {
  private let source: [UInt8]
  /// Whether emphasis keeps the case.
  private let keepsCase: Bool
  private var index = 0
  /// The output; marks that may open something are separate parts.
  private var parts: [[UInt8]] = [[]]
  private var open: [Opening] = []
  /// How many white space characters have been read; superscript and subscript cannot contain any.
  private var spaces = 0

  private enum Mark: Equatable {
    case star, doubleStar, line, doubleLine, high, low, strike, bracket
  }

  private struct Opening {
    var mark: Mark
    var part: Int
    var spaces: Int
  }

  static func text(_ markdown: String, keepsCase: Bool = false) -> String {
    guard markdown.mayBeMarkdown else { return markdown }
    var reader = PandocMarkdown(source: Array(markdown.utf8), keepsCase: keepsCase)
    reader.read()
    return Array(reader.parts.joined())[...].text
  }

  private init(source: [UInt8], keepsCase: Bool) {
    self.source = source
    self.keepsCase = keepsCase
  }

  private mutating func read() {
    while index < source.count { take(source[index]) }
  }

  private mutating func take(_ byte: UInt8) {
    switch byte {
    case .backslash: escape()
    case UInt8(ascii: "*"): emphasis(byte, .star, .doubleStar)
    case UInt8(ascii: "_"): emphasis(byte, .line, .doubleLine)
    case UInt8(ascii: "~"):
      next == byte ? delimiter(.strike, length: 2) : delimiter(.low, length: 1)
    case UInt8(ascii: "^"): delimiter(.high, length: 1)
    case UInt8(ascii: "["): push(.bracket, length: 1)
    case UInt8(ascii: "]"): endBracket()
    case UInt8(ascii: "`"): code()
    case UInt8(ascii: "$"): formula()
    default:
      if byte.isASCIISpace { spaces += 1 }
      put(byte)
    }
  }

  private var next: UInt8? { index + 1 < source.count ? source[index + 1] : nil }
  private var previous: UInt8? { index > 0 ? source[index - 1] : nil }

  private mutating func put(_ byte: UInt8) {
    parts[parts.count - 1].append(byte)
    index += 1
  }

  private mutating func put(_ text: String) { parts[parts.count - 1] += text.utf8 }

  private mutating func escape() {
    if let next, next.isMarkdownMark {
      index += 1
      put(next)
    } else {
      put(.backslash)
    }
  }

  // MARK: Delimiters

  private mutating func emphasis(_ byte: UInt8, _ single: Mark, _ double: Mark) {
    // When `***` closes, the mark opened last closes first.
    let endsSingle = open.last?.mark == single && !(previous ?? .space).isASCIISpace
    let isDouble = next == byte && !endsSingle
    delimiter(isDouble ? double : single, length: isDouble ? 2 : 1)
  }

  private mutating func delimiter(_ mark: Mark, length: Int) {
    let after = index + length < source.count ? source[index + length] : .space
    let before = previous ?? .space
    let isLine = mark == .line || mark == .doubleLine
    let closes = !before.isASCIISpace && !(isLine && after.isPartOfWord)
    if closes, close(mark) {
      index += length
    } else if !after.isASCIISpace, !(isLine && before.isPartOfWord) {
      push(mark, length: length)
    } else {
      for _ in 0..<length { put(source[index]) }
    }
  }

  private mutating func push(_ mark: Mark, length: Int) {
    // Markup cannot be nested deeper, so outer openings are dropped.
    if open.count >= 20 { open.removeFirst() }
    parts.append(Array(source[index..<index + length]))
    open.append(Opening(mark: mark, part: parts.count - 1, spaces: spaces))
    parts.append([])
    index += length
  }

  /// Closes the last opening of a kind, turning those inside it into text.
  private mutating func close(_ mark: Mark) -> Bool {
    guard let place = open.lastIndex(where: { $0.mark == mark }) else { return false }
    let opening = open[place]
    if mark == .high || mark == .low, opening.spaces != spaces { return false }
    guard opening.part < parts.count - 2 || !(parts.last ?? []).isEmpty else { return false }
    open.removeSubrange(place...)
    let (start, end) = tags(mark)
    parts[opening.part] = Array(start.utf8)
    put(end)
    return true
  }

  private func tags(_ mark: Mark) -> (String, String) {
    switch mark {
    case .star where keepsCase, .line where keepsCase: ("<i><span class=\"nocase\">", "</span></i>")
    case .star, .line: ("<i>", "</i>")
    case .doubleStar, .doubleLine: ("<b>", "</b>")
    case .high: ("<sup>", "</sup>")
    case .low: ("<sub>", "</sub>")
    case .strike, .bracket: ("", "")
    }
  }

  // MARK: Spans, code and formulas

  /// Reads `[small]{.smallcaps}`, `[x]{.nocase}` and `[a link](https://e.org)`; other brackets are
  /// text.
  private mutating func endBracket() {
    guard let place = open.lastIndex(where: { $0.mark == .bracket }) else {
      return put(source[index])
    }
    let opening = open[place]
    open.removeSubrange(place...)
    guard let next, next == .openBrace || next == .openParenthesis,
      let end = source[index...].prefix(1000).firstIndex(
        of: next == .openBrace ? .closeBrace : .closeParenthesis)
    else { return put(source[index]) }
    let attributes = next == .openBrace ? source[index..<end].text : ""
    let isCapitals = attributes.contains("smallcaps") || attributes.contains(".sc")
    let tags =
      isCapitals
      ? ("<sc>", "</sc>")
      : attributes.contains("nocase") ? ("<span class=\"nocase\">", "</span>") : ("", "")
    parts[opening.part] = Array(tags.0.utf8)
    put(tags.1)
    index = end + 1
  }

  private mutating func code() {
    guard let end = source[(index + 1)...].prefix(1000).firstIndex(of: UInt8(ascii: "`")) else {
      return put(source[index])
    }
    put(source[(index + 1)..<end].text)
    index = end + 1
  }

  /// Reads `$x^2$`: no white space inside the marks, and no digit after them.
  private mutating func formula() {
    guard let next, !next.isASCIISpace, !next.isASCIIDigit || source[index...].prefix(40).count > 2,
      let end = source[(index + 1)...].prefix(1000).firstIndex(of: UInt8(ascii: "$")),
      !source[end - 1].isASCIISpace, end + 1 >= source.count || !source[end + 1].isASCIIDigit
    else { return put(source[index]) }
    put(LaTeXText.text(source[index...end].text, protectsCase: true))
    index = end + 1
  }
}

extension UInt8 {
  fileprivate var isPartOfWord: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }

  fileprivate var isMarkdownMark: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
}

extension String {
  /// Whether the text may contain Markdown.
  var mayBeMarkdown: Bool {
    utf8.contains {
      switch $0 {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "^"),
        UInt8(ascii: "["), UInt8(ascii: "`"), UInt8(ascii: "$"), .backslash:
        true
      default: false
      }
    }
  }
}
