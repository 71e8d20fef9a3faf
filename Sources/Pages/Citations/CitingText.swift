public import Briefs

/// A text that may cite works by key.
public struct CitingText: Sendable {
  public var path: String
  public var citing: Citing
  public var language: LanguageTag

  public init(path: String, citing: Citing = Citing(), language: LanguageTag) {
    self.path = path
    self.citing = citing
    self.language = language
  }

  public init(_ entry: LibraryEntry) {
    self.init(path: entry.brief.path, citing: entry.brief.citing, language: entry.language)
  }
}
