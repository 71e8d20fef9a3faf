import CSL
import SourceText

/// Reads BibTeX and BibLaTeX.
enum BibTeX {
  static func parse(_ file: SourceFile) -> Checked<[BibliographyEntry]> {
    var scanner = BibTeXScanner(file)
    scanner.scan()
    var diagnostics = scanner.diagnostics
    var crossReferences = CrossReferences(scanner.entries)
    var entries: [BibliographyEntry] = []
    for entry in scanner.entries where entry.type != "xdata" && entry.type != "set" {
      let location = scanner.location(at: entry.offset)
      let whole = crossReferences.resolved(entry) { missing, suggestion in
        diagnostics.append(
          Diagnostic(
            .unknownCrossReference,
            "'\(entry.key)' takes fields from '\(missing)', which is not there",
            at: location, help: suggestion.map { "did you mean '\($0)'?" }))
      }
      let type = BibTeXTypes.type(of: whole)
      if type == nil {
        diagnostics.append(
          Diagnostic(
            .unknownReferenceType, "'@\(whole.type)' is no type of BibTeX or BibLaTeX",
            at: location,
            help: BibTeXTypes.names.nearest(to: whole.type).map { "did you mean '@\($0)'?" }
              ?? "use '@misc' where nothing else fits"))
      }
      let aliases = whole.fields["ids"]?.split(separator: ",").map { String($0).trimmed } ?? []
      let reference = BibTeXMapping(entry: whole, type: type ?? "document").reference
      entries.append(
        BibliographyEntry(reference: reference, location: location, aliases: aliases))
    }
    return Checked(entries, diagnostics)
  }
}

/// Fields that entries take from others (BibLaTeX manual, “Cross-references”, “XDATA”).
struct CrossReferences {
  private let entries: [String: BibTeXEntry]

  init(_ entries: [BibTeXEntry]) {
    self.entries = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
  }

  /// - Parameter report: is told of a key that is not there, and of the nearest one
  mutating func resolved(
    _ entry: BibTeXEntry, report: (String, String?) -> Void
  ) -> BibTeXEntry {
    guard entry.fields["crossref"] != nil || entry.fields["xdata"] != nil else { return entry }
    return resolved(entry, seen: [entry.key], report: report)
  }

  private func resolved(
    _ entry: BibTeXEntry, seen: Set<String>, report: (String, String?) -> Void
  ) -> BibTeXEntry {
    var entry = entry
    let data = entry.fields["xdata"]?.split(separator: ",").map { String($0).trimmed } ?? []
    for (key, isData) in data.map({ ($0, true) }) + [(entry.fields["crossref"] ?? "", false)]
    where !key.isEmpty && !seen.contains(key) {
      guard let parent = entries[key] else {
        report(key, Array(entries.keys).sorted().nearest(to: key))
        continue
      }
      let whole = resolved(parent, seen: seen.union([key]), report: report)
      let fields = isData ? whole.fields : Self.inherited(whole, by: entry.type)
      entry.fields.merge(fields) { own, _ in own }
    }
    return entry
  }

  private static let never: Set<String> = [
    "ids", "crossref", "xref", "entryset", "entrysubtype", "execute", "label", "options", "presort",
    "related", "relatedoptions", "relatedtype", "shorthand", "sortkey", "keywords", "abstract",
  ]

  private static func inherited(_ parent: BibTeXEntry, by type: String) -> [String: String] {
    var fields = parent.fields.filter { !never.contains($0.key) }
    let isPart = type.hasPrefix("in") || type.hasPrefix("supp") || type == "bookinbook"
    if isPart || (type == "article" && parent.type == "periodical") {
      let prefix = type == "article" ? "journal" : parent.type.hasPrefix("mv") ? "main" : "book"
      for name in ["title", "subtitle", "titleaddon"] {
        if let value = fields.removeValue(forKey: name) { fields[prefix + name] = value }
      }
      fields["shorttitle"] = nil
      if parent.type.contains("book"), let author = fields.removeValue(forKey: "author") {
        fields["bookauthor"] = author
        if type == "inbook" { fields["author"] = author }
      }
    }
    return fields
  }
}
