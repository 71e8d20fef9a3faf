import Basics
import Briefs
import CSL
import SourceText
import Site

/// What is true of a brief, gathered once for all vocabularies that say it.
///
/// It is an object because each writer asks it for one thing at a time: a copy of all of a brief, or of all its
/// text, for each is dear.
final class BriefRecord: Sendable {
  let site: Publication
  private let index: Int
  let published: PublishedBrief
  let page: OutputPath
  let title: String
  let subtitle: String?
  /// The summary that the author wrote, on one line.
  let abstract: String?
  let topics: [String]
  let regions: [String]
  /// The whole address of its page, when the site's is known.
  let url: String?
  /// The PDF that lies beside its page.
  let pdf: OutputPath?
  /// The whole address of its picture.
  let image: String?

  init(_ index: Int, in site: Publication) {
    self.index = index
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
    pdf = site.pdf(of: entry, beside: page)
    image = entry.brief.image.flatMap { picture in
      site.url(ofAsset: entry.brief.path(of: picture.value.source))
        ?? site.url(ofAsset: picture.value.source)
    }
  }

  /// Of everything that vocabularies say of the brief; nil until many pages share what they show.
  ///
  /// The institute and the addresses are the same for all, and on every page.
  var hash: UInt64? {
    guard let shared = site.shared(ofBrief: index), let authors = site.hash(of: entry.authors),
      let editors = site.hash(of: entry.editors)
    else { return nil }
    var fingerprint = Fingerprint()
    for hash in [shared.hash, authors, editors] { fingerprint.add(hash) }
    fingerprint.add(each: topics + regions) { $0.add($1) }
    fingerprint.add(pdf?.text)
    fingerprint.add(image)
    fingerprint.add(each: entry.translations) { $0.add("\($1.language.text) \($1.slug)") }
    return fingerprint.hash
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

  /// The day on which it could first be read, where that is not its date: an embargo ended then.
  var onlineDate: CalendarDate? {
    guard let day = published.entry.brief.publishing.embargo?.value.day, day != date else {
      return nil
    }
    return day
  }

  /// The title and the subtitle, as one.
  var fullTitle: String { [title, subtitle].compactMap { $0 }.joinedAsTitle }

  /// The address that is to be cited: the DOI's, else the page's own.
  var citableAddress: String? { doi?.url ?? url }

  /// How many of the cited works the head of a page names, so that a long list does not stand there three times.
  static let citedWorksInHead = 60

  var citedWorks: ArraySlice<Reference> {
    published.text.works.prefix(Self.citedWorksInHead)
  }
}

extension Publication {
  /// The PDF among the attachments of a brief that lies in the folder of its page, where Google Scholar looks
  /// for it (inclusion guidelines: `citation_pdf_url`).
  fileprivate func pdf(of entry: LibraryEntry, beside page: OutputPath) -> OutputPath? {
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
