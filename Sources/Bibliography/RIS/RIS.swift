import Basics
import CSL
import SourceText

/// Reads RIS (Research Information Systems, “RIS Format Specifications”).
struct RIS {
  private let file: SourceFile
  private var entries: [BibliographyEntry] = []
  private var diagnostics: [Diagnostic] = []
  private var record: RISRecord?
  private var line = 0
  private var isReported = false
  private var keys: Set<String> = []
  private var suggestions = Suggestions()

  static func parse(_ file: SourceFile) -> Checked<[BibliographyEntry]> {
    var reader = RIS(file)
    reader.read()
    return Checked(reader.entries, reader.diagnostics)
  }

  private init(_ file: SourceFile) { self.file = file }

  private mutating func read() {
    var rest = file.bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex { $0 == .newline || $0 == 0x0D } ?? rest.endIndex
      line += 1
      read(rest[..<end])
      rest = rest[end...]
      rest = rest.dropFirst(rest.starts(with: [0x0D, .newline]) ? 2 : 1)
    }
    finish(isClosed: false)
  }

  private mutating func read(_ text: ArraySlice<UInt8>) {
    guard let (tag, value) = Self.field(text) else { return readOther(text.trimmed.text) }
    switch tag {
    case "TY":
      finish(isClosed: false)
      record = RISRecord(type: value, line: line)
    case "ER":
      if record == nil { report("'ER' closes no work", line) }
      finish(isClosed: true)
    default:
      if record == nil {
        report("'\(tag)' comes before any 'TY  - '", line)
      } else {
        record?.add(value, tag)
      }
    }
  }

  /// Adds a line without a tag to the value before it.
  private mutating func readOther(_ text: String) {
    guard !text.isEmpty else { return }
    if record == nil {
      report("expected 'TY  - ' and a type", line)
    } else {
      record?.continueLast(text)
    }
  }

  /// Reads `AU  - Smith, Jane`; some programs only write one space.
  private static func field(_ line: ArraySlice<UInt8>) -> (tag: String, value: String)? {
    let line = line.first == .space ? line.trimmed : line
    guard line.count > 3, let first = line.first, first.isASCIIUppercase,
      let second = line.dropFirst().first, second.isASCIIUppercase || second.isASCIIDigit
    else { return nil }
    let rest = line.dropFirst(2)
    let spaces = rest.prefix { $0 == .space }.count
    guard spaces > 0, rest.dropFirst(spaces).first == UInt8(ascii: "-") else { return nil }
    let tag = line.prefix(2).text
    guard spaces == 2 || RISRecord.tags.contains(tag) else { return nil }
    return (tag, rest.dropFirst(spaces + 1).trimmed.text)
  }

  private mutating func finish(isClosed: Bool) {
    guard let record else { return }
    self.record = nil
    isReported = false
    if !isClosed { report("the work is not closed by 'ER  - '", record.line) }
    isReported = false
    let location = Location(path: file.path, line: record.line, column: 1)
    checkType(record.type, location)
    let mapping = RISMapping(record)
    if let (tag, text) = mapping.unreadDate {
      let year = mapping.reference.dates[.issued]?.start?.year
      diagnostics.append(.unreadDate(text, named: tag, year: year, at: location))
    }
    var reference = mapping.reference
    if reference.id.isEmpty { reference.id = freeKey(RISMapping.key(for: reference)) }
    keys.insert(reference.id)
    entries.append(BibliographyEntry(reference: reference, location: location))
  }

  /// Returns a key with a letter or number if an author has several works of a year.
  private func freeKey(_ key: String) -> String {
    guard keys.contains(key) else { return key }
    for letter in "abcdefghijklmnopqrstuvwxyz" where !keys.contains(key + String(letter)) {
      return key + String(letter)
    }
    return key + "-\(entries.count + 1)"
  }

  private mutating func checkType(_ type: String, _ location: Location) {
    guard RISTypes.types[type] == nil else { return }
    let nearest = suggestions.nearest(to: type, among: RISTypes.types.keys)
    diagnostics.append(
      Diagnostic(
        .unknownReferenceType, "'\(type)' is not a type of RIS", at: location,
        help: nearest.map { "did you mean '\($0)'?" } ?? "use 'GEN' where nothing else fits"))
  }

  /// Reports only once all the lines that are outside works.
  private mutating func report(_ message: String, _ line: Int) {
    if isReported { return }
    isReported = true
    diagnostics.append(
      Diagnostic(
        .bibliographySyntax, message, at: Location(path: file.path, line: line, column: 1),
        help: "a work begins with 'TY  - ' and ends with 'ER  - '"))
  }
}
