/// The content of one `cs:locale` in a locale file or a style (CSL 1.0.2: locale).
struct LocaleData: Sendable {
  /// The language as a BCP 47 tag; nil in a style if it applies to all languages.
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

  /// The form to use if a term does not have this one (CSL 1.0.2: terms).
  var fallback: TermForm? {
    switch self {
    case .long: nil
    case .short, .verb: .long
    case .symbol: .short
    case .verbShort: .verb
    }
  }
}

/// The key for looking up a term.
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
  /// The grammatical gender of a noun that numbers can go with.
  var gender: Gender?
  /// The gender of the nouns that an ordinal goes with.
  var genderForm: Gender?
  var match: Match?
}
