import Basics
import CSL

/// Maps the tags of RIS to CSL variables.
///
/// The specification is from 2001. If Zotero, EndNote and JabRef agree on more, that is read too.
struct RISMapping {
  private let record: RISRecord
  private(set) var reference: Reference
  /// The date that could not be read, if any.
  private(set) var unreadDate: (tag: String, text: String)?

  init(_ record: RISRecord) {
    self.record = record
    let type = RISTypes.types[record.type] ?? "document"
    reference = Reference(id: record.first("ID") ?? "", type: type)
    for (variable, tags) in Self.texts { set(variable, record.first(tags)) }
    set(.keyword, record.all("KW").joined(separator: ", "))
    set(.note, record.all("N1").joined(separator: " "))
    setTitles()
    setNames()
    setNumbers()
    setPages()
    setDates()
    if reference.texts[.genre]?.isKindInDatabases ?? false { reference.texts[.genre] = nil }
  }

  /// Returns a key for a work without one: the first author or the title, and the year.
  static func key(for reference: Reference) -> String {
    let name = (reference.names[.author] ?? reference.names[.editor])?.first
    let text = name?.family ?? name?.literal ?? reference.texts[.title] ?? ""
    let word = text.prefix { $0.isLetter }.lowercased()
    let year = reference.dates[.issued]?.start.map { String($0.year) } ?? ""
    return word.isEmpty ? "work" + year : word + year
  }

  private mutating func set(_ variable: Variable, _ value: String?) {
    if let value, !value.isEmpty { reference.texts[variable] = value }
  }

  private static let texts: [(Variable, [String])] = [
    (.titleShort, ["ST"]), (.containerTitleShort, ["JA", "J2", "J1"]), (.volume, ["VL"]),
    (.publisher, ["PB"]), (.publisherPlace, ["CY", "PP"]), (.edition, ["ET"]),
    (.doi, ["DO", "DI", "L3"]), (.url, ["UR", "L2", "LK", "L1"]), (.abstract, ["AB", "N2"]),
    (.language, ["LA"]), (.genre, ["M3"]), (.archive, ["DB"]), (.archiveLocation, ["AN"]),
    (.source, ["DP"]), (.callNumber, ["CN"]), (.numberOfVolumes, ["NV"]), (.section, ["SE"]),
    (.annote, ["RN"]), (.originalTitle, ["OP"]), (.reviewedTitle, ["RI"]),
  ]

  // MARK: Titles

  private mutating func setTitles() {
    let type = reference.type
    set(.title, record.first(type == "book" ? ["TI", "T1", "CT", "BT"] : ["TI", "T1", "CT"]))
    set(.collectionTitle, record.first("T3"))
    let second = record.first("JF", "T2", "JO", "BT") ?? record.first("JA", "J2")
    if RISTypes.alone.contains(type) {
      if let series = record.first("T2", "JF", "JO") { set(.collectionTitle, series) }
    } else if type == "paper-conference", let proceedings = record.first("C3") {
      set(.containerTitle, proceedings)
      set(.eventTitle, second)
    } else {
      set(.containerTitle, second)
    }
  }

  // MARK: Names

  /// Sets the editors from `ED`, or from `A2` as in the specification; next to `ED`, `A2` has those
  /// of the series (EndNote, Zotero).
  private mutating func setNames() {
    let editors = record.all("ED")
    setNames(.author, record.all("AU", "A1"))
    setNames(.editor, editors.isEmpty ? record.all("A2") : editors)
    setNames(.collectionEditor, (editors.isEmpty ? [] : record.all("A2")) + record.all("A3"))
    setNames(.translator, record.all("A4", "TA"))
  }

  private mutating func setNames(_ variable: Variable, _ texts: [String]) {
    let names = texts.compactMap { Self.name($0) }
    if !names.isEmpty { reference.names[variable] = names }
  }

  /// Reads `Family, Given, Suffix`, or the name of an institution.
  ///
  /// EndNote adds a comma to the latter, and doubles its own commas.
  private static func name(_ text: String) -> Name? {
    let parts = text.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    guard parts.count > 1, !parts[1].isEmpty else {
      let rest = parts.count > 2 ? parts[2] : ""
      let whole = rest.isEmpty ? parts[0] : parts[0] + ", " + rest
      return whole.isEmpty ? nil : Name(literal: whole.replacing(",,", with: ","))
    }
    if parts[0].isEmpty { return Name(literal: parts[1]) }
    var name = Name(family: parts[0], given: parts[1])
    if parts.count > 2, !parts[2].isEmpty { name.suffix = parts[2] }
    return name.withParticles
  }

  // MARK: Numbers

  private mutating func setNumbers() {
    let serials = record.all("SN")
    let type = reference.type
    let own = RISTypes.numbered.contains(type) ? serials.first { !$0.isStandardNumber } : nil
    for serial in serials.reversed() where serial != own {
      set(RISTypes.articles.contains(type) || serial.isISSN ? .issn : .isbn, serial)
    }
    switch type {
    case _ where RISTypes.articles.contains(type):
      set(.issue, record.first("IS", "CP", "M1"))
      set(.number, record.first("C7", "AR"))
    case _ where RISTypes.inSeries.contains(type):
      set(.collectionNumber, record.first("SV", "M1", "IS"))
    default: set(.number, own ?? record.first("M1", "IS"))
    }
    if type == "software" {
      set(.version, record.first("ET"))
      reference.texts[.edition] = nil
    }
  }

  private mutating func setPages() {
    guard let start = record.first("SP") else { return }
    let end = record.first("EP")
    if end == nil, RISTypes.whole.contains(reference.type), Int(start) != nil {
      set(.numberOfPages, start)
    } else if let end, end != start, !start.utf8.contains(UInt8(ascii: "-")) {
      set(.page, start + "-" + end)
    } else {
      set(.page, start)
    }
  }

  // MARK: Dates

  private mutating func setDates() {
    let dates = RISDates(record)
    reference.dates[.issued] = dates.issued.date
    unreadDate = dates.unread
    reference.dates[.accessed] = record.first("Y2").flatMap { RISDate($0).value }
  }
}

extension String {
  private var serialDigits: Int? {
    let marks = utf8.filter { $0 != UInt8(ascii: "-") && $0 != .space }
    let isSerial =
      marks.dropLast().allSatisfy(\.isASCIIDigit)
      && (marks.last.map { $0.isASCIIDigit || $0 | 0x20 == UInt8(ascii: "x") } ?? false)
    return isSerial ? marks.count : nil
  }

  /// Whether the text looks like an ISSN: `1234-567X`.
  fileprivate var isISSN: Bool { serialDigits == 8 && utf8.contains(UInt8(ascii: "-")) }

  /// Whether the text looks like an ISBN or ISSN.
  fileprivate var isStandardNumber: Bool { isISSN || [10, 13].contains(serialDigits) }
}

extension Name {
  /// The name with its particles, from `van der Berg` as the family name, or `Charles de` as the
  /// given name.
  fileprivate var withParticles: Name {
    var parts: [(String, CSLJSON)] = []
    if let family { parts.append(("family", .string(family))) }
    if let given { parts.append(("given", .string(given))) }
    if let suffix { parts.append(("suffix", .string(suffix))) }
    return Reference(
      json: .object([
        "id": .string(""), "author": .array([.object(Dictionary(parts) { $1 })]),
      ]))?.names[.author]?.first ?? self
  }
}
