import Basics
import SourceText

/// The fields that entries inherit from others (BibLaTeX manual, “Cross-references” and “Data
/// containers”).
struct CrossReferences {
  /// A key that an entry cannot take fields from.
  struct Problem {
    var entry: BibTeXEntry
    var key: String
    var cause: Cause
  }

  enum Cause {
    /// There is no such entry, but another key may have been meant.
    case missing(suggestion: String?)
    /// The other entry also takes fields from this one.
    case circle
    /// All cross-references of the file together add more bytes than this.
    case tooLarge(most: Int)
  }

  private var entries: [String: BibTeXEntry]
  private var states: [String: State] = [:]
  private var suggestions = Suggestions()
  private(set) var problems: [Problem] = []
  private var expansions: ExpansionLimit
  private var isTooLarge = false

  private enum State { case begun, done }

  init(_ entries: [BibTeXEntry], in file: SourceFile) {
    expansions = ExpansionLimit(file)
    self.entries = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
  }

  /// Returns the entry with the fields that it inherits from others, directly or indirectly.
  ///
  /// A list holds the entries still to be read, since a file can have any number of levels.
  mutating func resolved(_ entry: BibTeXEntry) -> BibTeXEntry {
    guard entry.takesFields else { return entry }
    // A second entry with the same key is reported elsewhere, and inherits nothing.
    guard entries[entry.key]?.offset == entry.offset else { return entry }
    var waiting = [entry.key]
    while let key = waiting.last, let current = entries[key] {
      if states[key] == .done {
        waiting.removeLast()
        continue
      }
      states[key] = .begun
      let next = current.sources.map(\.key).filter { entries[$0] != nil && states[$0] == nil }
      if next.isEmpty {
        entries[key] = merged(current)
        states[key] = .done
      } else {
        waiting += next
      }
    }
    return entries[entry.key] ?? entry
  }

  private mutating func merged(_ entry: BibTeXEntry) -> BibTeXEntry {
    var whole = entry
    for source in entry.sources {
      guard let parent = entries[source.key] else {
        let nearest = suggestions.nearest(to: source.key, among: entries.keys)
        problems.append(
          Problem(entry: entry, key: source.key, cause: .missing(suggestion: nearest)))
        continue
      }
      guard states[source.key] == .done else {
        problems.append(Problem(entry: entry, key: source.key, cause: .circle))
        continue
      }
      guard allows(parent, for: entry) else { continue }
      var fields = source.isData ? parent.fields : Inheritance(parent, whole.type).fields
      if whole["date"] != nil || whole["year"] != nil {
        for name in ["date", "year", "month", "day"] { fields[name] = nil }
      }
      whole.fields.merge(fields) { own, _ in own }
    }
    return whole
  }

  /// Returns whether an entry may inherit fields; reports only once per file that it may not.
  private mutating func allows(_ parent: BibTeXEntry, for entry: BibTeXEntry) -> Bool {
    let size = parent.fields.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    if expansions.allows(size) { return true }
    if !isTooLarge {
      problems.append(
        Problem(entry: entry, key: parent.key, cause: .tooLarge(most: expansions.most)))
    }
    isTooLarge = true
    return false
  }
}

extension BibTeXEntry {
  fileprivate var takesFields: Bool { self["crossref"] != nil || self["xdata"] != nil }

  /// The keys of the entries that this one inherits from.
  fileprivate var sources: [(key: String, isData: Bool)] {
    let data = (self["xdata"] ?? "").split(separator: ",").map { (String($0).trimmed, true) }
    return (data + [((self["crossref"] ?? "").trimmed, false)]).filter { !$0.0.isEmpty }
  }
}

/// The fields that a part inherits from the whole.
private struct Inheritance {
  private(set) var fields: [String: String]

  init(_ parent: BibTeXEntry, _ type: String) {
    fields = parent.fields.filter { !Self.own.contains($0.key) }
    guard let prefix = Self.prefix(parent.type, type) else { return }
    for name in ["title", "subtitle", "titleaddon"] {
      if let value = fields.removeValue(forKey: name) { fields[prefix + name] = value }
    }
    fields["shorttitle"] = nil
    if ["book", "mvbook"].contains(parent.type), type != "book", let author = fields["author"] {
      fields["bookauthor"] = fields["bookauthor"] ?? author
    }
  }

  /// Returns what the part calls the title of the whole: `booktitle`, `maintitle`, `journaltitle`.
  private static func prefix(_ parent: String, _ type: String) -> String? {
    if parent == "periodical" { return "journal" }
    if parent.hasPrefix("mv") { return parent == type ? nil : "main" }
    let isPart = type.hasPrefix("in") || type.hasPrefix("supp") || type == "bookinbook"
    return isPart || type == "conference" ? "book" : nil
  }

  /// Fields that only apply to one entry (BibLaTeX manual, “Data inheritance”, and those about its
  /// text).
  private static let own: Set<String> = [
    "ids", "crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "label", "options",
    "presort", "related", "relatedoptions", "relatedstring", "relatedtype", "shorthand",
    "shorthandintro", "sortkey", "keywords", "abstract", "annotation",
  ]
}
