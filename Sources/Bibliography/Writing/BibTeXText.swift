public import CSL

extension Reference {
  /// The work as an entry of BibLaTeX, which BibTeX reads too.
  public var bibTeX: String {
    let fields = bibTeXFields.map { "  \($0.0) = {\($0.1)}," }
    return "@\(bibTeXType){\(id.bibTeXKey),\n" + fields.joined(separator: "\n") + "\n}\n"
  }

  private var bibTeXType: String {
    switch type {
    case "article-journal", "article-magazine", "article-newspaper", "article": "article"
    case "book": "book"
    case "chapter": "incollection"
    case "paper-conference": "inproceedings"
    case "report": "techreport"
    case "thesis": "phdthesis"
    case "webpage", "post-weblog", "post": "online"
    case "dataset", "software", "patent": type
    default: "misc"
    }
  }

  private var bibTeXFields: [(String, String)] {
    var fields: [(String, String)] = []
    func add(_ field: String, _ value: String?) {
      if let value, !value.isEmpty { fields.append((field, value)) }
    }
    for (field, variable) in [
      ("author", Variable.author), ("editor", .editor), ("translator", .translator),
    ] {
      add(field, names[variable].map { $0.map(\.bibTeX).joined(separator: " and ") })
    }
    // A second pair of braces keeps the case as it is.
    add("title", texts[.title].map { "{" + $0.latex + "}" })
    let isArticle = type.hasPrefix("article")
    add(isArticle ? "journal" : "booktitle", texts[.containerTitle]?.latex)
    add("series", texts[.collectionTitle]?.latex)
    add("number", (texts[.number] ?? texts[.issue] ?? texts[.collectionNumber])?.latex)
    add("volume", texts[.volume]?.latex)
    add("edition", texts[.edition]?.latex)
    add("pages", texts[.page]?.replacing("-", with: "--"))
    add(
      type == "report" ? "institution" : type == "thesis" ? "school" : "publisher",
      texts[.publisher]?.latex)
    add("address", texts[.publisherPlace]?.latex)
    add("type", texts[.genre]?.latex)
    addDate(&fields)
    add("doi", texts[.doi])
    add("isbn", texts[.isbn])
    add("issn", texts[.issn])
    add("url", texts[.url])
    add("urldate", dates[.accessed]?.iso)
    add("langid", texts[.language])
    return fields
  }

  /// Both as BibLaTeX has it and as BibTeX does.
  private func addDate(_ fields: inout [(String, String)]) {
    guard let date = dates[.issued] else { return }
    guard let start = date.start else {
      if let literal = date.literal { fields.append(("year", literal.latex)) }
      return
    }
    fields.append(("year", String(start.year)))
    if let month = start.month, (1...12).contains(month) {
      fields.append(("month", String(month)))
    }
    if let iso = date.iso { fields.append(("date", iso)) }
  }
}

extension DateValue {
  /// As EDTF: `2020-05-01`, `2020/2021`.
  public var iso: String? {
    guard let start else { return nil }
    return [start, end].compactMap { $0?.iso }.joined(separator: "/")
  }
}

extension DateValue.Parts {
  fileprivate var iso: String {
    let number = abs(year)
    let digits = String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number)
    return [(year < 0 ? "-" : "") + digits, month?.twoDigits, day?.twoDigits].compactMap { $0 }
      .joined(separator: "-")
  }
}

extension Int {
  fileprivate var twoDigits: String { self < 10 ? "0\(self)" : String(self) }
}

extension Name {
  /// `von Last, Jr, First`; institutions in braces.
  fileprivate var bibTeX: String {
    if let literal { return "{" + literal.latex + "}" }
    let particle = nonDroppingParticle ?? droppingParticle
    let last = [particle, family].compactMap { $0?.latex }.joined(separator: " ")
    return [last, suffix?.latex, given?.latex].compactMap { $0 }.joined(separator: ", ")
  }
}

extension String {
  /// A key that BibTeX can read.
  fileprivate var bibTeXKey: String {
    String(map { $0.isWhitespace || "{}(),=#%\\\"'~@".contains($0) ? "-" : $0 })
  }

  /// The text with the characters escaped that LaTeX takes for its own, and markup as commands.
  fileprivate var latex: String {
    var text = ""
    for character in self {
      switch character {
      case "&", "%", "$", "#", "_": text += "\\" + String(character)
      case "{", "}": text += "\\" + String(character)
      case "\\": text += "\\textbackslash{}"
      case "~": text += "\\textasciitilde{}"
      case "^": text += "\\textasciicircum{}"
      case "\u{A0}": text += "~"
      default: text.append(character)
      }
    }
    for (tag, command) in [
      ("i", "emph"), ("b", "textbf"), ("sup", "textsuperscript"), ("sub", "textsubscript"),
    ] {
      text = text.replacing("<\(tag)>", with: "\\\(command){").replacing("</\(tag)>", with: "}")
    }
    return text.replacing("<span class=\"nocase\">", with: "{").replacing("</span>", with: "}")
  }
}
