import CSL
import SourceText

/// Reads RIS (Research Information Systems, “RIS Format Specifications”).
enum RIS {
  static func parse(_ file: SourceFile) -> Checked<[BibliographyEntry]> {
    var reader = RISReader(file)
    reader.read()
    return Checked(reader.entries, reader.diagnostics)
  }
}

private struct RISReader {
  private let file: SourceFile
  private(set) var entries: [BibliographyEntry] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var record: Record?

  /// The lines of one work.
  private struct Record {
    var type: String
    var line: Int
    var values: [String: [String]] = [:]
  }

  init(_ file: SourceFile) { self.file = file }

  mutating func read() {
    var last = ""
    let lines = String(decoding: file.bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      guard let (tag, value) = Self.field(line) else {
        // Long values go on in the next line.
        if record != nil, !line.isEmpty, var values = record?.values[last], !values.isEmpty {
          values[values.count - 1] += " " + String(line).trimmed
          record?.values[last] = values
        } else if !String(line).trimmed.isEmpty, record == nil {
          report("expected 'TY  - ' and a type", line: index + 1)
        }
        continue
      }
      last = tag
      switch tag {
      case "TY":
        if let open = record { report("the work is not closed by 'ER  - '", line: open.line) }
        finish()
        record = Record(type: value, line: index + 1)
      case "ER": finish()
      default:
        if record == nil {
          report("'\(tag)' stands before any 'TY  - '", line: index + 1)
        } else if !value.isEmpty {
          record?.values[tag, default: []].append(value)
        }
      }
    }
    if let open = record { report("the work is not closed by 'ER  - '", line: open.line) }
    finish()
  }

  /// `AU  - Smith, Jane`.
  private static func field(_ line: Substring) -> (tag: String, value: String)? {
    let line = line.first == "\u{FEFF}" ? line.dropFirst() : line
    let tag = line.prefix(2)
    guard tag.count == 2, tag.allSatisfy({ $0.isASCII && ($0.isUppercase || $0.isNumber) }),
      tag.first?.isUppercase ?? false
    else { return nil }
    let rest = line.dropFirst(2).drop { $0 == " " }
    guard rest.first == "-" else { return nil }
    return (String(tag), String(rest.dropFirst()).trimmed)
  }

  private mutating func report(_ message: String, line: Int) {
    diagnostics.append(
      Diagnostic(
        .bibliographySyntax, message, at: Location(path: file.path, line: line, column: 1),
        help: "a work begins with 'TY  - ' and ends with 'ER  - '"))
  }

  private mutating func finish() {
    guard let record else { return }
    self.record = nil
    let mapping = RISMapping(type: record.type, values: record.values)
    entries.append(
      BibliographyEntry(
        reference: mapping.reference(number: entries.count + 1),
        location: Location(path: file.path, line: record.line, column: 1)))
  }
}

/// The variables of CSL for the tags of RIS.
struct RISMapping {
  let type: String
  let values: [String: [String]]

  func reference(number: Int) -> Reference {
    let cslType = RISTypes.types[type] ?? "document"
    var reference = Reference(id: first("ID") ?? key(number), type: cslType)
    for (variable, tags) in Self.texts {
      if let value = first(tags) { reference.texts[variable] = value }
    }
    setNames(&reference)
    setDates(&reference)
    setPages(&reference)
    if cslType == "report", reference.texts[.number] == nil {
      reference.texts[.number] = first("SN", "IS")
    }
    return reference
  }

  private func first(_ tags: String...) -> String? { first(tags) }

  private func first(_ tags: [String]) -> String? {
    for tag in tags { if let value = values[tag]?.first { return value } }
    return nil
  }

  /// A key for a work that has none: the first author and the year.
  private func key(_ number: Int) -> String {
    let family = first("AU", "A1", "ED", "TI", "T1")?.prefix { $0.isLetter }.lowercased() ?? ""
    let year = first("PY", "Y1", "DA")?.prefix { $0.isNumber } ?? ""
    return family.isEmpty ? "work\(number)" : family + year
  }

