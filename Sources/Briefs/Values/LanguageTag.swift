/// A language as the web names it: `en`, `ur`, `pt-BR`, `zh-Hant` (BCP 47).
package struct LanguageTag: Hashable, Sendable {
  /// The tag with the letter case that RFC 5646, section 2.1.1, recommends.
  package let text: String
  /// The primary language in lower case.
  package let language: String
  /// The script in title case, where the tag names one: `Arab`.
  package let script: String?
  /// The region in upper case, where the tag names one: `PK`.
  package let region: String?

  init(text: String, language: String, script: String?, region: String?) {
    self.text = text
    self.language = language
    self.script = script
    self.region = region
  }

  package static let english = LanguageTag(
    text: "en", language: "en", script: nil, region: nil)
}

extension LanguageTag: CustomStringConvertible {
  package var description: String { text }
}

/// Which way a script runs, with the names that HTML's `dir` has for it.
package enum TextDirection: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}
