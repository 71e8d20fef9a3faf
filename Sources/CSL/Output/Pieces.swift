/// A tree of output as a flat sequence, which shows where punctuation meets across its parts.
struct Pieces {
  enum Piece {
    case text(String)
    /// Text within a field, whose punctuation is not changed.
    case fixedText(String)
    case open(Formatting)
    case close
    case openQuote(Quotes)
    case closeQuote
    case openLink(String)
    case closeLink
    case openDisplay(Display)
    case closeDisplay
    /// A comma replaces the full stop before it.
    case softStop
  }

  private(set) var pieces: [Piece] = []
  /// The start of the current field.
  private var fieldStart: Int?

  init(_ output: Output) { _ = add(output) }

  /// Adds output, and returns whether it prints something.
  private mutating func add(_ output: Output) -> Bool {
    switch output {
    case .text(let text):
      if text.isEmpty { return false }
      let goesOn = fieldStart.map { $0 < pieces.count } ?? false
      pieces.append(goesOn ? .fixedText(text) : .text(text))
      return true
    case .node(let wrap, let children):
      guard wrap.tag == .field, fieldStart == nil else { return add(children, wrap) }
      fieldStart = pieces.count
      defer { fieldStart = nil }
      return add(children, wrap)
    }
  }

  private mutating func add(_ children: [Output], _ wrap: Wrap) -> Bool {
    let start = pieces.count
    if let display = wrap.display { pieces.append(.openDisplay(display)) }
    if !wrap.prefix.isEmpty { pieces.append(.text(wrap.prefix)) }
    if let link = wrap.link { pieces.append(.openLink(link)) }
    if let quotes = wrap.quotes { pieces.append(.openQuote(quotes)) }
    if !wrap.formatting.isPlain { pieces.append(.open(wrap.formatting)) }
    var hasPrinted = false
    for child in children {
      let before = pieces.count
      if hasPrinted, !wrap.delimiter.isEmpty { pieces.append(.text(wrap.delimiter)) }
      if add(child) { hasPrinted = true } else { pieces.removeLast(pieces.count - before) }
    }
    guard hasPrinted else {
      pieces.removeLast(pieces.count - start)
      return false
    }
    if wrap.tag == .sentence { pieces.append(.softStop) }
    if !wrap.formatting.isPlain { pieces.append(.close) }
    if wrap.quotes != nil { pieces.append(.closeQuote) }
    if wrap.link != nil { pieces.append(.closeLink) }
    if !wrap.suffix.isEmpty { pieces.append(.text(wrap.suffix)) }
    if wrap.display != nil { pieces.append(.closeDisplay) }
    return true
  }
}

/// Corrects punctuation where parts meet: `?` and `.`, `.` and `”`.
struct PunctuationPass {
  private var result: [Pieces.Piece] = []
  /// The index of the last text, if nothing separates it from the next.
  private var lastText: Int?
  /// The text whose full stop a comma replaces.
  private var softStop: Int?
  private let movesIntoQuotes: Bool
  /// The blocks that are open.
  private var displays: [Display] = []

  static func apply(to pieces: Pieces, movesIntoQuotes: Bool) -> [Pieces.Piece] {
    var pass = PunctuationPass(movesIntoQuotes: movesIntoQuotes)
    for piece in pieces.pieces { pass.add(piece) }
    return pass.result
  }

  private init(movesIntoQuotes: Bool) { self.movesIntoQuotes = movesIntoQuotes }

  private mutating func add(_ piece: Pieces.Piece) {
    switch piece {
    case .text(let text): add(text)
    case .fixedText(let text): append(text[...])
    case .openDisplay(let display):
      lastText = nil
      displays.append(display)
      result.append(piece)
    case .closeDisplay: closeBlock()
    case .softStop: softStop = lastText
    default: result.append(piece)
    }
  }

  /// Closes a block.
  ///
  /// A space at its end goes after it, except for the one after a number in the margin.
  private mutating func closeBlock() {
    let isInMargin = displays.popLast() == .leftMargin
    let space = !isInMargin && lastCharacter?.isWhitespace ?? false
    if space { dropLastCharacter() }
    lastText = nil
    result.append(.closeDisplay)
    if space { result.append(.text(" ")) }
  }

  private mutating func add(_ text: String) {
    // Most added text begins with a letter, which collides with nothing.
    if text.utf8.first.map({ $0 > UInt8(ascii: "?") && $0 < 0x80 }) ?? false {
      return append(text[...])
    }
    var text = text[...]
    if lastText != nil, lastText == softStop, let mark = text.first, ",;:".contains(mark) {
      dropLastCharacter()
    }
    while let mark = text.first, let last = lastCharacter {
      if movesIntoQuotes, mark.goesIntoQuotes, let place = closingQuote {
        text = text.dropFirst()
        moveInto(place, mark)
        continue
      }
      switch Collision.of(last, mark) {
      case .both:
        append(text)
        return
      case .first: text = text.dropFirst()
      case .second: dropLastCharacter()
      }
    }
    append(text)
  }

  private mutating func append(_ text: Substring) {
    if text.isEmpty { return }
    result.append(.text(String(text)))
    lastText = result.count - 1
  }

  private var lastCharacter: Character? {
    guard let lastText, case .text(let text) = result[lastText] else { return nil }
    return text.last
  }

  private mutating func dropLastCharacter() {
    guard let place = lastText, case .text(let text) = result[place] else { return }
    result[place] = .text(String(text.dropLast()))
    if text.count == 1 {
      lastText = result[..<place].lastIndex {
        if case .text(let text) = $0 { !text.isEmpty } else { false }
      }
    }
  }

  /// The closing mark directly after the last text.
  private var closingQuote: Int? {
    guard let lastText else { return nil }
    return result[(lastText + 1)...].firstIndex {
      if case .closeQuote = $0 { true } else { false }
    }
  }

  /// Puts a mark before a closing quotation mark, unless the text there already ends with one.
  private mutating func moveInto(_ place: Int, _ mark: Character) {
    guard let last = lastCharacter else { return }
    switch Collision.of(last, mark) {
    case .first: break
    case .both:
      result.insert(.text(String(mark)), at: place)
      lastText = place
    case .second:
      dropLastCharacter()
      result.insert(.text(String(mark)), at: place)
      lastText = place
    }
  }
}

/// The result of two marks that meet.
enum Collision {
  case first, second, both

  static func of(_ first: Character, _ second: Character) -> Collision {
    // Most characters that meet are letters.
    switch second {
    case " ", ",", ".", ":", ";", "!", "?": ofMarks(first, second)
    default: .both
    }
  }

  private static func ofMarks(_ first: Character, _ second: Character) -> Collision {
    switch (first, second) {
    case ("!", "."), ("?", "."), (":", "."), (";", "."), (";", ":"), ("!", ":"), ("?", ":"): .first
    case (":", "!"), (":", "?"), (";", "!"), (";", "?"): .second
    case (" ", " "), (" ", ","), (" ", "."): .second
    case (".", "."), (",", ","), (":", ":"), (";", ";"), ("!", "!"), ("?", "?"): .first
    default: .both
    }
  }
}

extension Character {
  /// Whether the mark may go before a closing quotation mark.
  fileprivate var goesIntoQuotes: Bool {
    switch self {
    case ".", ",", "!", "?": true
    default: false
    }
  }
}
