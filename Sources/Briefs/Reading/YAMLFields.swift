import SourceText
import Yams

/// The values of a map whose keys a table names.
struct YAMLFields {
  /// Where the map begins.
  let location: Location
  let context: ReadingContext
  /// What unknown keys say about when the text is shown; only of a text that can be held back.
  private(set) var foreign = ForeignPublishing()
  private var entries: [Entry] = []

  private struct Entry {
    let key: String
    /// Zero for the key's own name, more for its aliases.
    let rank: Int
    let field: YAMLField
  }

  /// Reads the keys of a map, and warns of those that the table does not name.
  init(_ mapping: Node.Mapping, table: KeyTable, at location: Location, in context: ReadingContext)
  {
    self.location = location
    self.context = context
    entries.reserveCapacity(mapping.count)
    for index in mapping.indices where context.mayVisitNode() {
      guard let name = context.name(of: mapping[index].key) else { continue }
      let field = YAMLField(key: name.value, node: mapping[index].value, context: context)
      guard let (key, rank) = table.byName[name.value] else {
        if table.canBeHeldBack, foreign.take(name, field) { continue }
        context.reportUnknownKey(name, in: table)
        continue
      }
      entries.append(Entry(key: key.name, rank: rank, field: field))
    }
  }

  /// The value of a key, under its own name or else an alias; nil when it is left out.
  subscript(key: Key) -> YAMLField? {
    var best: Int?
    for index in entries.indices
    where entries[index].key == key.name && !entries[index].field.isAbsent {
      if let earlier = best, entries[earlier].rank <= entries[index].rank { continue }
      best = index
    }
    return best.map { entries[$0].field }
  }

  /// The items of a key under all of its names, in the order in which they were written.
  func items(_ key: Key) -> [YAMLField] {
    var items: [YAMLField] = []
    for index in entries.indices where entries[index].key == key.name {
      items += entries[index].field.items()
    }
    return items
  }

  /// The value of a key that has to be there; its absence is reported.
  func required(_ key: Key) -> YAMLField? {
    if let field = self[key] { return field }
    reportMissing(key)
    return nil
  }

  func reportMissing(_ key: Key) {
    let empty = entries.first { $0.key == key.name }?.field
    let name = empty?.key ?? key.name
    let message = empty == nil ? "the key '\(name)' is missing" : "'\(name)' has no value"
    context.report(
      .missingKey, message, at: empty?.location ?? location, help: "write '\(name): …'")
  }
}

extension YAMLField {
  /// The values of a map whose keys a table names; nil when it is, reported, no map.
  func fields(_ table: KeyTable, expected: String = "a map") -> YAMLFields? {
    if isAbsent { return nil }
    guard case .mapping(let mapping) = node else {
      reportWrongType("\(expected) with \(table.sample)")
      return nil
    }
    return YAMLFields(mapping, table: table, at: location, in: context)
  }
}

extension KeyTable {
  /// The first keys, to show what a map could hold.
  fileprivate var sample: String {
    keys.prefix(2).map { "'\($0.name)'" }.joined(separator: " and ")
  }
}

extension ReadingContext {
  fileprivate func reportUnknownKey(_ name: Located<String>, in table: KeyTable) {
    let nearest = table.names.nearest(to: name.value)
    let help =
      nearest.map { "write '\($0)', or put keys of your own under 'extra'" }
      ?? "remove it, or put keys of your own under 'extra'"
    report(.unknownKey, "unknown key '\(name.value)'", at: name.location, help: help)
  }

  /// The values at the top of a file; nil when it is, reported, not a map.
  func topFields(_ root: Node?, table: KeyTable) -> YAMLFields? {
    guard let root else { return YAMLFields(.init([]), table: table, at: top, in: self) }
    let field = YAMLField(key: name, node: root, context: self)
    if field.isAbsent { return YAMLFields(.init([]), table: table, at: top, in: self) }
    guard case .mapping(let mapping) = root else {
      report(
        .wrongType, "\(name) is no map, expected lines such as 'title: …'", at: field.location)
      return nil
    }
    return YAMLFields(mapping, table: table, at: top, in: self)
  }
}
