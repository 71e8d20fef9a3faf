import Basics
import Foundation

extension LanguageTag {
  /// Reads a tag whose language is in BCP 47: the shortest code that ISO 639 has for it.
  ///
  /// `urdu` and `english` have the form of a tag, but no language is registered with four or more
  /// letters.
  package init?(registered text: String) {
    guard let tag = LanguageTag(text), tag.isRegistered else { return nil }
    self = tag
  }

  private var isRegistered: Bool {
    if region == "UK" { return false }
    switch language.utf8.count {
    case 1: return language == "x"
    case 2: return Self.usual.contains(language) || Self.twoLetters.contains(language)
    case 3: return Self.shortForms[language] == nil
    default: return false
    }
  }

  private static let usual: Set<String> = ["ar", "de", "en", "es", "fr", "ur"]

  /// The codes of ISO 639-1, including those that were withdrawn and remain valid (RFC 5646,
  /// section 3.4).
  private static let twoLetters = Set(
    Locale.LanguageCode.isoLanguageCodes.map(\.identifier).filter { $0.utf8.count == 2 }
  ).union(["bh", "in", "iw", "ji", "jw", "mo", "sh"])

  /// The two-letter codes for the three-letter ones of the same language.
  static let shortForms: [String: String] = {
    var forms: [String: String] = [:]
    for code in twoLetters {
      if let long = Locale.LanguageCode(code).identifier(.alpha3), long != code {
        forms[long] = code
      }
    }
    return forms.merging(bibliographic) { first, _ in first }
  }()

  /// The codes of ISO 639-2/B that differ from those of 639-2/T.
  private static let bibliographic = [
    "alb": "sq", "arm": "hy", "baq": "eu", "bur": "my", "chi": "zh", "cze": "cs", "dut": "nl",
    "fre": "fr",
    "geo": "ka", "ger": "de", "gre": "el", "ice": "is", "mac": "mk", "mao": "mi", "may": "ms",
    "per": "fa",
    "rum": "ro", "slo": "sk", "tib": "bo", "wel": "cy",
  ]
}

extension LanguageTag {
  /// Returns the tag that a text was probably meant to be: a locale, a longer code, or the name of
  /// a language.
  package static func suggestion(for text: String) -> LanguageTag? {
    let hyphenated = String(text.prefix { $0 != "." && $0 != "@" }).replacing("_", with: "-")
    if let tag = LanguageTag(registered: hyphenated) { return tag }
    var parts = hyphenated.split(separator: "-").map(String.init)
    if parts.count > 1, parts[1].lowercased() == "uk" { parts[1] = "GB" }
    if let first = parts.first?.lowercased() {
      parts[0] = shortForms[first] ?? countries[first] ?? first
    }
    return LanguageTag(registered: parts.joined(separator: "-")) ?? named(text)
  }

  /// Returns the language by its name in English, in itself, or in one of the usual languages.
  private static func named(_ text: String) -> LanguageTag? {
    let name = text.lowercased().trimmed
    let first = String(name.prefix { $0 != "(" && $0 != "," && $0 != "_" && $0 != "-" }).trimmed
    return (names[name] ?? names[first]).flatMap { LanguageTag($0) }
  }

  /// The languages that are often called by their countries.
  private static let countries = [
    "cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "ir": "fa", "jp": "ja", "kr": "ko", "pk": "ur",
    "ua": "uk",
    "us": "en-US", "gb": "en-GB", "at": "de-AT",
  ]

  private static let names: [String: String] = {
    var names = [
      "farsi": "fa", "mandarin": "zh", "dari": "prs", "pashto": "ps", "pushto": "ps",
      "punjabi": "pa",
    ]
    let codes =
      twoLetters.sorted() + [
        "bal", "brh", "ckb", "fil", "haw", "prs", "skr", "zh-Hans", "zh-Hant", "pt-BR",
      ]
    for code in codes {
      for language in [code] + usual.sorted() {
        let name = Locale(identifier: language).localizedString(forIdentifier: code)?.lowercased()
        if let name, names[name] == nil { names[name] = code }
      }
    }
    return names
  }()
}
