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
    if let letter = LaTeXLetters.letters[name] {
      endOfName()
      output += letter.utf8
    } else if let accent = LaTeXLetters.accents[name] {
      argument(.accent(accent, start: output.count))
    } else {
      apply(name)
    }
  }

  /// A command of one mark: an accent, a space, or a character that has a meaning of its own.
  private mutating func symbol(_ symbol: UInt8) {
    if let accent = LaTeXLetters.accent(symbol) {
      return argument(.accent(accent, start: output.count))
    }
    switch symbol {
    case .backslash, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): putSpace()
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "!"), .at: break
    case .openParenthesis: isMath = true
    case .closeParenthesis: isMath = false
    case _ where symbol.isWhiteSpace: putSpace()
    default: output.append(symbol)
    }
  }

  private mutating func apply(_ name: String) {
    switch name {
    case "emph", "textit", "mkbibemph", "mkbibitalic", "textsl": begin("<i>", "</i>")
    case "textbf", "mkbibbold": begin("<b>", "</b>")
    case "textsc": begin("<sc>", "</sc>")
    case "textsuperscript", "mkbibsuperscript": begin("<sup>", "</sup>")
    case "textsubscript", "mkbibsubscript": begin("<sub>", "</sub>")
    case "enquote", "mkbibquote", "textquote": quotation()
    case "mkbibparens": begin("(", ")")
    case "mkbibbrackets": begin("[", "]")
    case "href": argument(.omission(start: output.count))
    case "url", "nolinkurl", "path": rawArgument()
    case "it", "em", "itshape", "sl", "slshape": font("<i>", "</i>")
    case "bf", "bfseries": font("<b>", "</b>")
    case "sc", "scshape": font("<sc>", "</sc>")
    default: unknown()
    }
  }

  private mutating func font(_ start: StaticString, _ end: StaticString) {
    endOfName()
    switchFont(start, end)
  }

  /// A quotation within another has single marks.
  private mutating func quotation() {
    let isInner = open.contains { if case .quotation = $0.end { true } else { false } }
    if isInner { return begin("‘", "’") }
    put("“")
    argument(.quotation)
  }

  private mutating func unknown() {
    endOfName()
    if current == UInt8(ascii: "["), let end = source[index...].firstIndex(of: UInt8(ascii: "]")) {
      index = end + 1
    }
    optionalArgument(.nothing)
  }

  /// LaTeX takes the white space after a name, or an empty group, as the end of it.
  private mutating func endOfName() {
    if source[index...].starts(with: [.openBrace, .closeBrace]) {
      index += 2
    } else {
      skipSpaces()
    }
  }
}
