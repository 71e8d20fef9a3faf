import Basics

/// Commands (LaTeX, “Accents and special characters”; BibLaTeX manual, “Markup commands”).
extension LaTeXText {
  mutating func command() {
    guard let first = current else { return }
    guard first.isASCIILetter else {
      index += 1
      return symbol(first)
    }
    let start = index
    while let byte = current, byte.isASCIILetter { index += 1 }
    let name = source[start..<index].text
    if current == UInt8(ascii: "*") { index += 1 }
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
    case .backslash, .comma, UInt8(ascii: ";"), UInt8(ascii: ":"): putSpace()
    case UInt8(ascii: ">") where isMath: putSpace()
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "!"), .at, UInt8(ascii: "*"): break
    case UInt8(ascii: "|"): put("‖")
    case .openParenthesis: beginMath()
    case .closeParenthesis: endMath()
    case _ where symbol.isASCIISpace: putSpace()
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
    endOfName()
    guard isMath, isSpaced, let first = text.unicodeScalars.first else { return }
    let isWord = text.utf8.count > 1 && first.isASCII
    if isWord || hasSpaceBefore && !first.properties.isAlphabetic { putSpace() }
  }

  private mutating func apply(_ name: String) {
    if let marks = LaTeXCommands.marks[name] {
      skipOption()
      begin(marks.start, marks.end)
    } else if let font = LaTeXCommands.fonts[name] {
      endOfName()
      switchFont(font.start, font.end)
    } else if LaTeXCommands.transparent.contains(name) {
      unmarked()
    } else if LaTeXCommands.silent.contains(name) {
      endOfName()
    } else if LaTeXCommands.unprinted.contains(name) {
      skipOption()
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
    case "url", "nolinkurl", "path": kept { $0.rawArgument() }
    case "sqrt": root()
    case "mathbb": argument(.doubleStruck(start: output.count))
    case "switchargs": argument(.exchange(start: output.count))
    case "bibstring", "bibcpstring", "bibsstring", "biblstring", "bibcplstring", "bibcpsstring":
      putBibString()
    case "char", "symbol": putCharacter()
    case "babelhyphen":
      _ = group()
      put("-")
    case "textsinglequote", "babelshorthand": unmarked()
    default: if !applyScience(name) { unknown(name) }
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
    endOfName()
    skipOption()
    optionalArgument(.nothing)
  }

  /// Reports an unknown command, and omits it but not its argument.
  private mutating func unknown(_ name: String) {
    unread.append(name)
    unmarked()
  }

  /// Skips white space or an empty group after a name, which LaTeX treats as its end.
  private mutating func endOfName() {
    if source[index...].starts(with: [.openBrace, .closeBrace]) {
      index += 2
    } else {
      skipSpaces()
    }
  }
}
