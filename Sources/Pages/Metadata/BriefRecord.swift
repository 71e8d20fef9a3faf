import Basics
import Briefs
import CSL
import SourceText
import Site

/// The facts about a brief, collected once for all metadata vocabularies.
///
/// It is a class because each writer asks for one part at a time, and copying the whole brief, or
/// its whole text, for each would be expensive.
final class BriefRecord: Sendable {
  let site: Publication
  let published: PublishedBrief
  let page: OutputPath
  let title: String
  let subtitle: String?
  /// The summary that the author wrote, on one line.
  let abstract: String?
  let topics: [String]
  let regions: [String]
  /// The complete address of its page, if that of the site is known.
  let url: String?
  /// The PDF next to its page.
  let pdf: OutputPath?
  /// The EPUB next to its page.
  let epub: OutputPath?
  /// The complete address of its picture.
  let image: String?
  /// The complete address of the picture that is made for sharing it, if it has no other.
  let card: String?
  /// A hash of everything that metadata says about the brief; `nil` until shared parts are
  /// prepared.
  ///
  /// The institute and the addresses are not included, since they are the same for all briefs and
  /// part of every page.
  let hash: UInt64?

  init(_ index: Int, in site: Publication) {
    let published = site.briefs[index]
    let entry = published.entry
    self.site = site
    self.published = published
    page = Route.brief(entry.slug)
    title = published.text.title.plain
    subtitle = published.text.subtitle?.plain
    abstract = published.abstract?.onOneLine
    topics = site.site.titles(of: .topics, of: entry)
    regions = site.site.titles(of: .regions, of: entry)
    url = site.url(page)
    pdf = site.pdf(ofBrief: index, beside: page)
    card = site.url(of: TypesetFile(.card, of: index))
    epub =
      site.site.plan.epubs.contains(index) && !entry.isWithdrawn
      ? page.beside(entry.slug, "epub") : nil
    image = entry.brief.image.flatMap { picture in
      site.url(ofAsset: entry.brief.path(of: picture.value.source))
        ?? site.url(ofAsset: picture.value.source)
    }
    var fingerprint = Fingerprint(ofBrief: index, in: site)
    fingerprint?.add(each: topics + regions) { $0.add($1) }
    fingerprint?.add(pdf?.text)
    fingerprint?.add(card)
    fingerprint?.add(epub?.text)
    fingerprint?.add(image)
    fingerprint?.add(each: entry.translations) { $0.add("\($1.language.text) \($1.slug)") }
    hash = fingerprint?.hash
  }

  var entry: LibraryEntry { published.entry }
  var doi: DOI? { published.entry.brief.doi }
  var date: CalendarDate { published.entry.brief.date.value }
  var lastChange: CalendarDate? { published.entry.lastChange }
  var number: String? { published.entry.brief.number?.value }
  var isbn: ISBN? { published.entry.brief.isbn }
  var funding: String? { published.text.funding }
  var works: [Reference] { published.text.works }
  var imageAlternativeText: String? { published.entry.brief.image?.value.alternativeText }
  var isWithdrawn: Bool { published.entry.isWithdrawn }

  /// The date on which the brief was first available, if that is the end of an embargo rather than
  /// its date.
  var onlineDate: CalendarDate? {
    guard let day = published.entry.brief.publishing.embargo?.value.day, day != date else {
      return nil
    }
    return day
  }

  /// The title joined with the subtitle.
  var fullTitle: String { [title, subtitle].compactMap { $0 }.joinedAsTitle }

  /// The address to cite: the DOI, or else that of the page.
  var citableAddress: String? { doi?.url ?? url }

  /// The number of cited works to name in the head of a page, so that a long list is not repeated
  /// three times.
  static let citedWorksInHead = 60

  var citedWorks: ArraySlice<Reference> {
    published.text.works.prefix(Self.citedWorksInHead)
  }
}

extension Fingerprint {
  /// Creates a hash of a brief and of its people; `nil` until shared parts are prepared.
  fileprivate init?(ofBrief index: Int, in site: Publication) {
    let entry = site.briefs[index].entry
    guard let shared = site.shared(ofBrief: index), let authors = site.hash(of: entry.authors),
      let editors = site.hash(of: entry.editors)
    else { return nil }
    self.init()
    for hash in [shared.hash, authors, editors] { add(hash) }
  }
}

extension Publication {
  /// Returns the PDF of a brief, or else the first attached one in the folder of the page, where
  /// Google Scholar looks for it (inclusion guidelines: `citation_pdf_url`).
  fileprivate func pdf(ofBrief index: Int, beside page: OutputPath) -> OutputPath? {
    let entry = briefs[index].entry
    if site.plan.typeset.contains(TypesetFile(.pdf, of: index)), !entry.isWithdrawn {
      return Route.typeset(.pdf, of: entry.slug)
    }
    for attachment in entry.brief.attachments {
      guard attachment.value.file.lowercased().hasSuffix(".pdf"),
        let output = siteMap[entry.brief.path(of: attachment.value.file)],
        output.folder == page.folder
      else { continue }
      return output
    }
    return nil
  }
}
