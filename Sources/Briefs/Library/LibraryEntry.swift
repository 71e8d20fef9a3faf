/// A brief with everything that only the whole library knows about it.
///
/// It is an object because everybody asks it for one thing at a time, and a copy of all of a brief for each
/// is dear.
package final class LibraryEntry: Sendable {
  package let brief: Brief
  package let authors: [Credit]
  package let editors: [Credit]
  package let series: Series?
  /// The ids of its groups in `Library.topics`.
  package let topics: [Slug]
  /// The ids of its groups in `Library.regions`.
  package let regions: [Slug]
  /// The same brief in other languages, by language.
  package let translations: [Translation]
  /// The briefs that it names as related.
  package let related: [Slug]
  /// The brief before it in its series.
  package let previous: Slug?
  /// The brief after it in its series.
  package let next: Slug?
  /// Its language: its own, else the series', else the site's.
  package let language: LanguageTag
  /// Its disclaimer: its own, else the series', else the site's.
  package let disclaimer: Located<String>?
  /// Its licence: its own, else the site's.
  package let license: License?
  /// Why readers do not see it; such a brief is only here when it was asked for.
  package let withholding: Withholding?

  package var slug: Slug { brief.slug.value }
  package var isDraft: Bool { withholding == .draft }
  package var isWithdrawn: Bool { brief.withdrawn != nil }
  /// Whether nothing of it goes to readers but that it is, or was, there.
  package var isHidden: Bool { withholding != nil || isWithdrawn }

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
    license = draft.license
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
  var license: License?
  var withholding: Withholding?
}
