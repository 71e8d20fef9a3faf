import SourceText
import Yams

/// What to do about a key that is not known.
///
/// Advice must leave the file better than it was: it names no key that is there already, or whose values are of
/// another kind.
struct KeyAdvice {
  private let table: KeyTable
  /// The keys that the map has, and those that were advised.
  private var taken: Set<String>

  /// - Parameter given: the names of the keys that have a value
  init(_ table: KeyTable, given: Set<String>) {
    self.table = table
    taken = given
  }

  /// What to do, and the name of the key that is meant, if there is one.
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

  /// Keys of one's own have a place in briefs and pages only.
  private var orExtra: String {
    table.hasExtra ? ", or put keys of your own under 'extra'" : ""
  }

  /// The keys by which other generators keep a page from readers: the advice is never to remove one of these.
  private static let withholding: Set<String> = [
    "draft", "embargountil", "expires", "expirydate", "future", "hidden", "listed", "password",
    "private",
    "protected", "public", "publishdate", "scheduled", "unlisted", "unpublishdate", "visibility",
    "visible",
  ]
}

extension KeyTable {
  fileprivate var hasExtra: Bool { byName["extra"] != nil }

  /// The key of this table under which a key belongs that was written beside it.
  ///
  /// In a brief nothing is moved: what stands under 'withdrawn' would withdraw it.
  fileprivate func part(with name: String) -> String? {
    if hasExtra { return nil }
    return keys.first { key in
      guard case .map(let part) = key.shape else { return false }
      return part.byName[name] != nil
    }?.name
  }
}

extension Shape {
  /// Whether a value has this form, or none.
  fileprivate func accepts(_ value: YAMLField) -> Bool {
    if value.isAbsent { return true }
    switch self {
    case .anything: return true
    case .either(let one, let other): return one.accepts(value) || other.accepts(value)
    case .map, .named: return value.isMap
    case .list(let item): return value.plainItems.allSatisfy(item.accepts)
    default: return value.plainText.map(accepts) ?? false
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

extension YAMLField {
  /// The items without being counted as read.
  fileprivate var plainItems: [YAMLField] {
    guard case .sequence(let nodes) = node else { return [self] }
    return nodes.map { YAMLField(key: key, node: $0, context: context) }
  }
}

extension String {
  fileprivate var folded: String {
    String(String.UnicodeScalarView(foldedName))
  }
}
