import Foundation

/// Reads the markup that texts of references may contain: `<i>`, `<b>`, `<sup>`, `<sub>`, `<sc>`,
/// `<span class="nocase">`, and quotation marks, which become those of the style's language.
struct RichText {
  private let text: [Character]
  private let lastClosingQuote: Int?
  private var index = 0
  private var open: [Opening] = []
  private var output: [Output] = []
  private var run = ""

  private struct Opening {
    enum Kind: Equatable {
      case tag(String, Wrap)
      case doubleQuote, singleQuote, curlyDouble, curlySingle
    }
    var kind: Kind
    /// The source, which becomes text if it is never closed.
    var source: String
    /// The index in the output at which its content begins.
    var start: Int
  }

  static func parse(_ text: String) -> Output {
    if !text.utf8.contains(where: { $0.mayBeMarkup }) { return .text(text) }
    var parser = RichText(text: Array(text.withNarrowSpaces))
    parser.parse()
    let parts = parser.output
    return parts.count == 1 ? parts[0] : Output.list(parts).tagged(.field)
  }

  private init(text: [Character]) {
    self.text = text
    lastClosingQuote = Self.lastClosingQuote(in: text)
  }

  private mutating func parse() {
    while index < text.count {
      switch text[index] {
      case "<": readTag()
      case "\"": readDoubleQuote()
      case "'", "’": readSingleQuote()
      case "“": openMark(.curlyDouble)
      case "”": closeMark(.curlyDouble)
      case "‘": openMark(.curlySingle)
      default:
        run.append(text[index])
        index += 1
      }
    }
    while let opening = open.popLast() { abandon(opening) }
    flush()
  }

  // MARK: Tags

  /// How deep markup may be nested; deeper markup is text.
  private static let depthLimit = 20

  private static let tags: [String: Wrap] = [
    "<i>": Wrap(formatting: Formatting(style: .italic)),
    "<b>": Wrap(formatting: Formatting(weight: .bold)),
    "<sup>": Wrap(formatting: Formatting(verticalAlign: .sup)),
    "<sub>": Wrap(formatting: Formatting(verticalAlign: .sub)),
    "<sc>": Wrap(formatting: Formatting(variant: .smallCaps)),
    "<span class=\"nocase\">": Wrap(keepsCase: true),
    "<span class=\"nodecor\">": Wrap(
      formatting: Formatting(style: .normal, variant: .normal, weight: .normal), keepsCase: true),
    "<span style=\"font-variant:small-caps;\">": Wrap(formatting: Formatting(variant: .smallCaps)),
    "<span style=\"font-variant: small-caps;\">": Wrap(formatting: Formatting(variant: .smallCaps)),
  ]

  private static let longestTag = tags.keys.map(\.count).max() ?? 0

  private mutating func readTag() {
    guard let end = text[index...].prefix(Self.longestTag).firstIndex(of: ">") else {
      return take()
    }
    let tag = String(text[index...end])
    if let wrap = Self.tags[tag], open.count < Self.depthLimit {
      let name = tag.dropFirst().prefix { $0.isLetter }
      push(.tag(String(name), wrap), source: tag)
      index = end + 1
    } else if tag.hasPrefix("</"), close(tag: String(tag.dropFirst(2).dropLast())) {
      index = end + 1
    } else {
      take()
    }
  }

  private mutating func close(tag name: String) -> Bool {
    let place = open.lastIndex {
      if case .tag(let open, _) = $0.kind { open == name } else { false }
    }
    guard let place else { return false }
    while open.count > place + 1 { abandon(open.removeLast()) }
    let opening = open.removeLast()
    if case .tag(_, let wrap) = opening.kind { finish(opening, wrap) }
    return true
  }

  // MARK: Quotation marks

  private mutating func readDoubleQuote() {
    if open.contains(where: { $0.kind == .doubleQuote }), !previousIsSpace {
      closeMark(.doubleQuote)
    } else if let next = following, !next.isWhitespace {
      openMark(.doubleQuote)
    } else {
      take()
    }
  }

  private mutating func readSingleQuote() {
    let isStraight = text[index] == "'"
    let kind: Opening.Kind = isStraight ? .singleQuote : .curlySingle
    let isOpen = open.contains { $0.kind == kind }
    if isOpen, !previousIsSpace, following.map({ !$0.isLetter && !$0.isNumber }) ?? true {
      closeMark(kind)
    } else if isStraight, !previousIsWord, following?.isWhitespace == false, hasClosingQuote {
      openMark(.singleQuote)
    } else {
      run.append("’")
      index += 1
    }
  }

  private var hasClosingQuote: Bool { lastClosingQuote.map { $0 >= index + 2 } ?? false }

  /// Returns the last straight mark that can end a quotation.
  private static func lastClosingQuote(in text: [Character]) -> Int? {
    text.indices.last { place in
      guard text[place] == "'", place > 0, !text[place - 1].isWhitespace else { return false }
      guard place + 1 < text.count else { return true }
      return !text[place + 1].isLetter && !text[place + 1].isNumber
    }
  }

  private var previous: Character? { index > 0 ? text[index - 1] : nil }
  private var following: Character? { index + 1 < text.count ? text[index + 1] : nil }
  private var previousIsSpace: Bool { previous?.isWhitespace ?? true }
  private var previousIsWord: Bool { previous.map { $0.isLetter || $0.isNumber } ?? false }

  private mutating func openMark(_ kind: Opening.Kind) {
    if open.count >= Self.depthLimit { return take() }
    push(kind, source: String(text[index]))
    index += 1
  }

  private mutating func closeMark(_ kind: Opening.Kind) {
    guard let place = open.lastIndex(where: { $0.kind == kind }) else { return take() }
    while open.count > place + 1 { abandon(open.removeLast()) }
    finish(open.removeLast(), Wrap(quotes: kind == .curlySingle ? .ifNested : .always))
    index += 1
  }

  // MARK: The tree

  private mutating func take() {
    run.append(text[index])
    index += 1
  }

  private mutating func flush() {
    if !run.isEmpty { output.append(.text(run)) }
    run = ""
  }

  private mutating func push(_ kind: Opening.Kind, source: String) {
    flush()
    open.append(Opening(kind: kind, source: source, start: output.count))
  }

  private mutating func finish(_ opening: Opening, _ wrap: Wrap) {
    flush()
    let children = Array(output[opening.start...])
    output.replaceSubrange(opening.start..., with: CollectionOfOne(.node(wrap, children)))
  }

  /// Turns an opening that was never closed into text.
  private mutating func abandon(_ opening: Opening) {
    flush()
    let mark = opening.kind == .singleQuote || opening.source == "'" ? "’" : opening.source
    output.insert(.text(mark), at: opening.start)
  }
}

extension String {
  /// The text with no-break spaces inside French quotation marks.
  fileprivate var withNarrowSpaces: String {
    guard contains("«") else { return self }
    return replacingOccurrences(of: "« ", with: "«\u{202F}")
      .replacingOccurrences(of: " »", with: "\u{202F}»")
  }
}

extension UInt8 {
  /// Whether the byte can begin markup or a quotation mark.
  fileprivate var mayBeMarkup: Bool {
    switch self {
    case UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0xC2, 0xE2: true
    default: false
    }
  }
}
