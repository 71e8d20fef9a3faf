import Basics
import Briefs
import CSL
import Site

/// Everything that a brief says on paper, in its language.
///
/// Texts are HTML as on the brief's page, unless they are said to be plain.
package struct PrintedBrief: Sendable {
  package let slug: Slug
  package let language: LanguageTag
  package let title: InlineText
  package let subtitle: String?
  /// The summary that the author wrote, on one line.
  package let abstract: String?
  package let summary: String?
  package let keyPoints: [String]
  /// The title of the series, and the number of the brief in it: `No. 7`; plain.
  package let series: String?
  package let number: String?
  /// The number, if it is one that others can be compared with: `7`, `7.1`.
  package let position: String?
  package let issn: String?
  package let date: CalendarDate
  /// The day of the last change, if there has been one since publication.
  package let lastChange: CalendarDate?
  package let authors: [Contributor]
  package let editors: [Contributor]
  package let disclaimer: String?
  package let disclaimerLanguage: LanguageTag
  package let topics: [String]
  /// The text, the list of its notes, and the list of works; empty for a withdrawn brief.
  package let body: [UInt8]
  package let notes: [UInt8]
  package let references: [UInt8]
  package let hasContents: Bool
  package let corrections: [(date: CalendarDate, note: String)]
  package let funding: String?
  /// The reason and the date of a withdrawal.
  package let withdrawal: (reason: String?, date: CalendarDate?)?
  package let isDraft: Bool
  /// When it appears, for a brief that readers may not see yet; plain.
  package let embargo: String?
  /// The brief in the first style for citing it.
  package let citation: String?
  /// The address of the brief's page; plain.
  package let address: String?
  package let doi: String?
  package let isbn: String?
  package let license: (name: String, address: String?)?
  /// The files that its PDF contains.
  package let attachments: [Attachment]

  /// An author or editor.
  package struct Contributor: Sendable {
    /// Plain.
    package let name: String
    /// The family name first; `nil` for an institution.
    package let nameForSorting: String?
    package let role: String?
    package let affiliation: String?
    package let biography: String?
  }

  /// A form of the brief as a file.
  package struct Attachment: Sendable {
    package let name: String
    package let title: String
    package let mediaType: String
    package let text: String
  }

  /// - Parameter index: the index of the brief in the library
  package init(_ index: Int, of site: Publication) {
    let published = site.briefs[index]
    let (entry, text) = (published.entry, published.text)
    let page = Route.brief(entry.slug)
    func contributors(_ credits: [Credit]) -> [Contributor] {
      credits.map {
        Contributor(
          name: $0.person.name, nameForSorting: site.site.name(of: $0.person).forSorting,
          role: $0.role, affiliation: $0.affiliation,
          biography: entry.isWithdrawn
            ? nil : site.biography(of: $0.person, on: page, in: entry.language))
      }
    }
    slug = entry.slug
    language = entry.language
    title = text.title
    subtitle = text.subtitle?.html
    abstract = published.abstract?.onOneLine
    summary = published.abstract == nil ? nil : text.summary.html
    keyPoints = text.keyPoints
    series = entry.series?.title
    number = entry.series.flatMap { series in
      entry.brief.number.map { series.label(forNumber: $0.value) }
    }
    position = entry.brief.number.flatMap { number in
      number.value.wholeMatch(of: #/[0-9]+(\.[0-9]+)*/#).map { String($0.output.0) }
    }
    issn = entry.series?.issn?.text
    date = entry.brief.date.value
    lastChange = entry.lastChange
    authors = contributors(entry.authors)
    editors = contributors(entry.editors)
    disclaimer = entry.disclaimer.flatMap { site.disclaimer($0, on: page) }
    disclaimerLanguage =
      entry.brief.disclaimer == nil ? site.configuration.language : entry.language
    topics = site.site.titles(of: .topics, of: entry)
    body = text.body
    notes = text.notes
    references = entry.isWithdrawn ? [] : text.referenceList
    hasContents = !ContentsItem.items(of: text, site.configuration.contents).isEmpty
    corrections = zip(entry.brief.corrections, text.corrections).map { ($0.date, $1) }
    funding = entry.isWithdrawn ? nil : text.funding
    withdrawal = entry.brief.withdrawn.map { (text.withdrawalReason, $0.date) }
    isDraft = entry.isDraft
    embargo = entry.withholding?.end
    citation = site.entryStyles(ofBrief: index).first.map {
      $0.entry(site.work(ofBrief: index)).html
    }
    address = site.url(page)
    doi = entry.brief.doi?.url
    isbn = entry.brief.isbn?.text
    license = entry.license.map { ($0.name, $0.address) }
    attachments = site.configuration.print.attachments.map {
      Attachment($0.output, ofBrief: index, in: site)
    }
  }
}

extension PDFAttachment {
  fileprivate var output: any BriefOutput {
    switch self {
    case .markdown: TextOutput(.markdown)
    case .cslJSON: WorkFormat.cslJSON
    }
  }
}

extension PrintedBrief.Attachment {
  fileprivate init(_ output: any BriefOutput, ofBrief index: Int, in site: Publication) {
    name = "\(site.briefs[index].entry.slug.rawValue).\(output.fileExtension)"
    title = output.title
    mediaType = output.mediaType
    text = String(decoding: output.bytes(ofBrief: index, in: site), as: UTF8.self)
  }
}

extension Publication {
  /// Returns what is known of a person, marked if it is in another language than the text around it.
  fileprivate func biography(
    of person: Person, on page: OutputPath, in language: LanguageTag
  ) -> String? {
    guard let text = prepared.bios[person.id]?.placed(on: page) else { return nil }
    let own = person.language ?? configuration.language
    guard own != language else { return text }
    return "<span lang=\"\(own.text)\" dir=\"\(own.direction.rawValue)\">\(text)</span>"
  }
}

extension Name {
  /// The family name, a comma and the given names; `nil` for an institution.
  fileprivate var forSorting: String? {
    guard let family = wholeFamily, let given else { return nil }
    return "\(family), \(given)"
  }
}
