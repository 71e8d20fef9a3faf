/// A brief with everything that only the whole library knows about it.
public struct LibraryEntry: Sendable {
  public var brief: Brief
  public var authors: [Credit] = []
  public var editors: [Credit] = []
  public var series: Series?
  /// The ids of its groups in `Library.topics`.
  public var topics: [Slug] = []
  /// The ids of its groups in `Library.regions`.
  public var regions: [Slug] = []
  /// The same brief in other languages, by language.
  public var translations: [Translation] = []
  /// The brief before it in its series.
  public var previous: Slug?
  /// The brief after it in its series.
  public var next: Slug?
  /// Its language: its own, else the series', else the site's.
  public var language: LanguageTag
  /// Its disclaimer: its own, else the series', else the site's.
  public var disclaimer: Located<String>?
  /// Whether the embargo still holds; such a brief is only here when drafts were asked for.
  public var isEmbargoed = false

  public var slug: Slug { brief.slug.value }
  public var isDraft: Bool { brief.status == .draft }
}
