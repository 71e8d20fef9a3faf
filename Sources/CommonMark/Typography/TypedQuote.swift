import Basics
import SourceText

/// A straight quotation mark, with the characters before and after it.
struct TypedQuote {
  let isSingle: Bool
  /// The character before; nil at the beginning of a block.
  let before: Unicode.Scalar?
  /// The character after; nil if the text ends or markup begins.
  let next: Unicode.Scalar?
  /// Whether a quotation of its kind is open.
  let isOpen: Bool
  private let text: ArraySlice<UInt8>
  private let following: ArraySlice<UInt8>

  enum Role {
    case opening(isElided: Bool)
    case closing, apostrophe
    /// The mark of a Hebrew abbreviation, or of a Hebrew letter for a foreign sound.
    case gershayim
  }

  init(in text: ArraySlice<UInt8>, at index: Int, after before: Unicode.Scalar?, isOpen: Bool) {
    isSingle = text[index] == UInt8(ascii: "'")
    self.before = before
    self.isOpen = isOpen
    self.text = text[..<index]
    following = text[(index + 1)...]
    next = following.firstScalar
  }

  func role(in language: String) -> Role {
    if isGershayim { return .gershayim }
    if isSingle, isApostrophe(in: language) { return .apostrophe }
    if isFrenchElision(in: language) { return .opening(isElided: true) }
    return opens ? .opening(isElided: false) : .closing
  }

  // MARK: Opening and closing

  private var opens: Bool {
    guard let before, !before.letsQuoteOpen else { return opensAfterSpace }
    guard !isOpen, let next else { return false }
    // If none is open, there is nothing to close: it opens a word, as after an article that is a
    // prefix.
    if before.properties.isAlphabetic { return next.isWordlike }
    return before.properties.numericType == nil && leadsToWord
  }

  /// Whether the mark opens a quotation, in a position where one can.
  private var opensAfterSpace: Bool {
    let isAfterDash = before?.properties.generalCategory == .dashPunctuation
    guard let next else { return !isOpen || !(isAfterDash || before == " ") }
    if next.properties.isWhitespace { return !isOpen && !isAfterDash }
    guard next.closesClause else { return true }
    if isAfterDash, isOpen { return false }
    return leadsToWord || !isOpen
  }

  /// Whether a word or another quotation mark follows the stops after it, as in `".gov"`.
  private var leadsToWord: Bool {
    var rest = following
    while let scalar = rest.firstScalar, scalar.closesClause {
      rest = rest.dropFirst(UTF8.width(scalar))
    }
    return rest.firstScalar.map { !$0.properties.isWhitespace } ?? false
  }

  // MARK: Apostrophes

  private func isApostrophe(in language: String) -> Bool {
    guard let before, before.isWordlike else {
      return (before?.letsQuoteOpen ?? true) && isElision(in: language)
    }
    if isOpen { return next?.isWordlike ?? false }
    // Arabic script has no apostrophe: there, the mark opens a quotation after an article or
    // preposition.
    return !(before.isArabic && next?.isArabic == true)
  }

  /// Returns whether letters are omitted before a word (`'tis`) or digits before a year (`'90s`).
  private func isElision(in language: String) -> Bool {
    let word = following.prefix(8).prefix { $0.isASCIIAlphanumeric }
    let rest = following[word.endIndex...]
    if word.count >= 2, word.prefix(2).allSatisfy(\.isASCIIDigit) {
      return word.count == 2 ? !endsQuote(rest) : word.dropFirst(2).elementsEqual("s".utf8)
    }
    guard !word.isEmpty, let elisions = Elisions.of(language) else { return false }
    let name = String(decoding: word, as: UTF8.self).lowercased()
    if name == "n", rest.first == UInt8(ascii: "'") { return elisions.likely.contains(name) }
    return elisions.certain.contains(name) || (elisions.likely.contains(name) && !endsQuote(rest))
  }

  /// Returns whether the next quotation mark in a text, ignoring apostrophes, closes a quotation.
  private func endsQuote(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while let place = rest.place(of: UInt8(ascii: "'")) {
      let (before, after) = (rest[..<place].lastScalar, rest[(place + 1)...].firstScalar)
      if before == nil { return true }
      if before?.properties.isWhitespace == true { return false }
      if after?.isWordlike != true { return true }
      rest = rest[(place + 1)...]
    }
    return false
  }

  /// Returns whether an elided word without its apostrophe comes before: `l"eau"`.
  private func isFrenchElision(in language: String) -> Bool {
    guard language == "fr", !isSingle, !isOpen, next?.isWordlike == true,
      before?.properties.isAlphabetic == true
    else { return false }
    let word = text.suffix(3).reversed().prefix { $0.isASCIILetter || $0 >= 0x80 }
    return Elisions.french.contains(String(decoding: word.reversed(), as: UTF8.self).lowercased())
  }

  // MARK: Hebrew

  /// Whether this is the mark of an abbreviation, which comes before its last letter.
  private var isGershayim: Bool {
    guard let before, before.isHebrew, let next, next.isHebrew else { return false }
    if isSingle { return !isOpen }
    guard let second = following.dropFirst(UTF8.width(next)).firstScalar else { return true }
    return !second.isHebrew && (isOpen || second != "\"")
  }
}

extension Unicode.Scalar {
  /// Whether a quotation mark after this opens one: after spaces, opening brackets, dashes and so
  /// on.
  fileprivate var letsQuoteOpen: Bool {
    switch properties.generalCategory {
    case .spaceSeparator, .control, .openPunctuation, .dashPunctuation, .initialPunctuation: true
    default: self == "/"
    }
  }

  /// Whether it ends a clause, a sentence or a parenthesis.
  fileprivate var closesClause: Bool {
    switch self {
    case ".", ",", ";", ":", "!", "?", ")", "]", "}", "…", "،", "؛", "؟", "۔": true
    default: false
    }
  }

  fileprivate var isWordlike: Bool { properties.isAlphabetic || properties.numericType != nil }

  fileprivate var isHebrew: Bool { (0x05D0...0x05EA).contains(value) }

  fileprivate var isArabic: Bool {
    (0x0620...0x06FF).contains(value) || (0x0750...0x077F).contains(value)
      || (0xFB50...0xFDFF).contains(value) || (0xFE70...0xFEFC).contains(value)
  }
}
