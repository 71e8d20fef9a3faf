import Basics

/// Commands (LaTeX, “Accents and special characters”; BibLaTeX manual, “Markup commands”).
extension LaTeXText {
  mutating func command() {
    guard let first = current else { return }
    guard first.isASCIILetter else {
      source.advance()
      return symbol(first)
    }
    let name = source.name()
    if let text = LaTeXLetters.text(of: name) {
      sign(text)
    } else if let accent = LaTeXLetters.accents[name] {
      argument(.accent(accent, start: output.count))
    } else {
      apply(name)
    }
  }

  /// Applies a command of one mark: an accent, a space, or a character with a special meaning.
  private mutating func symbol(_ symbol: UInt8) {
    if let accent = LaTeXLetters.accent(symbol) {
      return argument(.accent(accent, start: output.count))
    }
    switch symbol {
    case .backslash, .comma, UInt8(ascii: ";"), UInt8(ascii: ":"): output.putSpace()
    case UInt8(ascii: ">") where isMath: output.putSpace()
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "!"), .at, UInt8(ascii: "*"): break
    case UInt8(ascii: "|"): put("‖")
    case .openParenthesis: beginMath()
    case .closeParenthesis: endMath()
    case _ where symbol.isASCIISpace: output.putSpace()
    default: output.append(symbol)
    }
  }

  /// Writes a letter or sign.
  ///
  /// In formulas, white space after a sign is printed like that before it, and a word is separate.
  private mutating func sign(_ text: String) {
    let hasSpaceBefore = output.last == .space
    output += text.utf8
    let isSpaced = current == .space
    source.skipEndOfName()
    guard isMath, isSpaced, let first = text.unicodeScalars.first else { return }
    let isWord = text.utf8.count > 1 && first.isASCII
    if isWord || hasSpaceBefore && !first.properties.isAlphabetic { output.putSpace() }
  }

  private mutating func apply(_ name: String) {
    if let marks = LaTeXCommands.marks[name] {
      source.skipOption()
      begin(marks.start, marks.end)
    } else if let font = LaTeXCommands.fonts[name] {
      source.skipEndOfName()
      switchFont(font.start, font.end)
    } else if LaTeXCommands.transparent.contains(name) {
      unmarked()
    } else if LaTeXCommands.silent.contains(name) {
      source.skipEndOfName()
    } else if LaTeXCommands.unprinted.contains(name) {
      source.skipOption()
      argument(.omission(start: output.count))
    } else if LaTeXCommands.fractions.contains(name) {
      numerator()
    } else {
      applyOther(name)
    }
  }

  private mutating func applyOther(_ name: String) {
    switch name {
    case "enquote", "mkbibquote", "textquote", "textcquote", "blockquote": quotation()
    case "url", "nolinkurl", "path": kept { $0.output += $0.source.address() }
    case "sqrt": root()
    case "mathbb": argument(.doubleStruck(start: output.count))
    case "switchargs": argument(.exchange(start: output.count))
    case "bibstring", "bibcpstring", "bibsstring", "biblstring", "bibcplstring", "bibcpsstring":
      putBibString()
    case "char", "symbol": putCharacter()
    case "babelhyphen":
      _ = source.group()
      put("-")
    case "textsinglequote", "babelshorthand": unmarked()
    default:
      guard let text = LaTeXScience.text(of: name, &source) else { return unknown(name) }
      if LaTeXScience.keepsCase(name) { kept { $0.output += text } } else { output += text }
    }
  }

  /// Opens a quotation; one within another has single marks.
  private mutating func quotation() {
    let isInner = open.contains { if case .quotation = $0.end { true } else { false } }
    if isInner { return begin("‘", "’") }
    put("“")
    argument(.quotation)
  }

  private mutating func unmarked() {
    source.skipEndOfName()
    source.skipOption()
    optionalArgument(.nothing)
  }

  /// Reports an unknown command, and omits it but not its argument.
  private mutating func unknown(_ name: String) {
    unread.append(name)
    unmarked()
  }
}
