import SourceText
import Yams

/// The help for unknown keys.
///
/// It must improve the file, so it never names a key that already exists, or whose values are of
/// another kind.
struct KeyAdvice {
  private let table: KeyTable
  /// The keys of the map, and those already suggested.
  private var taken: Set<String>

  /// - Parameter given: the names of the keys that have a value
  init(_ table: KeyTable, given: Set<String>) {
    self.table = table
    taken = given
  }

  /// Returns what to do, and the name of the key that was meant, if any.
  mutating func help(for name: String, _ value: YAMLField) -> (help: String?, key: String?) {
    if Self.withholding.contains(name.folded) { return (nil, nil) }
    if let key = meant(by: name), !taken.contains(key.name), key.shape.accepts(value) {
      taken.insert(key.name)
      return ("write '\(key.name)'" + orExtra, key.name)
    }
    if let part = table.part(with: name) { return ("put it under '\(part)'", nil) }
    return ("remove it" + orExtra, nil)
  }

  private func meant(by name: String) -> Key? {
    let known = table.foreign[name.folded] ?? table.names.nearest(to: name)
    return known.flatMap { table.byName[$0]?.key }
  }

  /// The help about authors' own keys, which only briefs and pages may have.
  private var orExtra: String {
    table.hasExtra ? ", or put keys of your own under 'extra'" : ""
  }

  /// The keys by which other generators hide a page.
  ///
  /// The help must never be to remove one of these.
  private static let withholding: Set<String> = [
    "draft", "embargountil", "expires", "expirydate", "future", "hidden", "listed", "password",
    "private",
    "protected", "public", "publishdate", "scheduled", "unlisted", "unpublishdate", "visibility",
    "visible",
  ]
}

extension KeyTable {
  fileprivate var hasExtra: Bool { byName["extra"] != nil }

  /// Returns the key of this table that should contain a key written next to it.
  ///
  /// In a brief nothing is moved, because a key moved to 'withdrawn' would withdraw it.
  fileprivate func part(with name: String) -> String? {
    if hasExtra { return nil }
    return keys.first { key in
      guard case .map(let part) = key.shape else { return false }
      return part.byName[name] != nil
    }?.name
  }
}

extension Shape {
  /// Returns whether a value has this shape, or is absent.
  fileprivate func accepts(_ value: YAMLField) -> Bool {
    if value.isAbsent { return true }
    switch self {
    case .anything: return true
    case .either(let one, let other): return one.accepts(value) || other.accepts(value)
    case .map, .named: return value.isMap
    case .list(let item): return accepts(itemsOf: value, as: item)
    default: return value.plainText.map(accepts) ?? false
    }
  }

  /// Looks at items without counting them as read.
  private func accepts(itemsOf value: YAMLField, as item: Shape) -> Bool {
    guard case .sequence(let nodes) = value.node else { return item.accepts(value) }
    return nodes.allSatisfy {
      item.accepts(YAMLField(key: value.key, node: $0, context: value.context))
    }
  }

  private func accepts(_ text: String) -> Bool {
    switch self {
    case .date: CalendarDate.reading(text) != .notADate
    case .flag: ["true", "false", "yes", "no", "on", "off"].contains(text.lowercased())
    case .count: Int(text).map { (1...Shape.mostCount).contains($0) } ?? false
    case .choice(let names): names.contains(text.lowercased())
    case .formatted(_, pattern: Key.languagePattern): LanguageTag(registered: text) != nil
    case .formatted(format: "uri", _): WebAddress.isHTTP(text)
    case .formatted(format: "email", _): WebAddress.isEmail(text)
    default: true
    }
  }
}

extension String {
  fileprivate var folded: String {
    String(String.UnicodeScalarView(foldedName))
  }
}
