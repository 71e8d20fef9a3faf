import CSL
import SourceText

/// Reads BibTeX and BibLaTeX.
struct BibTeX {
  private var scanner: BibTeXScanner
  private var crossReferences: CrossReferences
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
    crossReferences = CrossReferences(scanner.entries)
  }

  /// The work of an entry; nil for entries that are none of their own.
  private mutating func work(_ entry: BibTeXEntry) -> BibliographyEntry? {
    let known = crossReferences.problems.count
    let whole = crossReferences.resolved(entry)
    for problem in crossReferences.problems[known...] { report(problem) }
    guard entry.type != "xdata", entry.type != "set" else { return nil }
    let type = BibTeXTypes.type(of: whole)
    if type == nil { reportType(whole) }
    let aliases = whole["ids"]?.split(separator: ",").compactMap { String($0).nonEmpty } ?? []
    return BibliographyEntry(
      reference: BibTeXMapping(entry: whole, type: type ?? "document").reference,
      location: scanner.location(at: entry.offset), aliases: aliases)
  }

  private mutating func report(_ problem: CrossReferences.Problem) {
    let (key, other) = (problem.entry.key, problem.key)
    diagnostics.append(
      Diagnostic(
        .unknownCrossReference,
        "'\(key)' takes fields from '\(other)', "
          + (problem.isCircle ? "which takes them from '\(key)'" : "which is not there"),
        at: scanner.location(at: problem.entry.offset),
        help: problem.isCircle
          ? "take 'crossref' or 'xdata' out of one of them"
          : problem.suggestion.map { "did you mean '\($0)'?" }))
  }

  private mutating func reportType(_ entry: BibTeXEntry) {
    let nearest = suggestions.nearest(to: entry.type, among: BibTeXTypes.names)
    diagnostics.append(
      Diagnostic(
        .unknownReferenceType, "'@\(entry.type)' is no type of BibTeX or BibLaTeX",
        at: scanner.location(at: entry.offset),
        help: nearest.map { "did you mean '@\($0)'?" } ?? "use '@misc' where nothing else fits"))
  }
}
