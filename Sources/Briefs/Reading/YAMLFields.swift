import SourceText
import Yams

/// The values of a map whose keys are in a table.
struct YAMLFields {
  /// The start of the map.
  let location: Location
  let context: ReadingContext
  /// Unknown keys about when the text is shown; only for a text that can be held back.
  private(set) var foreign = ForeignPublishing()
  private var entries: [Entry] = []
  /// The unknown keys that probably stand for another, by the name of that one.
  private var misnamed: [String: Located<String>] = [:]

  private struct Entry {
    let key: String
    /// The rank of the name: 0 for the key's own, more for its aliases.
    let rank: Int
    let field: YAMLField
  }

  /// The keys whose whole value is in a comment, which is reported.
  private var commented: Set<String> = []

  /// Reads the keys of a map, and warns of those that are not in the table.
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
      lookForLostText(in: field, of: key, at: name.location)
    }
    if !unknown.isEmpty { report(unknown, in: table) }
  }

  /// Reports the parts of a value that YAML drops.
  ///
  /// After a date or a flag, a comment is really one.
  private mutating func lookForLostText(in field: YAMLField, of key: Key, at place: Location) {
    guard let lost = LostText(from: field) else { return }
    let line = place.line.map { $0 - context.firstLine + 1 }
    if field.isAbsent || key.shape.isWords, lost.reportComment(keyLine: line), field.isAbsent {
      commented.insert(key.name)
    }
    lost.reportMark()
  }

  /// Warns of the keys that are not in the table, once it is known which others exist.
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

  /// Returns the value of a key, under its own name or an alias, or nil if it is omitted.
  subscript(key: Key) -> YAMLField? {
    var best: Int?
    for index in entries.indices
    where entries[index].key == key.name && !entries[index].field.isAbsent {
      if let earlier = best, entries[earlier].rank <= entries[index].rank { continue }
      best = index
    }
    return best.map { entries[$0].field }
  }

  /// Returns the items of a key under all of its names, in the order in which they were written.
  func items(_ key: Key) -> [YAMLField] {
    var items: [YAMLField] = []
    for index in entries.indices where entries[index].key == key.name {
      items += entries[index].field.items()
    }
    return items
  }

  /// Returns a limited number of values.
  ///
  /// Each of them gets a page, and all of these list all of them.
  func limited<Value>(_ values: [Located<Value>], of key: Key) -> [Located<Value>] {
    guard values.count > Self.mostValues, let first = values.first else { return values }
    context.report(
      .yamlTooLarge,
      "'\(key.name)' has \(values.count) values, expected at most \(Self.mostValues)",
      at: first.location, help: "keep those that matter most")
    return Array(values.prefix(Self.mostValues))
  }

  private static let mostValues = 500

  /// Returns the value of a required key, and reports a missing one.
  func required(_ key: Key) -> YAMLField? {
    if let field = self[key] { return field }
    reportMissing(key)
    return nil
  }

  /// Reports a key that has no value, or only exists under another name, which is then not reported
  /// as unknown.
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

extension ReadingContext {
  /// Returns the values at the top of a file; reports anything but a map, and returns nil.
  func topFields(_ root: Node?, table: KeyTable) -> YAMLFields? {
    guard let root else { return YAMLFields(.init([]), table: table, at: top, in: self) }
    let field = YAMLField(key: name, node: root, context: self)
    if field.isAbsent { return YAMLFields(.init([]), table: table, at: top, in: self) }
    guard case .mapping(let mapping) = root else {
      report(
        .wrongType, "\(name) is not a map, expected lines such as 'title: …'", at: field.location,
        help: field.plainText?.adviceForKeyWithoutSpace)
      return nil
    }
    return YAMLFields(mapping, table: table, at: top, in: self)
  }
}

extension String {
  /// The help for a text such as `title:Water`, which is not a key and a value.
  fileprivate var adviceForKeyWithoutSpace: String? {
    let key = prefix { $0.isLetter || $0 == "-" || $0 == "_" }
    let rest = self[key.endIndex...]
    guard !key.isEmpty, rest.first == ":", let next = rest.dropFirst().first else { return nil }
    if next == "\u{A0}" { return "replace the no-break space after '\(key):' with a space" }
    return next.isWhitespace ? nil : "put a space after '\(key):'"
  }
}
