import Basics
import CSL
import SourceText

/// Reads CSL-JSON and CSL-YAML (CSL-JSON schema; pandoc manual, “Citations in the document’s metadata”).
struct CSLData {
  private(set) var diagnostics: [Diagnostic] = []
  private var suggestions = Suggestions()
  /// Whether texts are Markdown, as pandoc reads those of YAML.
  private let isMarkdown: Bool

  private init(isMarkdown: Bool) { self.isMarkdown = isMarkdown }

  static func parse(_ file: SourceFile) -> Checked<[BibliographyEntry]> {
    guard file.bytes.contains(where: { !$0.isASCIISpace }) else { return Checked([]) }
    do {
      let isJSON = file.path.lowercased().hasSuffix(".json")
      let root = isJSON ? try JSONReader.read(file) : try YAMLReader.read(file)
      guard let root else { return Checked([]) }
      var data = CSLData(isMarkdown: !isJSON)
      let entries = data.works(root).compactMap { data.entry($0) }
      return Checked(entries, data.diagnostics)
    } catch { return Checked([], [error]) }
  }

  /// Returns a list of works, a single work, or the list under `references` (pandoc) or `items`
  /// (web services).
  ///
  /// Crossref's responses have it under `message`.
  private mutating func works(_ root: DataNode) -> [DataNode] {
    let root = root["message"] ?? root
    if let list = root.list ?? root["references"]?.list ?? root["items"]?.list { return list }
    if root["id"] != nil || root["DOI"] != nil || root["itemType"] != nil { return [root] }
    if case .null = root.value { return [] }
    report(
      "expected a list of works, each with an 'id'", root.location,
      help: "CSL-JSON and CSL-YAML are lists: '- id: smith2020' and its title, author, issued …")
    return []
  }

  private mutating func entry(_ work: DataNode) -> BibliographyEntry? {
    guard work.isMap else {
      report("expected a work, found \(work.kind)", work.location, help: "begin it with 'id'")
      return nil
    }
    // Attachments and notes of Zotero are not works.
    if ["attachment", "note", "annotation"].contains(work["itemType"]?.text) { return nil }
    let item = RegistryItem.normalized(work)
    guard case .map(let members) = item.value, var reference = Reference(json: item.json),
      !reference.id.isEmpty
    else {
      report(
        "a work without an 'id'", work.location,
        help: "give it one, which citations can name: 'id: smith2020'")
      return nil
    }
    for (name, value) in members { check(value, named: name, &reference) }
    if isMarkdown { reference.readMarkdown() }
    let own = work["id"]?.text.flatMap { $0 == reference.id ? nil : $0.nonEmpty }
    return BibliographyEntry(
      reference: reference, location: work.location, aliases: own.map { [$0] } ?? [])
  }

  // MARK: Values

  private mutating func check(_ value: DataNode, named name: String, _ reference: inout Reference) {
    if case .null = value.value { return }
    if value.isEmptyList { return }
    if name == "type" { return checkType(value) }
    guard let variable = Variable(named: name) else { return }
    switch variable.kind {
    case .names: checkNames(value, name)
    case .date: if let date = date(value, name) { reference.dates[variable] = date }
    case .text, .number:
      if let list = value.list, let first = list.first?.text {
        // Exports of registries contain lists with a single ISSN.
        reference.texts[variable] =
          variable == .keyword ? list.compactMap(\.text).joined(separator: ", ") : first
      } else if value.text == nil, !value.isBool {
        report(
          "'\(name)' is \(value.kind), expected a text", value.location,
          help: "write the text itself: '\(name): …'")
      }
    }
  }

  private mutating func checkType(_ value: DataNode) {
    guard let type = value.text else {
      return report(
        "'type' is \(value.kind), expected a text", value.location,
        help: "write a type of CSL, such as 'report'")
    }
    guard !type.isEmpty, !CSLTypes.all.contains(type) else { return }
    let nearest = suggestions.nearest(to: type, among: CSLTypes.all)
    diagnostics.append(
      Diagnostic(
        .unknownReferenceType, "'\(type)' is not a type of CSL", at: value.location,
        help: nearest.map { "did you mean '\($0)'?" } ?? "use 'document' where nothing else fits"))
  }

