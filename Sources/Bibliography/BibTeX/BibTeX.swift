import CSL
import SourceText

/// Reads BibTeX and BibLaTeX.
struct BibTeX {
  private var scanner: BibTeXScanner
  private var crossReferences: CrossReferences
  private let keysOfWorks: Set<String>
  private var suggestions = Suggestions()
  private var diagnostics: [Diagnostic] = []

  static func parse(_ file: SourceFile) -> Checked<[BibliographyEntry]> {
    var reader = BibTeX(file)
    let entries = reader.scanner.entries.compactMap { reader.work($0) }
    return Checked(entries, reader.scanner.diagnostics + reader.diagnostics)
  }

  private init(_ file: SourceFile) {
    scanner = BibTeXScanner(file)
    scanner.scan()
    crossReferences = CrossReferences(scanner.entries, in: file)
    keysOfWorks = Set(scanner.entries.map(\.key))
  }

  /// Returns the work of an entry, or nil if the entry is not a work.
  private mutating func work(_ entry: BibTeXEntry) -> BibliographyEntry? {
    let known = crossReferences.problems.count
    let whole = crossReferences.resolved(entry)
    for problem in crossReferences.problems[known...] { report(problem) }
    if entry.type == "set" { return set(whole) }
    guard !BibTeXTypes.apart.contains(entry.type) else { return nil }
    let type = BibTeXTypes.type(of: whole)
    if type == nil { reportType(whole) }
    let aliases = whole["ids"]?.split(separator: ",").compactMap { String($0).nonEmpty } ?? []
    let mapping = BibTeXMapping(entry: whole, type: type ?? "document")
    if !mapping.problems.isEmpty { report(mapping.problems, of: entry) }
    return BibliographyEntry(
      reference: mapping.reference, location: scanner.location(at: entry.offset), aliases: aliases)
  }

  /// Returns a set, which represents its works (BibLaTeX manual, “Entry sets”).
  private mutating func set(_ entry: BibTeXEntry) -> BibliographyEntry? {
    let keys = entry["entryset"]?.split(separator: ",").compactMap { String($0).nonEmpty } ?? []
    let members = keys.filter { keysOfWorks.contains($0) }
    if keys.isEmpty || members.count < keys.count {
      let missing = keys.first { !keysOfWorks.contains($0) }
      diagnostics.append(
        Diagnostic(
          .bibliographySet,
          missing.map { "the set '\(entry.key)' names '\($0)', which does not exist" }
            ?? "the set '\(entry.key)' names no works",
          at: scanner.location(at: entry.offset),
          help: "list the keys of its works: 'entryset = {first, second}'"))
    }
    guard !members.isEmpty else { return nil }
    return BibliographyEntry(
      reference: Reference(id: entry.key), location: scanner.location(at: entry.offset),
      members: members)
  }

  /// Reports each problem once per entry.
  ///
  /// Those in fields from another entry are reported there.
  private mutating func report(_ problems: [BibTeXProblem], of entry: BibTeXEntry) {
    let places = scanner.fieldOffsets(of: entry)
    var reported: Set<BibTeXProblem.Kind> = []
    for problem in problems where reported.insert(problem.kind).inserted {
      guard let offset = places[problem.field] ?? (entry["crossref"] == nil ? entry.offset : nil)
      else { continue }
      diagnostics.append(problem.diagnostic(at: scanner.location(at: offset)))
    }
  }

  private mutating func report(_ problem: CrossReferences.Problem) {
    let (key, other) = (problem.entry.key, problem.key)
    let place = scanner.location(at: problem.entry.offset)
    let start = "'\(key)' takes fields from '\(other)', "
    switch problem.cause {
    case .missing(let suggestion):
      diagnostics.append(
        Diagnostic(
          .unknownCrossReference, start + "which does not exist", at: place,
          help: suggestion.map { "did you mean '\($0)'?" }))
    case .circle:
      diagnostics.append(
        Diagnostic(
          .unknownCrossReference, start + "which takes them from '\(key)'", at: place,
          help: "take 'crossref' or 'xdata' out of one of them"))
    case .tooLarge(let most):
      diagnostics.append(
        Diagnostic(
          .bibliographyTooLarge,
          start + "and all cross-references of the file together take more than \(most) bytes",
          at: place, help: "take 'crossref' or 'xdata' out of some entries"))
    }
  }

  private mutating func reportType(_ entry: BibTeXEntry) {
    let nearest = suggestions.nearest(to: entry.type, among: BibTeXTypes.names)
    diagnostics.append(
      Diagnostic(
        .unknownReferenceType, "'@\(entry.type)' is not a type of BibTeX or BibLaTeX",
        at: scanner.location(at: entry.offset),
        help: nearest.map { "did you mean '@\($0)'?" } ?? "use '@misc' where nothing else fits"))
  }
}
