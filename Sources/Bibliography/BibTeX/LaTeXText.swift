import Foundation

/// Turns LaTeX as it stands in bibliographies into text with the markup of references.
///
/// Accents and letters become Unicode, a few commands become markup, and of commands that are not known the argument
/// remains.
struct LaTeXText {
  /// Whether braces keep the case of what is in them, as in titles.
  private let protectsCase: Bool
  private let source: [Character]
  private var index = 0

  static func text(_ latex: String, protectsCase: Bool = false) -> String {
    guard latex.utf8.contains(where: { $0.isSpecial }) else { return latex.onOneLine }
    var reader = LaTeXText(protectsCase: protectsCase, source: Array(latex))
    let text = reader.read(until: nil, depth: 0)
    return text.precomposedStringWithCanonicalMapping.onOneLine
  }

  private init(protectsCase: Bool, source: [Character]) {
    self.protectsCase = protectsCase
    self.source = source
  }

  private mutating func read(until close: Character?, depth: Int) -> String {
    var text = ""
    while index < source.count {
      let character = source[index]
      if character == close {
        index += 1
        return text
      }
      index += 1
      switch character {
      case "\\": text += command()
      case "{": text += group(depth)
      case "}": break
      case "~": text += "\u{A0}"
      case "$": text += math()
      case "-": text += dash()
      case "`": text += quote("`", "“", "‘")
      case "'": text += quote("'", "”", "'")
      default: text.append(character)
      }
    }
    return text
  }

  /// What is in braces; in titles it keeps its case.
  private mutating func group(_ depth: Int) -> String {
    let start = index
    let startsWithCommand = index < source.count && source[index] == "\\"
    let text = read(until: "}", depth: depth + 1)
    guard protectsCase, depth == 0, !startsWithCommand, index - start > 1, !text.isEmpty else {
      return text
    }
    return "<span class=\"nocase\">" + text + "</span>"
  }

  private mutating func dash() -> String {
    guard index < source.count, source[index] == "-" else { return "-" }
    index += 1
    guard index < source.count, source[index] == "-" else { return "–" }
    index += 1
    return "—"
  }

  private mutating func quote(_ mark: Character, _ double: String, _ single: String) -> String {
    guard index < source.count, source[index] == mark else { return single }
    index += 1
    return double
  }

  /// Formulas: their marks are dropped, exponents and indices kept.
  private mutating func math() -> String {
    var text = ""
    while index < source.count, source[index] != "$" {
      let character = source[index]
      index += 1
      switch character {
      case "^": text += "<sup>" + argument() + "</sup>"
      case "_": text += "<sub>" + argument() + "</sub>"
      case "\\": text += command()
      case "{", "}": break
      default: text.append(character)
      }
    }
    index += 1
    return text
  }

  // MARK: Commands

  private mutating func command() -> String {
    guard index < source.count else { return "" }
    let first = source[index]
    guard first.isASCII, first.isLetter else {
      index += 1
      return symbol(first)
    }
    var name = ""
    while index < source.count, source[index].isASCII, source[index].isLetter {
      name.append(source[index])
      index += 1
    }
    if let letter = Self.letters[name] {
      skipEmptyGroup()
      return letter
    }
    if let accent = Self.accents[name] { return accented(accent) }
    skipSpaces()
    return apply(name)
  }

  private mutating func symbol(_ symbol: Character) -> String {
    if let accent = Self.accents[String(symbol)] { return accented(accent) }
    switch symbol {
    case "\\", " ", ",", ";", ":": return " "
    case "-", "/", "!": return ""
    default: return String(symbol)
    }
  }

  private mutating func apply(_ name: String) -> String {
    switch name {
    case "emph", "textit", "mkbibemph", "textsl": return "<i>" + argument() + "</i>"
    case "textbf", "mkbibbold": return "<b>" + argument() + "</b>"
    case "textsc": return "<sc>" + argument() + "</sc>"
    case "textsuperscript", "mkbibsuperscript": return "<sup>" + argument() + "</sup>"
    case "textsubscript": return "<sub>" + argument() + "</sub>"
    case "enquote", "mkbibquote", "textquote": return "“" + argument() + "”"
    case "href":
      _ = argument()
      return argument()
    case "url", "nolinkurl", "path": return rawArgument()
    case "it", "em", "bf", "sc", "tt", "rm", "sf", "small", "itshape", "bfseries", "scshape":
      return ""
    default: return index < source.count && source[index] == "{" ? argument() : ""
    }
  }

  /// The next group, or the next character.
  private mutating func argument() -> String {
    skipSpaces()
    guard index < source.count else { return "" }
    let character = source[index]
    index += 1
    if character == "{" { return read(until: "}", depth: 1) }
    return character == "\\" ? command() : String(character)
  }

  private mutating func rawArgument() -> String {
    guard index < source.count, source[index] == "{" else { return "" }
    let end = source[index...].firstIndex(of: "}") ?? source.count
    let text = String(source[(index + 1)..<end])
    index = min(end + 1, source.count)
    return text.replacingOccurrences(of: "\\", with: "")
  }

  private mutating func accented(_ accent: String) -> String {
    var base = argument()
    if base == "ı" || base == "ȷ" { base = base == "ı" ? "i" : "j" }
    guard let first = base.first else { return "" }
    return String(first) + accent + base.dropFirst()
  }

  private mutating func skipSpaces() {
    while index < source.count, source[index] == " " { index += 1 }
  }

  private mutating func skipEmptyGroup() {
    if index + 1 < source.count, source[index] == "{", source[index + 1] == "}" {
      index += 2
    } else {
      skipSpaces()
    }
  }

  private static let accents = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}",
    "=": "\u{304}", ".": "\u{307}", "c": "\u{327}", "v": "\u{30C}", "u": "\u{306}",
    "H": "\u{30B}", "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}",
  ]

  private static let letters = [
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "dj": "đ", "DJ": "Đ", "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…",
    "textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“", "textquotedblright": "”",
    "textasciitilde": "~", "textbackslash": "\\", "textunderscore": "_", "S": "§", "P": "¶",
    "pounds": "£", "texteuro": "€", "euro": "€", "copyright": "©", "LaTeX": "LaTeX", "TeX": "TeX",
    "guillemotleft": "«", "guillemotright": "»", "textdegree": "°", "alpha": "α", "beta": "β",
    "gamma": "γ", "delta": "δ", "mu": "μ", "pi": "π", "times": "×", "slash": "/",
    "textregistered": "®",
  ]
}

extension UInt8 {
  fileprivate var isSpecial: Bool {
    switch self {
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "~"),
      UInt8(ascii: "$"), UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'"):
      true
    default: false
    }
  }
}

extension String {
  /// With single spaces for all white space but those that do not break.
  var onOneLine: String {
    guard utf8.contains(where: { $0 < 0x20 }) || contains("  ") || first == " " || last == " "
    else {
      return self
    }
    return split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}