  private mutating func checkNames(_ value: DataNode, _ name: String) {
    let people = value.list ?? [value]
    for person in people where person.text == nil && !person.isName {
      report(
        "'\(name)' has \(person.kind), expected a name", person.location,
        help: "write 'family' and 'given', or 'literal' for an institution")
    }
  }

  /// Returns a date in a form that CSL-JSON lacks: EDTF, or pandoc's list of the two ends of a
  /// range.
  private mutating func date(_ value: DataNode, _ name: String) -> DateValue? {
    if let text = value.text ?? words(value) { return read(text, value, name) }
    if let list = value.list, list.allSatisfy(\.isMap), let first = list.first {
      guard var date = DateValue(json: first.json) else { return nil }
      date.end = list.dropFirst().first.flatMap { DateValue(json: $0.json)?.start }
      return date
    }
    if value.isMap, value["date-parts"]?.hasDateParts ?? true {
      checkParts(value["date-parts"], name)
      return nil
    }
    let wrong = value["date-parts"] ?? value
    report(
      "'\(name)' is \(wrong.kind) that is not a date", wrong.location,
      help: "write '2020-05-01', or 'date-parts' with a list of lists: '[[2020, 5, 1]]'")
    return nil
  }

  /// Returns the words of a date that has no parts.
  private func words(_ value: DataNode) -> String? {
    guard value.isMap, value["date-parts"].map({ $0.isEmptyList }) ?? true else { return nil }
    return (value["raw"] ?? value["edtf"] ?? value["literal"])?.text
  }

  private mutating func read(_ text: String, _ value: DataNode, _ name: String) -> DateValue? {
    let reading = EDTF.read(text)
    if !reading.isWhole {
      let year = reading.date?.start?.year
      diagnostics.append(.unreadDate(text, named: name, year: year, at: value.location))
    }
    var date = reading.date
    if value["circa"]?.isTrue ?? false { date?.isApproximate = true }
    return date
  }

  /// Checks for months beyond those of seasons, and for days that a month does not have.
  private mutating func checkParts(_ dates: DataNode?, _ name: String) {
    for date in dates?.list ?? [] {
      let numbers = (date.list ?? []).map { $0.text.flatMap { Int($0.trimmed) } ?? 0 }
      guard numbers.count > 1, numbers[1] != 0 else { continue }
      let isMonth = (1...16).contains(numbers[1]) || (21...24).contains(numbers[1])
      let isDay =
        numbers.count < 3 || numbers[2] == 0
        || DateValue.Parts.isDay(numbers[2], ofMonth: numbers[1], numbers[0])
      if isMonth, isDay { continue }
      let text = numbers.map { String($0) }.joined(separator: "-")
      diagnostics.append(.unreadDate(text, named: name, year: nil, at: date.location))
    }
  }

  private mutating func report(_ message: String, _ location: Location, help: String) {
    diagnostics.append(Diagnostic(.bibliographyFormat, message, at: location, help: help))
  }
}

extension DataNode {
  fileprivate var isTrue: Bool {
    if case .bool(let value) = value { return value }
    return text.map { $0 != "0" && $0 != "false" && !$0.isEmpty } ?? false
  }

  fileprivate var isBool: Bool { if case .bool = value { true } else { false } }

  fileprivate var isName: Bool {
    ["family", "given", "literal", "name"].contains { self[$0]?.text != nil }
  }

  /// Whether the value is a list of lists of numbers.
  fileprivate var hasDateParts: Bool {
    guard let dates = list else { return false }
    return dates.allSatisfy { date in
      date.list?.allSatisfy {
        $0.isNull || $0.text.map { Int($0.trimmed) != nil || $0.isEmpty } ?? false
      }
        ?? false
    }
  }

  private var isNull: Bool { if case .null = value { true } else { false } }
}
