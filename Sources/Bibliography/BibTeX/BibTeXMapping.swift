import Basics
import CSL

/// Maps the fields of an entry to CSL variables (BibLaTeX manual, “Entry fields”).
struct BibTeXMapping {
  let entry: BibTeXEntry
  var reference: Reference
  /// The problems in the fields.
  private(set) var problems: [BibTeXProblem] = []
  /// A bit for each field that is present.
  ///
  /// Most fields are not, so this avoids hashing their names.
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

  /// Returns the value of a field, as written.
  func value(_ name: String) -> String? {
    marks & name.mark == 0 ? nil : entry.fields[name]
  }

  /// Returns a field as text.
  mutating func text(_ name: String) -> String? {
    guard let value = value(name) else { return nil }
    let text = read(value, of: name, protectsCase: false)
    return text.isEmpty ? nil : text
  }

  mutating func read(_ value: String, of name: String, protectsCase: Bool) -> String {
    var unread: [String] = []
    let text = LaTeXText.text(value, protectsCase: protectsCase, unread: &unread)
    for command in unread { add(.command(command), name) }
    return text
  }

  private mutating func add(_ kind: BibTeXProblem.Kind, _ field: String) {
    problems.append(BibTeXProblem(field: field, kind: kind))
  }

  mutating func set(_ variable: Variable, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    reference.texts[variable] = value
  }

  // MARK: Names

  private mutating func setNames() {
    let options = value("options")?.replacing(" ", with: "").lowercased() ?? ""
    var reader = BibTeXNames(
      usesPrefix: options.contains("useprefix") && !options.contains("useprefix=false"))
    for (field, variable) in Self.nameFields {
      guard let people = value(field) else { continue }
      let variable = variable ?? Self.role(value(field + "type"))
      let known = reader.unread.count
      let names = reader.parse(people)
      for command in reader.unread[known...] { add(.command(command), field) }
      if !names.isEmpty, reference.names[variable] == nil { reference.names[variable] = names }
    }
    // The author of an institution's report or page is often only given as an organization.
    if reference.names[.author] == nil, reference.names[.editor] == nil,
      reference.type != "paper-conference", let organization = text("organization")
    {
      reference.names[.author] = [Name(literal: organization)]
    }
  }

  /// The fields for names; if there is no variable, the role is in another field.
  private static let nameFields: [(String, Variable?)] = [
    ("author", .author), ("holder", .author), ("editor", nil), ("editora", nil), ("editorb", nil),
    ("editorc", nil), ("translator", .translator), ("bookauthor", .containerAuthor),
    ("director", .director), ("origauthor", .originalAuthor),
  ]

  /// Returns the variable for an editor's role (BibLaTeX manual, “Editorial roles”).
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
    if let text = written("date") {
      reference.dates[.issued] = take(EDTF.read(text), text, "date")
    } else if let text = written("year") {
      let reading = EDTF.read(year: text, month: written("month"), day: self.text("day"))
      reference.dates[.issued] = take(reading, text, reading.isMonth ? "month" : "year")
    }
    let others: [(String, Variable)] = [
      ("urldate", .accessed), ("eventdate", .eventDate), ("origdate", .originalDate),
    ]
    for (field, variable) in others {
      if let text = written(field) {
        reference.dates[variable] = take(EDTF.read(text), text, field)
      }
    }
  }

  /// Returns the date that was read; words in place of one may be a key of BibLaTeX.
  private mutating func take(_ reading: DateReading, _ text: String, _ field: String) -> DateValue?
  {
    if !reading.isWhole {
      let text = field == "month" ? written("month") ?? text : text
      add(.date(text, year: reading.date?.start?.year), field)
    }
    var date = reading.date
    if let words = date?.literal.flatMap({ BibStrings.state($0) }) { date?.literal = words }
    return date
  }

  /// Returns a field as written, since a `~` in a date is not a space.
  private mutating func written(_ name: String) -> String? {
    guard let value = value(name), !value.isEmpty else { return nil }
    let isPlain = value.utf8.allSatisfy {
      $0.isASCIIDigit || $0.isASCIILetter || $0 == UInt8(ascii: "-")
    }
    if isPlain { return value }
    let text = value.replacing("~", with: "\\textasciitilde{}")
    return read(text, of: name, protectsCase: false).nonEmpty
  }

  // MARK: The rest

  private mutating func setOthers() {
    setGenre()
    set(.note, [text("note"), text("addendum")].compactMap { $0 }.joined(separator: ". "))
    set(.annote, text("annotation"))
    set(.abstract, plain("abstract"))
    set(.keyword, plain("keywords"))
    set(.status, text("pubstate").map { BibStrings.state($0) ?? $0 })
    set(.archive, text("library"))
    let language = (value("langid") ?? value("hyphenation"))?.nonEmpty ?? text("language")
    set(.language, language.map { Languages.tag(BibStrings.place($0) ?? $0) })
  }

  /// Returns a field that is rarely printed, so unknown commands in it are not worth reporting.
  private func plain(_ name: String) -> String? { value(name).map { LaTeXText.text($0) } }

  /// Sets the genre from `type`, except for the names that databases give articles.
  private mutating func setGenre() {
    let type = text("type").flatMap { $0.isKindInDatabases ? nil : $0 }
    set(.genre, type.map { BibStrings.kind($0) ?? $0 } ?? Self.genres[entry.type])
  }

  /// The genres by type of entry.
  private static let genres = [
    "phdthesis": "PhD thesis", "mastersthesis": "Master’s thesis",
  ]
}

extension String {
  /// One of 64 bits, chosen by the length of a name and its first and last letter.
  fileprivate var mark: UInt64 {
    let ends = Int(utf8.first ?? 0) &* 5 &+ Int(utf8.last ?? 0) &* 11
    return 1 << UInt64((utf8.count &* 7 &+ ends) & 63)
  }
}
