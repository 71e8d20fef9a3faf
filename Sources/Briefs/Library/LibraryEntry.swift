/// A brief, with all information about it that depends on the whole library.
///
/// It is an object because most uses need a single property, and copying a whole brief for that is
/// expensive.
package final class LibraryEntry: Sendable {
  package let brief: Brief
  package let authors: [Credit]
  package let editors: [Credit]
  package let series: Series?
  /// The ids of its topics and regions.
  package let terms: PerSection<[Slug]>
  /// The same brief in other languages.
  package let translations: [Translation]
  /// The briefs that it names as related.
  package let related: [Slug]
  /// The previous brief in its series.
  package let previous: Slug?
  /// The next brief in its series.
  package let next: Slug?
  /// Its language: its own, or else that of the series or the site.
  package let language: LanguageTag
  /// Its disclaimer: its own, or else that of the series or the site.
  package let disclaimer: Located<String>?
  /// Its licence: its own, or else that of the site.
  package let license: License?
  /// Whether it is set as a PDF.
  package let hasPDF: Bool
  /// Whether a picture by which it is shared is made.
  package let hasCard: Bool
  /// Whether it is made an EPUB.
  package let hasEPUB: Bool
  /// Why readers do not see it; such a brief is only included on request.
  package let withholding: Withholding?

  package var slug: Slug { brief.slug.value }
  /// Whether and how readers can see it.
  package var state: State {
    switch withholding {
    case .draft: .draft
    case .embargo: .embargoed
    case .scheduled: .scheduled
    case .expired: .expired
    case nil: isWithdrawn ? .withdrawn : .published
    }
  }

  package enum State: String, Sendable {
    case published, draft, embargoed, scheduled, expired, withdrawn
  }

  package var isDraft: Bool { state == .draft }
  package var isWithdrawn: Bool { brief.withdrawn != nil }
  /// Whether readers see nothing of it but the fact that it exists or existed.
  package var isHidden: Bool { withholding != nil || isWithdrawn }

  /// Whether catalogues list it: what is not published yet is not listed.
  package var isCatalogued: Bool { withholding == nil }
  /// Whether it has a DOI to deposit.
  package var isDeposited: Bool { isCatalogued && brief.doi != nil }

  /// The day of the last change that readers see, or nil if nothing has changed since publication.
  package var lastChange: CalendarDate? {
    let changes =
      [brief.updated?.value, brief.withdrawn?.date] + brief.corrections.map { Optional($0.date) }
    return changes.compactMap { $0 }.max()
  }

  /// The day of the last change, or else of publication.
  package var lastDay: CalendarDate { lastChange ?? brief.date.value }

  init(_ draft: EntryDraft) {
    brief = draft.brief
    authors = draft.authors
    editors = draft.editors
    series = draft.series
    terms = draft.terms
    translations = draft.translations
    related = draft.related
    previous = draft.previous
    next = draft.next
    language = draft.language
    disclaimer = draft.disclaimer
    license = draft.license
    hasPDF = draft.hasPDF
    hasCard = draft.hasCard
    hasEPUB = draft.hasEPUB
    withholding = draft.withholding
  }
}

/// An entry under construction.
struct EntryDraft {
  let brief: Brief
  var authors: [Credit] = []
  var editors: [Credit] = []
  var series: Series?
  var terms = PerSection<[Slug]> { _ in [] }
  var translations: [Translation] = []
  var related: [Slug] = []
  var previous: Slug?
  var next: Slug?
  let language: LanguageTag
  var disclaimer: Located<String>?
  var license: License?
  var hasPDF = false
  var hasCard = false
  var hasEPUB = false
  var withholding: Withholding?
}
