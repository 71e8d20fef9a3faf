/// A BCP 47 language tag: `en`, `ur`, `pt-BR`, `zh-Hant`.
package struct LanguageTag: Hashable, Sendable {
  /// The tag with the letter case that RFC 5646, section 2.1.1, recommends.
  package let text: String
  /// The primary language in lower case.
  package let language: String
  /// The script in title case, if the tag has one: `Arab`.
  package let script: String?
  /// The region in upper case, if the tag has one: `PK`.
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

/// The direction of a script, named as in HTML's `dir`.
package enum TextDirection: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}