  private static let texts: [(Variable, [String])] = [
    (.title, ["TI", "T1", "CT"]), (.containerTitle, ["T2", "JO", "JF", "BT"]),
    (.containerTitleShort, ["JA", "J2"]), (.collectionTitle, ["T3"]), (.titleShort, ["ST"]),
    (.volume, ["VL"]), (.issue, ["IS"]), (.publisher, ["PB"]), (.publisherPlace, ["CY", "PP"]),
    (.edition, ["ET"]), (.doi, ["DO"]), (.url, ["UR", "L2"]), (.abstract, ["AB", "N2"]),
    (.language, ["LA"]), (.genre, ["M3"]), (.number, ["M1"]), (.note, ["N1"]), (.isbn, ["SN"]),
    (.archive, ["DB"]), (.callNumber, ["CN"]), (.numberOfVolumes, ["NV"]),
  ]

  private func setNames(_ reference: inout Reference) {
    let tags: [(Variable, [String])] = [
      (.author, ["AU", "A1"]), (.editor, ["ED", "A2"]), (.collectionEditor, ["A3"]),
      (.translator, ["A4"]),
    ]
    for (variable, tags) in tags {
      let names = tags.flatMap { values[$0] ?? [] }.map { Self.name($0) }
      if !names.isEmpty { reference.names[variable] = names }
    }
  }

  /// `Family, Given, Suffix`, or the name of an institution.
  private static func name(_ text: String) -> Name {
    let parts = text.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    guard parts.count > 1, !parts[1].isEmpty else { return Name(literal: parts[0]) }
    let suffix = parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil
    return Name(family: parts[0], given: parts[1], suffix: suffix)
  }

  private func setDates(_ reference: inout Reference) {
    if let date = first("DA", "PY", "Y1") { reference.dates[.issued] = Self.date(date) }
    if let date = first("Y2") { reference.dates[.accessed] = Self.date(date) }
  }

  /// `YYYY/MM/DD/other`.
  private static func date(_ text: String) -> DateValue? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard let year = parts.first ?? nil else { return DateValue(raw: text) }
    let month = parts.count > 1 ? parts[1] : nil
    return DateValue(DateValue.Parts(year, month, month != nil && parts.count > 2 ? parts[2] : nil))
  }

  private func setPages(_ reference: inout Reference) {
    guard let start = first("SP") else { return }
    reference.texts[.page] = first("EP").map { start + "-" + $0 } ?? start
  }
}

enum RISTypes {
  static let types = [
    "ABST": "article-journal", "ART": "graphic", "BILL": "bill", "BLOG": "post-weblog",
    "BOOK": "book",
    "CASE": "legal_case", "CHAP": "chapter", "COMP": "software", "CONF": "paper-conference",
    "CPAPER": "paper-conference", "CTLG": "book", "DATA": "dataset", "DBASE": "dataset",
    "DICT": "entry-dictionary", "EBOOK": "book", "ECHAP": "chapter", "EDBOOK": "book",
    "EJOUR": "article-journal", "ELEC": "webpage", "ENCYC": "entry-encyclopedia", "GEN": "document",
    "GOVDOC": "report", "HEAR": "hearing", "ICOMM": "personal_communication",
    "INPR": "article-journal", "JFULL": "article-journal", "JOUR": "article-journal",
    "LEGAL": "regulation", "MANSCPT": "manuscript", "MAP": "map", "MGZN": "article-magazine",
    "MPCT": "motion_picture", "MUSIC": "song", "NEWS": "article-newspaper", "PAMP": "pamphlet",
    "PAT": "patent", "PCOMM": "personal_communication", "RPRT": "report", "SER": "book",
    "SLIDE": "speech", "SOUND": "song", "STAND": "standard", "STAT": "legislation",
    "THES": "thesis", "UNBILL": "bill", "UNPB": "manuscript", "VIDEO": "motion_picture",
  ]

  /// The type of RIS for one of CSL.
  static func type(for csl: String) -> String { reversed[csl] ?? "GEN" }

  private static let reversed = [
    "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS",
    "bill": "BILL", "book": "BOOK", "chapter": "CHAP", "dataset": "DATA", "hearing": "HEAR",
    "entry-encyclopedia": "ENCYC", "entry-dictionary": "DICT", "legal_case": "CASE",
    "legislation": "STAT", "manuscript": "UNPB", "map": "MAP", "motion_picture": "MPCT",
    "pamphlet": "PAMP", "paper-conference": "CONF", "patent": "PAT",
    "personal_communication": "PCOMM", "post-weblog": "BLOG", "regulation": "LEGAL",
    "report": "RPRT", "software": "COMP", "song": "MUSIC", "speech": "SLIDE", "standard": "STAND",
    "thesis": "THES", "webpage": "ELEC", "graphic": "ART",
  ]
}
