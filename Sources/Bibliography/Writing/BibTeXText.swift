import Basics
import CSL
import SourceText

extension Reference {
  /// The work as an entry of BibLaTeX, which BibTeX and reference managers also read.
  package var bibTeX: String {
    var entry = BibTeXWriter(reference: self)
    entry.addAll()
    let fields = entry.fields.map { "  \($0.name) = \($0.value)," }
    return "@\(entry.type){\(id.bibTeXKey),\n" + fields.joined(separator: "\n") + "\n}\n"
  }
}

/// Writes the fields of an entry in the usual order.
struct BibTeXWriter {
  let reference: Reference
  private(set) var fields: [(name: String, value: String)] = []

  init(reference: Reference) { self.reference = reference }

  /// The type of the entry; that of a thesis includes its degree.
  var type: String {
    guard reference.type == "thesis" else { return BibTeXTypes.entry(for: reference.type).type }
    switch reference.texts[.genre] {
    case nil: return "thesis"
    case "Master’s thesis", "Master's thesis": return "mastersthesis"
    default: return "phdthesis"
    }
  }

  mutating func addAll() {
    add("entrysubtype", BibTeXTypes.entry(for: reference.type).subtype)
    addNames()
    addTitles()
    addNumbers()
    addPublisher()
    addDates()
    addAddresses()
    addOthers()
  }

  // MARK: Adding

  /// Adds a value unchanged.
  mutating func add(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { fields.append((name, "{\(value)}")) }
  }

  mutating func addText(_ name: String, _ variable: Variable) {
    add(name, reference.texts[variable]?.latex)
  }

  /// Adds a title, in a second pair of braces to preserve its case.
  mutating func addTitle(_ name: String, _ variable: Variable) {
    add(name, reference.texts[variable].map { "{" + $0.latex + "}" })
  }

  /// Adds the name of an institution in braces, since BibLaTeX would end it at `and`.
  mutating func addHouse(_ name: String, _ variable: Variable) {
    guard let house = reference.texts[variable]?.latex else { return }
    add(name, house.holds(" and ") ? "{\(house)}" : house)
  }

  /// Adds a value that is not text, such as the abbreviation of a month.
  mutating func addBare(_ name: String, _ value: String) { fields.append((name, value)) }

  // MARK: Names

  private mutating func addNames() {
    let all = reference.names.values.joined()
    let keepsParticles = all.contains { $0.nonDroppingParticle != nil }
    if keepsParticles { add("options", "useprefix=true") }
    for (field, variable) in [
      ("author", Variable.author), ("editor", .editor), ("translator", .translator),
      ("bookauthor", .containerAuthor), ("origauthor", .originalAuthor),
    ] {
      addNames(field, reference.names[variable], keepsParticles)
    }
    let roles: [(String, Variable)] = [
      ("director", .director), ("compiler", .compiler), ("organizer", .organizer),
      ("collaborator", .contributor),
    ]
    let given = roles.filter { reference.names[$0.1] != nil }
    for (field, (role, variable)) in zip(["editora", "editorb", "editorc"], given) {
      addNames(field, reference.names[variable], keepsParticles)
      add(field + "type", role)
    }
  }

  private mutating func addNames(_ field: String, _ names: [Name]?, _ keepsParticles: Bool) {
    guard let names else { return }
    let people = names.people.map { $0.bibTeX(keepsParticles: keepsParticles) }
    let others = names.count > people.count ? ["others"] : []
    add(field, (people + others).joined(separator: " and "))
  }

  private mutating func addOthers() {
    if reference.type != "thesis" || type == "phdthesis", reference.texts[.genre] != "PhD thesis" {
      addText("type", .genre)
    }
    add("langid", reference.texts[.language].map { Languages.name($0).latex })
    for (field, variable) in [
      ("pubstate", Variable.status), ("keywords", .keyword), ("library", .archive),
      ("note", .note), ("annote", .annote), ("abstract", .abstract),
    ] {
      addText(field, variable)
    }
  }
}

extension Name {
  /// Returns `von Last, Jr, First`, with institutions in braces.
  fileprivate func bibTeX(keepsParticles: Bool) -> String {
    if let literal { return "{" + literal.latex + "}" }
    if keepsParticles, let droppingParticle { return keyed(droppingParticle) }
    let particle = nonDroppingParticle ?? droppingParticle
    let family = (family ?? given ?? "").latexFamily
    let last = [particle?.latex, family].compactMap { $0 }.joined(separator: " ")
    let first = self.family == nil ? nil : given?.latexPart
    if let suffix { return [last, suffix.latexPart, first ?? ""].joined(separator: ", ") }
    // A comma distinguishes a family name of several words from a given name and a family name.
    return first.map { last + ", " + $0 } ?? (last.contains(" ") ? last + "," : last)
  }

  /// Returns BibLaTeX's extended form, for a name whose particle is dropped where those of others
  /// are kept.
  private func keyed(_ particle: String) -> String {
    let parts = [("family", family), ("given", given), ("suffix", suffix), ("prefix", particle)]
    return parts.compactMap { name, value in value.map { "\(name)={\($0.latex)}" } }
      .joined(separator: ", ") + ", useprefix=false"
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter, digit or hyphen, as in slugs.
  fileprivate var isInAnyKey: Bool {
    isASCIIAlphanumeric || self == UInt8(ascii: "-")
  }
}

extension String {
  /// A key that BibTeX can read.
  fileprivate var bibTeXKey: String {
    if utf8.allSatisfy(\.isInAnyKey) { return self }
    return String(map { $0.isWhitespace || "{}(),=#%\\\"'~@".contains($0) ? "-" : $0 })
  }

  /// A part of a name, in braces if a comma or `and` would end it.
  fileprivate var latexPart: String {
    let ends = utf8.contains(.comma) || holds("،") || " \(lowercased()) ".holds(" and ")
    return ends ? "{\(latex)}" : latex
  }

  /// A family name, in braces if its first word would be read as a particle.
  fileprivate var latexFamily: String {
    let beginsSmall = first { $0.isLetter }?.isLowercase ?? false
    return beginsSmall && contains(" ") ? "{\(latex)}" : latexPart
  }
}
