import CSL

/// The variables of CSL for the fields of an entry (BibLaTeX manual, “Entry fields”).
struct BibTeXMapping {
  let entry: BibTeXEntry
  var reference: Reference
  /// A bit for each field that is there.
  ///
  /// Most fields are not, and to see that, no name need be hashed.
  private let marks: UInt64

  init(entry: BibTeXEntry, type: String) {
    self.entry = entry
    reference = Reference(id: entry.key, type: type)
    marks = entry.fields.keys.reduce(0) { $0 | $1.mark }
    setNames()
    setDates()
    setTitles()
    setNumbers()
    setPublisher()
    setAddresses()
    setOthers()
  }

  // MARK: Reading fields

  /// A field as it is written.
  func value(_ name: String) -> String? {
    marks & name.mark == 0 ? nil : entry.fields[name]
  }

  /// A field as text.
  func text(_ name: String) -> String? {
    guard let value = value(name) else { return nil }
    let text = LaTeXText.text(value)
    return text.isEmpty ? nil : text
  }

  mutating func set(_ variable: Variable, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    reference.texts[variable] = value
  }

  // MARK: Names

  private mutating func setNames() {
    let options = value("options")?.replacing(" ", with: "").lowercased() ?? ""
    let reader = BibTeXNames(
      usesPrefix: options.contains("useprefix") && !options.contains("useprefix=false"))
    for (field, variable) in Self.nameFields {
      guard let people = value(field) else { continue }
      let variable = variable ?? Self.role(value(field + "type"))
      let names = reader.parse(people)
      if !names.isEmpty, reference.names[variable] == nil { reference.names[variable] = names }
    }
    // Reports and pages of institutions often name them as an organization only.
    if reference.names[.author] == nil, reference.names[.editor] == nil,
      reference.type != "paper-conference", let organization = text("organization")
    {
      reference.names[.author] = [Name(literal: organization)]
    }
  }

  /// Fields of names; those without a variable have their role in a field of their own.
  private static let nameFields: [(String, Variable?)] = [
    ("author", .author), ("holder", .author), ("editor", nil), ("editora", nil), ("editorb", nil),
    ("editorc", nil), ("translator", .translator), ("bookauthor", .containerAuthor),
    ("director", .director), ("origauthor", .originalAuthor),
  ]

  /// BibLaTeX manual, “Editorial roles”.
  private static func role(_ type: String?) -> Variable {
    switch type?.trimmed.lowercased() {
    case "director": .director
    case "compiler": .compiler
    case "organizer": .organizer
    case "collaborator", "redactor", "reviser", "founder", "continuator": .contributor
    default: .editor
    }
  }

  // MARK: Dates

  private mutating func setDates() {
    if let date = written("date") {
      reference.dates[.issued] = EDTF.date(date)
    } else if let year = written("year") {
      reference.dates[.issued] = EDTF.date(year: year, month: written("month"), day: text("day"))
    }
    let others: [(String, Variable)] = [
      ("urldate", .accessed), ("eventdate", .eventDate), ("origdate", .originalDate),
    ]
    for (field, variable) in others {
      if let value = written(field) { reference.dates[variable] = EDTF.date(value) }
    }
  }

  /// A field as it is written, since a `~` of a date is no space.
  private func written(_ name: String) -> String? {
    guard let value = value(name), !value.isEmpty else { return nil }
    let isPlain = value.utf8.allSatisfy {
      $0.isASCIIDigit || $0.isASCIILetter || $0 == UInt8(ascii: "-")
    }
    if isPlain { return value }
    return LaTeXText.text(value.replacing("~", with: "\\textasciitilde{}")).nonEmpty
  }

  // MARK: The rest

  private mutating func setOthers() {
    set(.genre, text("type").map { Self.genres[$0.lowercased()] ?? $0 } ?? Self.genres[entry.type])
    set(.note, [text("note"), text("addendum")].compactMap { $0 }.joined(separator: ". "))
    set(.annote, text("annotation"))
    set(.abstract, text("abstract"))
    set(.keyword, text("keywords"))
    set(.status, text("pubstate"))
    set(.archive, text("library"))
    let language = (value("langid") ?? value("hyphenation"))?.nonEmpty ?? text("language")
    set(.language, language.map { BibTeXLanguages.tag($0) })
  }

  /// Kinds of works, by types of entries and by the words that styles translate (BibLaTeX manual, “Bibliography
  /// strings”).
  private static let genres = [
    "phdthesis": "PhD thesis", "mastersthesis": "Master’s thesis", "mathesis": "Master’s thesis",
    "bathesis": "Bachelor’s thesis", "candthesis": "Candidate thesis",
    "resreport": "Research report",
  ]
}

extension String {
  /// One of 64 bits, by the length of a name and its first and last letter.
  fileprivate var mark: UInt64 {
    let ends = Int(utf8.first ?? 0) &* 5 &+ Int(utf8.last ?? 0) &* 11
    return 1 << UInt64((utf8.count &* 7 &+ ends) & 63)
  }
}
