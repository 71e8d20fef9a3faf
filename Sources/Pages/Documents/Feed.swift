import Basics
import Briefs
import SourceText
import Site

/// What the feeds of a listing hold, whatever their format.
struct Feed {
  let site: Publication
  let listing: Listing
  let path: OutputPath

  /// The name of the feed: that of the site, with that of the list before it.
  var title: String {
    let title = site.configuration.title
    return listing == .archive ? title : "\(site.list(listing).title) – \(title)"
  }

  var homePage: String {
    site.url(listing == .archive ? Route.home : site.list(listing).path) ?? ""
  }

  var selfAddress: String { site.url(path) ?? "" }

  /// The newest briefs, as far as the site wants feeds to go.
  ///
  /// Withdrawn ones are among them: whoever has read one should learn that it was taken back.
  var items: [FeedItem] {
    indices.map {
      FeedItem(BriefView(site: site, index: $0, page: path), isWhole: listing == .archive)
    }
  }

  private var indices: [Int] { site.newestBriefs(of: listing) }

  /// The hash of what the feed says: of its briefs, what their files and others say of them.
  var inputs: UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(title)
    fingerprint.add(homePage)
    fingerprint.add(each: indices) { fingerprint, index in
      fingerprint.add(site.shared(ofBrief: index)?.hash ?? 0)
      fingerprint.add(each: site.briefs[index].entry.authors) { $0.add($1.person.id.rawValue) }
    }
    return fingerprint.hash
  }

  /// The moment of the last change of any item: the feed changes when an item does, and at no other time.
  var updated: String { items.map(\.updated).max() ?? "1970-01-01T00:00:00Z" }
}

/// A brief in a feed.
struct FeedItem {
  let brief: BriefView
  /// Whether the whole text is given; the feeds of people, series and topics give the summary.
  let isWhole: Bool

  init(_ brief: BriefView, isWhole: Bool) {
    self.brief = brief
    self.isWhole = isWhole
  }

  var address: String { brief.site.url(Route.brief(brief.published.entry.slug)) ?? "" }
  var published: String { "\(brief.published.entry.brief.date.value.iso)T00:00:00Z" }
  var updated: String {
    "\(brief.published.entry.lastDay.iso)T00:00:00Z"
  }
  var isWithdrawn: Bool { brief.published.entry.isWithdrawn }

  var title: String {
    let title = brief.published.text.title.plain
    return isWithdrawn
      ? brief.site.asWithdrawn(title, in: brief.published.entry.language) : title
  }

  var summary: String { brief.published.text.summary.plain }

  /// What the reader of the feed gets to read, as HTML.
  var content: String {
    if isWithdrawn {
      let reason = brief.published.text.withdrawalReason.map { "<p>\($0)</p>" } ?? ""
      return "<p>\(brief.words["withdrawn-notice"].htmlEscaped)</p>\(reason)"
    }
    let index = brief.index
    let corrections = brief.published.text.corrections.map { "<p>\($0)</p>" }.joined()
    let notice =
      corrections.isEmpty
      ? "" : "<p><strong>\(brief.words["corrections"].htmlEscaped)</strong></p>\(corrections)"
    guard isWhole, let body = brief.site.settings.feedBodies[index] else {
      return "<p>\(brief.published.text.summary.html)</p>\(notice)"
    }
    return notice + body
  }

  var authors: [Credit] { brief.published.entry.authors }

  var categories: [String] {
    brief.site.site.titles(of: .topics, of: brief.published.entry)
  }
}
