import Briefs
import Mustache

/// The language of a text that differs from that of the page around it (WCAG 2.2, 3.1.2).
struct LanguageView: FieldView {
  let language: LanguageTag

  /// - Returns: `nil` if the page has the same language
  init?(_ language: LanguageTag, on page: LanguageTag) {
    guard language != page else { return nil }
    self.language = language
  }

  static let fields: Fields<LanguageView> = [
    "lang": .text { $0.language.text },
    "dir": .text { $0.language.direction.rawValue },
  ]
}
