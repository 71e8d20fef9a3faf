/// The characters that LaTeX commands print (LaTeX, “Accents and special characters”; `textcomp`;
/// BibLaTeX).
enum LaTeXLetters {
  /// Returns the text of a command, or nil if it is neither a letter nor a sign.
  static func text(of name: String) -> String? { letters[name] ?? LaTeXSymbols.table[name] }

  /// Combining marks by command.
  static let accents: [String: StaticString] = [
    "c": "\u{327}", "v": "\u{30C}", "u": "\u{306}", "H": "\u{30B}", "k": "\u{328}",
    "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}", "t": "\u{361}", "G": "\u{30F}", "U": "\u{30E}",
    "f": "\u{311}", "h": "\u{309}", "m": "\u{32D}", "capitalcaron": "\u{30C}",
    "hat": "\u{302}", "tilde": "\u{303}", "bar": "\u{304}", "acute": "\u{301}", "grave": "\u{300}",
    "ddot": "\u{308}", "dot": "\u{307}", "vec": "\u{20D7}", "check": "\u{30C}", "breve": "\u{306}",
    "mathring": "\u{30A}", "dddot": "\u{20DB}", "textcommabelow": "\u{326}", "cyrbreve": "\u{306}",
    "textdotbelow": "\u{323}", "textsubring": "\u{325}", "textsubarch": "\u{32F}",
    "textsubumlaut": "\u{324}", "textsubbar": "\u{331}", "textvbaraccent": "\u{30D}",
    "textdoublegrave": "\u{30F}", "textroundcap": "\u{311}", "newtie": "\u{311}",
    "textsubdot": "\u{323}", "textsubcircum": "\u{32D}", "textsubtilde": "\u{330}",
    "textsubwedge": "\u{32C}", "textovercross": "\u{33D}", "textseagull": "\u{33C}",
    "textsyllabic": "\u{329}",
  ]

  /// Returns the combining mark of an accent whose command is a mark itself: `\'e`.
  static func accent(_ mark: UInt8) -> StaticString? {
    switch mark {
    case UInt8(ascii: "'"): "\u{301}"
    case UInt8(ascii: "`"): "\u{300}"
    case UInt8(ascii: "^"): "\u{302}"
    case UInt8(ascii: "\""): "\u{308}"
    case UInt8(ascii: "~"): "\u{303}"
    case UInt8(ascii: "="): "\u{304}"
    case UInt8(ascii: "."): "\u{307}"
    default: nil
    }
  }

  /// Letters of prose and names, and characters that the word lists of `LaTeXSymbols` cannot
  /// contain.
  private static let letters: [String: String] = [
    "ss": "ß", "SS": "ẞ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ",
    "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ",
    "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "imath": "ı", "jmath": "ȷ",
    // Spaces, and commands that print nothing
    "quad": " ", "qquad": " ", "space": " ", "addspace": " ", "enspace": " ", "enskip": " ",
    "thinspace": " ", "medspace": " ", "thickspace": " ", "newline": " ", "linebreak": " ",
    "par": " ", "adddotspace": ". ", "nobreakspace": "\u{A0}", "addnbspace": "\u{A0}",
    "addthinspace": " ", "addabbrvspace": " ", "textvisiblespace": "␣", "hfill": " ",
    "textcompwordmark": "", "allowbreak": "", "isdot": "", "addthinspc": " ",
    // Characters that have a meaning in LaTeX
    "textasciitilde": "~", "textasciicircum": "^", "textbackslash": "\\", "backslash": "\\",
    "textunderscore": "_", "textbar": "|", "textless": "<", "textgreater": ">",
    "textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}", "vert": "|",
    "textdollar": "$", "textpercent": "%", "textampersand": "&", "slash": "/", "lt": "<", "gt": ">",
    "textasteriskcentered": "*", "textquotesingle": "'", "textquotedbl": "\"",
    "textasciigrave": "`", "textnumbersign": "#", "textat": "@", "mid": "|",
    "bmod": " mod ", "dotsc": "…", "dotsb": "…",
  ]
}
