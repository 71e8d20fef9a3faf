import Basics
import Briefs
import SourceText
import Site

/// The content of the feeds of a listing, whatever their format.
struct Feed {
  let site: Publication
  let listing: Listing
  let path: OutputPath

  /// The title of the feed: that of the list, followed by that of the site.
  var title: String {
    let title = site.configuration.title
    return listing == .archive ? title : "\(site.list(listing).title) – \(title)"
  }

  var homePage: String {
    site.url(listing == .archive ? Route.home : site.list(listing).path) ?? ""
  }

  var selfAddress: String { site.url(path) ?? "" }

  /// The newest briefs, up to the limit that the site sets for feeds.
  ///
  /// Withdrawn briefs are included, so that those who have read one learn that it was withdrawn.
  var items: [FeedItem] {
    indices.map {
      FeedItem(BriefView(site: site, index: $0, page: path), isWhole: listing == .archive)
    }
  }

  private var indices: [Int] { site.newestBriefs(of: listing) }

  /// A hash of the content of the feed: its briefs, including what other files say about them.
  var inputs: UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(title)
    fingerprint.add(homePage)
    fingerprint.add(each: indices) { fingerprint, index in
      fingerprint.add(site.shared(ofBrief: index)?.hash ?? 0)
      fingerprint.add(each: site.briefs[index].entry.authors) { $0.add($1.person.id.rawValue) }
      if let pdf = site.enclosure(ofBrief: index) {
        fingerprint.add(pdf.address)
        fingerprint.add(UInt64(pdf.size ?? 0))
      }
    }
    return fingerprint.hash
  }

  /// The time of the last change to any item: the feed changes if and only if an item does.
  var updated: String { items.map(\.updated).max() ?? "1970-01-01T00:00:00Z" }
}

/// A brief in a feed.
struct FeedItem {
  let brief: BriefView
  /// Whether to include the whole text; the feeds of people, series and topics contain the summary.
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

  /// The content shown to readers of the feed, as HTML.
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

  var enclosure: Enclosure? { brief.site.enclosure(ofBrief: brief.index) }

  var authors: [Credit] { brief.published.entry.authors }

  var categories: [String] {
    brief.site.site.titles(of: .topics, of: brief.published.entry)
  }
}

/// The PDF of a brief in a feed.
struct Enclosure {
  let address: String
  /// The size in bytes; nil if it is made later.
  let size: Int?
}

extension Publication {
  /// Returns the PDF that feeds offer with a brief, or `nil` if they offer none.
  fileprivate func enclosure(ofBrief index: Int) -> Enclosure? {
    let file = TypesetFile(.pdf, of: index)
    guard configuration.print.isInFeeds, let address = url(of: file) else { return nil }
    return Enclosure(address: address, size: output(of: file)?.size)
  }
}
