/// What commands of LaTeX print (LaTeX, “Accents and special characters”; `textcomp`).
enum LaTeXLetters {
  /// Combining marks, by the names of commands.
  static let accents: [String: StaticString] = [
    "c": "\u{327}", "v": "\u{30C}", "u": "\u{306}", "H": "\u{30B}", "k": "\u{328}",
    "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}", "t": "\u{361}", "G": "\u{30F}", "U": "\u{30E}",
    "hat": "\u{302}", "tilde": "\u{303}", "bar": "\u{304}", "acute": "\u{301}", "grave": "\u{300}",
    "ddot": "\u{308}", "dot": "\u{307}", "vec": "\u{20D7}",
  ]

  /// The combining mark of an accent that is a mark itself: `\'e`.
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

  static let letters: [String: String] = [
    // Letters
    "ss": "ß", "SS": "ẞ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ",
    "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ",
    "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "imath": "ı", "jmath": "ȷ",
    // Dashes, quotation marks and spaces
    "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "textellipsis": "…",
    "textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“",
    "textquotedblright": "”", "textquotesingle": "'", "textquotedbl": "\"",
    "quotesinglbase": "‚", "quotedblbase": "„", "lq": "‘", "rq": "’", "glqq": "„", "grqq": "“",
    "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»",
    "guilsinglleft": "‹", "guilsinglright": "›", "quad": " ", "qquad": " ", "space": " ",
    "addspace": " ", "nobreakspace": "\u{A0}", "addnbspace": "\u{A0}", "newline": " ",
    // Characters that have a meaning in LaTeX
    "textasciitilde": "~", "textasciicircum": "^", "textbackslash": "\\", "backslash": "\\",
    "textunderscore": "_", "textbar": "|", "textless": "<", "textgreater": ">",
    "textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}",
    "textdollar": "$", "textpercent": "%", "textampersand": "&", "slash": "/",
    "textasteriskcentered": "*",
    "textasciigrave": "`",
    // Signs
    "S": "§", "textsection": "§", "P": "¶", "textparagraph": "¶", "dag": "†", "textdagger": "†",
    "ddag": "‡", "textbullet": "•", "textperiodcentered": "·", "cdot": "·",
    "pounds": "£", "textsterling": "£", "texteuro": "€", "euro": "€", "EUR": "€", "textyen": "¥",
    "textcent": "¢", "copyright": "©", "textcopyright": "©", "textregistered": "®",
    "texttrademark": "™", "textdegree": "°", "degree": "°", "textordfeminine": "ª",
    "textordmasculine": "º", "textexclamdown": "¡", "textquestiondown": "¿", "textonehalf": "½",
    "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "textnumero": "№",
    // Formulas
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "theta": "θ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ",
    "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
    "times": "×", "pm": "±", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠",
    "approx": "≈", "sim": "∼", "infty": "∞", "rightarrow": "→", "to": "→", "leftarrow": "←",
    "prime": "′", "circ": "°",
  ]
}
