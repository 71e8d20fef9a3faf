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
  /// The unknown keys that are taken for another, by the name of that one.
  private var misnamed: [String: Located<String>] = [:]

  private struct Entry {
    let key: String
    /// Zero for the key's own name, more for its aliases.
    let rank: Int
    let field: YAMLField
  }

  /// The keys whose whole value is in a comment, which is reported.
  private var commented: Set<String> = []

  /// Reads the keys of a map, and warns of those that the table does not name.
  init(_ mapping: Node.Mapping, table: KeyTable, at location: Location, in context: ReadingContext)
  {
    self.location = location
    self.context = context
    entries.reserveCapacity(mapping.count)
    var unknown: [(name: Located<String>, field: YAMLField)] = []
    for index in mapping.indices where context.mayVisitNode() {
      guard let name = context.name(of: mapping[index].key) else { continue }
      let field = YAMLField(key: name.value, node: mapping[index].value, context: context)
      guard let (key, rank) = table.byName[name.value] else {
        if table.canBeHeldBack, foreign.take(name, field) { continue }
        unknown.append((name, field))
        continue
      }
      entries.append(Entry(key: key.name, rank: rank, field: field))
      if context.hasMarks { lookForLostText(in: field, of: key, at: name.location) }
    }
    if !unknown.isEmpty { report(unknown, in: table) }
  }

  /// Reports what YAML takes out of a value; after a date or a flag, a comment is one.
  private mutating func lookForLostText(in field: YAMLField, of key: Key, at place: Location) {
    let line = place.line.map { $0 - context.firstLine + 1 }
    if field.isAbsent || key.shape.isWords, let comment = field.swallowingComment(keyLine: line) {
      field.reportComment(comment)
      if field.isAbsent { commented.insert(key.name) }
    }
    field.reportMark()
  }

  /// Warns of the keys that the table does not name, once it is known which others are there.
  private mutating func report(
    _ unknown: [(name: Located<String>, field: YAMLField)], in table: KeyTable
  ) {
    let given = Set(entries.filter { !$0.field.isAbsent }.map(\.key))
    var advice = KeyAdvice(table, given: given)
    for (name, field) in unknown {
      let (help, key) = advice.help(for: name.value, field)
      context.report(.unknownKey, "unknown key '\(name.value)'", at: name.location, help: help)
      if let key { misnamed[key] = name }
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

  /// Values of a key that each get a page, on which all of them stand, so that there may not be too many.
  func limited<Value>(_ values: [Located<Value>], of key: Key) -> [Located<Value>] {
    guard values.count > Self.mostValues, let first = values.first else { return values }
    context.report(
      .yamlTooLarge,
      "'\(key.name)' has \(values.count) values, expected at most \(Self.mostValues)",
      at: first.location, help: "keep those that matter most")
    return Array(values.prefix(Self.mostValues))
  }

  private static let mostValues = 500

  /// The value of a key that has to be there; its absence is reported.
  func required(_ key: Key) -> YAMLField? {
    if let field = self[key] { return field }
    reportMissing(key)
    return nil
  }

  /// Reports a key that has no value, or is there by another name only; that it is unknown is not said besides.
  func reportMissing(_ key: Key) {
    let empty = entries.first { $0.key == key.name }?.field
    if empty == nil, let other = misnamed[key.name] {
      context.retract(.unknownKey, at: other.location)
      context.report(
        .missingKey, "the key '\(key.name)' is missing", at: other.location,
        help: "write '\(key.name)' in place of '\(other.value)'")
      return
    }
    if commented.contains(key.name) {
      return context.raise(.lostText, to: .missingKey, "\(empty?.subject ?? "") has no value")
    }
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
  /// The values at the top of a file; nil when it is, reported, not a map.
  func topFields(_ root: Node?, table: KeyTable) -> YAMLFields? {
    guard let root else { return YAMLFields(.init([]), table: table, at: top, in: self) }
    let field = YAMLField(key: name, node: root, context: self)
    if field.isAbsent { return YAMLFields(.init([]), table: table, at: top, in: self) }
    guard case .mapping(let mapping) = root else {
      report(
        .wrongType, "\(name) is no map, expected lines such as 'title: …'", at: field.location,
        help: field.plainText?.adviceForKeyWithoutSpace)
      return nil
    }
    return YAMLFields(mapping, table: table, at: top, in: self)
  }
}

extension String {
  /// What to do about a text such as `title:Water`, which is no key and value.
  fileprivate var adviceForKeyWithoutSpace: String? {
    let key = prefix { $0.isLetter || $0 == "-" || $0 == "_" }
    let rest = self[key.endIndex...]
    guard !key.isEmpty, rest.first == ":", let next = rest.dropFirst().first else { return nil }
    if next == "\u{A0}" { return "replace the no-break space after '\(key):' by a space" }
    return next.isWhitespace ? nil : "put a space after '\(key):'"
  }
}
