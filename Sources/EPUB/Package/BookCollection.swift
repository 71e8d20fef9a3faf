import Briefs
import Site

/// What a book of several briefs is.
package struct BookCollection: Sendable {
  package var title: String
  /// Plain.
  package var description: String?
  package var language: LanguageTag
  /// The complete address of its page.
  package var address: String?
  package var isSeries = false
  package var issn: String?

  package init(title: String, language: LanguageTag) {
    self.title = title
    self.language = language
  }

  /// Returns the years of its briefs, as shown.
  func period(_ dates: [CalendarDate], in words: Words) -> String {
    guard let first = dates.min()?.year, let last = dates.max()?.year else { return "" }
    return first == last ? words.number(first) : "\(words.number(first))–\(words.number(last))"
  }
}
