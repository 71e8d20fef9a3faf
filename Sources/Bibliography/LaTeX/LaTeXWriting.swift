extension String {
  /// The text as LaTeX: its special characters escaped, and markup as commands.
  var latex: String {
    var text = ""
    var rest = self[...]
    var ends: [String] = []
    while let first = rest.first {
      if first == "<", let (tag, command) = Self.latexTags.first(where: { rest.hasPrefix($0.0) }) {
        text += command
        ends.append(tag.hasPrefix("<span") ? "</span>" : "</" + tag.dropFirst())
        rest = rest.dropFirst(tag.count)
      } else if let end = ends.last, rest.hasPrefix(end) {
        text += "}"
        ends.removeLast()
        rest = rest.dropFirst(end.count)
      } else {
        text += first.latex(after: text.last)
        rest = rest.dropFirst()
      }
    }
    return text + String(repeating: "}", count: ends.count)
  }

  private static let latexTags = [
    ("<i>", "\\emph{"), ("<b>", "\\textbf{"), ("<sc>", "\\textsc{"),
    ("<sup>", "\\textsuperscript{"), ("<sub>", "\\textsubscript{"),
    ("<span class=\"nocase\">", "{"),
    ("<span style=\"font-variant:small-caps;\">", "\\textsc{"),
  ]
}

extension Character {
  /// The character as LaTeX reads it; a second mark of the same kind is kept from becoming a dash or a quotation mark.
  fileprivate func latex(after previous: Character?) -> String {
    switch self {
    case "&", "%", "$", "#", "_": "\\" + String(self)
    case "{": "\\textbraceleft{}"
    case "}": "\\textbraceright{}"
    case "\\": "\\textbackslash{}"
    case "~": "\\textasciitilde{}"
    case "^": "\\textasciicircum{}"
    case "`": "\\textasciigrave{}"
    case "\u{A0}": "~"
    case "-" where previous == "-", "'" where previous == "'": "{}" + String(self)
    case _ where isNewline: " "
    default: String(self)
    }
  }
}
