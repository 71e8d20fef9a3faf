/// What one `cs:locale` says, of a locale file or of a style (CSL 1.0.2: locale).
struct LocaleData: Sendable {
  /// As a tag of BCP 47; nil in a style where it holds for all languages.
  var language: String?
  var terms: [TermKey: [Term]] = [:]
  var dates: [DateElement.Form: DateElement] = [:]
  var limitsDayOrdinals: Bool?
  var punctuationInQuote: Bool?
}

/// The form of a term.
enum TermForm: String, CaseIterable, Sendable, Hashable {
  case long, short, verb, symbol
  case verbShort = "verb-short"

  /// The form to look for when a term has none in this one (CSL 1.0.2: terms).
  var fallback: TermForm? {
    switch self {
    case .long: nil
    case .short, .verb: .long
    case .symbol: .short
    case .verbShort: .verb
    }
  }
}

/// A term as it is looked up.
struct TermKey: Hashable, Sendable {
  var name: String
  var form: TermForm
}

/// A word or mark of a language.
struct Term: Sendable, Equatable {
  enum Gender: String, CaseIterable, Sendable { case masculine, feminine, neuter }
  enum Match: String, CaseIterable, Sendable {
    case lastDigit = "last-digit"
    case lastTwoDigits = "last-two-digits"
    case wholeNumber = "whole-number"
  }

  var single: String
  var multiple: String
  /// Of a noun that numbers are counted with.
  var gender: Gender?
  /// Of an ordinal: the nouns that it goes with.
  var genderForm: Gender?
  var match: Match?
}
