/// A brief with everything that only the whole library knows about it.
///
/// It is an object because everybody asks it for one thing at a time, and a copy of all of a brief for each
/// is dear.
public final class LibraryEntry: Sendable {
  public let brief: Brief
  public let authors: [Credit]
  public let editors: [Credit]
  public let series: Series?
  /// The ids of its groups in `Library.topics`.
  public let topics: [Slug]
  /// The ids of its groups in `Library.regions`.
  public let regions: [Slug]
  /// The same brief in other languages, by language.
  public let translations: [Translation]
  /// The briefs that it names as related.
  public let related: [Slug]
  /// The brief before it in its series.
  public let previous: Slug?
  /// The brief after it in its series.
  public let next: Slug?
  /// Its language: its own, else the series', else the site's.
  public let language: LanguageTag
  /// Its disclaimer: its own, else the series', else the site's.
  public let disclaimer: Located<String>?
  /// Why readers do not see it; such a brief is only here when it was asked for.
  public let withholding: Withholding?

  public var slug: Slug { brief.slug.value }
  public var isDraft: Bool { withholding == .draft }
  public var isWithdrawn: Bool { brief.withdrawn != nil }
  /// Whether nothing of it goes to readers but that it is, or was, there.
  public var isHidden: Bool { withholding != nil || isWithdrawn }

  init(_ draft: EntryDraft) {
    brief = draft.brief
    authors = draft.authors
    editors = draft.editors
    series = draft.series
    topics = draft.topics
    regions = draft.regions
    translations = draft.translations
    related = draft.related
    previous = draft.previous
    next = draft.next
    language = draft.language
    disclaimer = draft.disclaimer
    withholding = draft.withholding
  }
}

/// An entry while the library is made.
struct EntryDraft {
  let brief: Brief
  var authors: [Credit] = []
  var editors: [Credit] = []
  var series: Series?
  var topics: [Slug] = []
  var regions: [Slug] = []
  var translations: [Translation] = []
  var related: [Slug] = []
  var previous: Slug?
  var next: Slug?
  let language: LanguageTag
  var disclaimer: Located<String>?
  var withholding: Withholding?
}
