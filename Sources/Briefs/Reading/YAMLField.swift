import Basics
import SourceText
import Yams

/// A value of a YAML text, which can report that it is not what was expected.
struct YAMLField {
  /// The key of the value, or of the list that contains it.
  let key: String
  let node: Node
  let context: ReadingContext
  private let isItem: Bool

  init(key: String, node: Node, context: ReadingContext) {
    self.init(key: key, node: node, context: context, isItem: false)
  }

  private init(key: String, node: Node, context: ReadingContext, isItem: Bool) {
    self.key = key
    self.node = node
    self.context = context
    self.isItem = isItem
  }

  /// The name of the value in diagnostics: `'title'`, `an item of 'topics'`.
  var subject: String { isItem ? "an item of '\(key)'" : "'\(key)'" }

  var location: Location {
    node.mark.map { context.location(line: $0.line, column: $0.column) } ?? context.top
  }

  /// Whether the author omitted the value: nothing, `~`, `null`, or empty text.
  var isAbsent: Bool {
    guard case .scalar(let scalar) = node else { return false }
    if scalar.string.utf8.isEmpty { return true }
    guard scalar.style == .plain, scalar.string.utf8.count <= 4 else { return false }
    return ["~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// Returns the text, without white space around it; nil if there is none or, with a diagnostic,
  /// if it is not text.
  func text(expected: String = "text") -> String? {
    guard let raw = rawText(expected: expected) else { return nil }
    let text = unquoted(raw.trimmed)
    return text.utf8.isEmpty ? nil : text
  }

  /// The text of a scalar, without any diagnostics.
  var plainText: String? {
    if case .scalar(let scalar) = node { scalar.string.trimmed } else { nil }
  }

  func locatedText(expected: String = "text") -> Located<String>? {
    text(expected: expected).map { Located($0, at: location) }
  }

  /// Returns a text for readers, in which quotation marks at both ends may be intended.
  func prose() -> Located<String>? {
    guard let text = rawText(expected: "text")?.trimmed, !text.utf8.isEmpty else { return nil }
    reportQuotes(around: text)
    return Located(text, at: location)
  }

  private func rawText(expected: String) -> String? {
    if isAbsent { return nil }
    guard case .scalar(let scalar) = node else {
      reportWrongType(expected)
      return nil
    }
    return scalar.text
  }

  /// Returns the value of a text in a format, and reports any other text.
  func read<Value>(_ format: TextFormat<Value>, expected: String = "text") -> Value? {
    guard let text = text(expected: expected) else { return nil }
    if let value = format.parse(text) { return value }
    report(format.rule, text, format.complaint, help: format.help)
    return nil
  }

  func located<Value>(
    _ format: TextFormat<Value>, expected: String = "text"
  ) -> Located<Value>? {
    read(format, expected: expected).map { Located($0, at: location) }
  }

  /// Returns a value of several parts with its location.
  func located<Value>(_ read: (YAMLField) -> Value?) -> Located<Value>? {
    read(self).map { Located($0, at: location) }
  }

  // MARK: Choices

  private static let flags = [
    "true": true, "yes": true, "on": true, "false": false, "no": false, "off": false,
  ]

  /// Whether the value is one that `flag()` can read.
  var isFlag: Bool { text().map { Self.flags[$0.lowercased()] != nil } ?? false }

  func flag() -> Bool? {
    guard let text = text(expected: "true or false") else { return nil }
    if let flag = Self.flags[text.lowercased()] { return flag }
    reportWrongType("true or false")
    return nil
  }

  /// Returns a positive whole number, limited so that sums of such numbers do not overflow.
  func count() -> Int? {
    let expected = "a whole number from 1 to \(Shape.mostCount)"
    guard let text = text(expected: expected) else { return nil }
    if let number = Int(text), (1...Shape.mostCount).contains(number) { return number }
    reportWrongType(expected)
    return nil
  }

  /// Returns one of the values that a key may have.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ rule: BriefRule = .unknownValue, as type: Value.Type = Value.self
  ) -> Value? {
    choice(of: Value.allCases.map(\.rawValue), rule).flatMap(Value.init)
  }

  func choice(of names: [String], _ rule: BriefRule = .unknownValue) -> String? {
    let expected = names.map { "'\($0)'" }.joined(separator: " or ")
    guard let text = text(expected: expected)?.lowercased() else { return nil }
    if names.contains(text) { return text }
    let nearest = names.nearest(to: text)
    report(rule, text, "expected \(expected)", help: nearest.map { "write '\($0)'" })
    return nil
  }

  // MARK: Reports

  /// Reports what is there and what was expected: `'status' is 'x', expected 'y'`.
  func report(_ rule: BriefRule, _ text: String, _ complaint: String, help: String? = nil) {
    context.report(rule, "\(subject) is '\(text)', \(complaint)", at: location, help: help)
  }

  func reportWrongType(_ expected: String) {
    context.report(.wrongType, "\(subject) is \(kind), expected \(expected)", at: location)
  }

  private var kind: String {
    switch node {
    case .scalar(let scalar): "'\(scalar.string.trimmed)'"
    case .mapping: "a map"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }

  // MARK: Lists and maps

  /// Returns the items of a list, or a lone value as the only item.
  func items() -> [YAMLField] {
    if isAbsent { return [] }
    guard case .sequence(let nodes) = node else { return [self] }
    var items: [YAMLField] = []
    items.reserveCapacity(nodes.count)
    for index in nodes.indices where context.mayVisitNode() {
      let item = YAMLField(key: key, node: nodes[index], context: context, isItem: true)
      if let lost = LostText(from: item) {
        lost.reportComment(keyLine: item.node.mark?.line)
        lost.reportMark()
      }
      items.append(item)
    }
    return items
  }

  /// Returns the values of a map whose keys are in a table; reports anything but a map, and returns
  /// nil.
  func fields(_ table: KeyTable, expected: String = "a map") -> YAMLFields? {
    if isAbsent { return nil }
    guard case .mapping(let mapping) = node else {
      reportWrongType("\(expected) with \(table.sample)")
      return nil
    }
    return YAMLFields(mapping, table: table, at: location, in: context)
  }

  var isMap: Bool { if case .mapping = node { true } else { false } }

  /// Returns the values of a map whose names the author chose.
  func pairs(expected: String) -> [(name: Located<String>, value: YAMLField)] {
    if isAbsent { return [] }
    guard case .mapping(let mapping) = node else {
      reportWrongType(expected)
      return []
    }
    return mapping.indices.compactMap { index in
      guard context.mayVisitNode(), let name = context.name(of: mapping[index].key) else {
        return nil
      }
      let value = YAMLField(key: name.value, node: mapping[index].value, context: context)
      return (name, value)
    }
  }
}

extension KeyTable {
  /// The first keys, as examples of what a map can contain.
  fileprivate var sample: String {
    keys.prefix(2).map { "'\($0.name)'" }.joined(separator: " and ")
  }
}

extension ReadingContext {
  /// Returns the text of a key, or nil if it is a list or a map, or repeats another.
  func name(of key: Node) -> Located<String>? {
    let place = key.mark.map { location(line: $0.line, column: $0.column) } ?? top
    guard case .scalar(let scalar) = key else {
      report(.wrongType, "a key is a list or a map, expected text", at: place)
      return nil
    }
    return repeatedKeys.contains(place) ? nil : Located(scalar.string, at: place)
  }
}

extension Node.Scalar {
  /// The text; in double quotation marks, escapes such as `"\uFFFE"` can produce characters that no
  /// page may contain.
  var text: String { style == .doubleQuoted ? string.withoutForbiddenCharacters : string }
}
