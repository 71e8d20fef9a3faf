import CSL
import SourceText

/// The works of one or more files that citations can refer to.
package struct Bibliography: Sendable {
  /// The works in the order of the files, each key once.
  package private(set) var references: [Reference] = []
  /// The position of each work's description.
  package private(set) var locations: [String: Location] = [:]
  /// Further keys of works (BibLaTeX: ids).
  package private(set) var aliases: [String: String] = [:]
  /// The keys of the works of each set (BibLaTeX: `@set`).
  package private(set) var sets: [String: [String]] = [:]
  private var indexes: [String: Int] = [:]

  /// Creates a bibliography without works.
  package init() {}

  /// Whether it contains no works.
  package var isEmpty: Bool { references.isEmpty }

  /// Returns the work with a key, or with a further key.
  package subscript(key: String) -> Reference? {
    (indexes[key] ?? aliases[key].flatMap { indexes[$0] }).map { references[$0] }
  }

  /// All keys, for suggestions.
  package var keys: [String] { references.map(\.id) }

  /// Adds a work, or reports that its key is taken.
  mutating func add(_ entry: BibliographyEntry, _ diagnostics: inout [Diagnostic]) {
    let key = entry.reference.id
    if !entry.members.isEmpty {
      sets[key] = sets[key] ?? entry.members
      return
    }
    if let first = locations[key] {
      diagnostics.append(
        Diagnostic(
          .duplicateReference, "the key '\(key)' is used twice", at: entry.location,
          help: "rename one of them; the other is at \(first)"))
      return
    }
    indexes[key] = references.count
    references.append(entry.reference)
    locations[key] = entry.location
    for alias in entry.aliases where aliases.updateValue(key, forKey: alias) != nil {
      diagnostics.append(
        Diagnostic(
          .ambiguousKey, "two works have the further key '\(alias)'", at: entry.location,
          help: "leave it to one of them"))
    }
  }

  /// Adds the works of another bibliography, and reports which keys were taken.
  package mutating func add(_ other: Bibliography) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let names = Dictionary(grouping: other.aliases.keys.sorted()) { other.aliases[$0] ?? "" }
    for reference in other.references {
      let location = other.locations[reference.id] ?? Location(path: "")
      add(
        BibliographyEntry(
          reference: reference, location: location, aliases: names[reference.id] ?? []),
        &diagnostics)
    }
    sets.merge(other.sets) { own, _ in own }
    return diagnostics
  }

  /// Adds a work that is described elsewhere, such as in the front matter of a brief.
  package mutating func add(_ reference: Reference, at location: Location) -> [Diagnostic] {
    var reference = reference
    reference.readMarkdown()
    var diagnostics = reference.readDates(at: location)
    let entry = Cleaning.cleaned(BibliographyEntry(reference: reference, location: location))
    diagnostics += entry.diagnostics
    add(entry.value, &diagnostics)
    return diagnostics
  }
}

/// One work of a file.
struct BibliographyEntry {
  var reference: Reference
  var location: Location
  var aliases: [String] = []
  /// The works of a set, which is not itself a work.
  var members: [String] = []
}
