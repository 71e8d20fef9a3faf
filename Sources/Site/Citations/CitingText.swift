import Briefs

/// A text that may cite works by key.
package struct CitingText: Sendable {
  package var path: String
  package var citing: Citing
  package var language: LanguageTag

  package init(path: String, citing: Citing = Citing(), language: LanguageTag) {
    self.path = path
    self.citing = citing
    self.language = language
  }

  package init(_ entry: LibraryEntry) {
    self.init(path: entry.brief.path, citing: entry.brief.citing, language: entry.language)
  }
}
