import Basics
import Foundation

/// The order of two values.
public enum SortOrder: Sendable, Hashable {
  case ascending, same, descending

  public init<Value: Comparable>(_ first: Value, _ second: Value) {
    self = first < second ? .ascending : first > second ? .descending : .same
  }

  public var reversed: SortOrder {
    switch self {
    case .ascending: .descending
    case .same: .same
    case .descending: .ascending
    }
  }
}

/// The order of words in a language (Unicode Technical Standard 10).
public struct Collation: Sendable {
  private let locale: Locale
  /// Whether the letters a to z sort in this order, and individually.
  private let hasPlainAlphabet: Bool

  /// - Parameter language: a language tag, such as `en` or `pt-BR`
  public init(language: String) {
    locale = Locale(identifier: language)
    hasPlainAlphabet = Self.plainAlphabets.contains(language.lowercased().prefix { $0 != "-" })
  }

  /// Languages with the alphabet of English; others sort Czech `ch` after `h`, or Danish `aa` after
  /// `z`.
  private static let plainAlphabets: Set<Substring> = [
    "de", "en", "es", "fr", "id", "it", "nl", "pt",
  ]

  public func order(_ first: String, _ second: String) -> SortOrder {
    if first == second { return .same }
    let (first, second) = (first.sortable, second.sortable)
    if hasPlainAlphabet, let order = orderOfLetters(first, second) { return order }
    return SortOrder(first.compare(second, options: [], range: nil, locale: locale))
  }

  /// Returns values in the order of their texts; `id` orders values with the same text.
  public func sorted<Value, ID: Comparable>(
    _ values: some Sequence<Value>, by key: (Value) -> (text: String, id: ID)
  ) -> [Value] {
    values.sorted { first, second in
      let (one, other) = (key(first), key(second))
      return switch order(one.text, other.text) {
      case .ascending: true
      case .same: one.id < other.id
      case .descending: false
      }
    }
  }

  /// Returns the heading for words that begin with a letter: `E` for `é`, but `Å` for Swedish `å`,
  /// which comes after `z`.
  public func heading(_ letter: Character) -> String {
    let letter = letter.uppercased()
    if letter.utf8.count == 1 { return letter }
    return Self.latin.first { latin in
      order(latin, letter) != .descending && order(letter, latin + "zzz") != .descending
    } ?? letter
  }

  private static let latin = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map {
    String(Unicode.Scalar($0))
  }

  /// Returns the order by the first letter that differs, ignoring case, or nil if that does not
  /// decide.
  ///
  /// It decides for most pairs, and Foundation's comparison is a hundred times slower.
  private func orderOfLetters(_ first: String, _ second: String) -> SortOrder? {
    var (first, second) = (first.utf8.makeIterator(), second.utf8.makeIterator())
    while let one = first.next() {
      guard let other = second.next() else { return one.isPlain ? .descending : nil }
      if one.asciiLowercased == other.asciiLowercased, one < 0x80 { continue }
      guard one.isPlain, other.isPlain, first.next().isASCII, second.next().isASCII else {
        return nil
      }
      return SortOrder(one.asciiLowercased, other.asciiLowercased)
    }
    return second.next().map(\.isPlain) ?? false ? .ascending : nil
  }
}

extension SortOrder {
  fileprivate init(_ result: ComparisonResult) {
    switch result {
    case .orderedAscending: self = .ascending
    case .orderedSame: self = .same
    case .orderedDescending: self = .descending
    }
  }
}

extension UInt8? {
  /// Whether no mark follows that belongs to the letter before.
  fileprivate var isASCII: Bool { (self ?? 0) < 0x80 }
}

extension UInt8 {
  /// Whether the byte is a letter, a digit or a space, which sort as in ASCII.
  fileprivate var isPlain: Bool {
    isASCIIAlphanumeric || self == UInt8(ascii: " ")
  }
}

extension String {
  /// The text without what does not affect sorting: ʿayn, hamza, apostrophes, and marks before its
  /// first word, as in `.NET`.
  public var sortable: String {
    guard utf8.first.map(\.mayLead) ?? false || utf8.contains(where: \.mayBeLetterMark) else {
      return self
    }
    var text = self
    text.unicodeScalars.removeAll(where: \.isLetterMark)
    let word = text.unicodeScalars.firstIndex {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard let word, text.unicodeScalars[..<word].allSatisfy(\.isLeadingMark) else { return text }
    return String(text.unicodeScalars[word...])
  }
}

extension UInt8 {
  fileprivate var mayLead: Bool { ".[(\"'".utf8.contains(self) || self == 0xC2 || self == 0xE2 }

  /// Whether the byte may begin a mark such as `ʿ` or `’`.
  fileprivate var mayBeLetterMark: Bool {
    self == 0xCA || self == 0xE2 || self == UInt8(ascii: "'")
  }
}

extension Unicode.Scalar {
  /// Whether the mark is an apostrophe, or a letter that some spellings of a name omit.
  fileprivate var isLetterMark: Bool {
    switch self {
    case "\u{2BB}"..."\u{2BF}", "‘", "’", "'": true
    default: false
    }
  }

  private static let leading: Set<Unicode.Scalar> = [
    ".", "…", "[", "(", "\"", "“", "„", "«", "‹", "¿", "¡", " ",
  ]

  fileprivate var isLeadingMark: Bool { Self.leading.contains(self) }
}
