import Basics
import Briefs
import CSL
import CommonMark
import Mustache
import Site

/// A brief, on its own page or on another.
struct BriefView: FieldView {
  let site: Publication
  let index: Int
  let page: OutputPath

  /// The brief itself, which should be accessed part by part rather than copied.
  var published: PublishedBrief { site.briefs[index] }
  var words: Words { site.words[published.entry.language] }

  static let fields = Fields(metadata.merging(parts) { $1 }.merging(standing) { $1 })

  /// The fields that identify the brief.
  private static let metadata: [String: Field<BriefView>] = [
    "title": .text(from: .ownFile) { $0.published.text.title.html },
    "plain-title": .text(from: .ownFile) { $0.published.text.title.plain },
    "subtitle": .text(from: .ownFile) { $0.published.text.subtitle?.html },
    "summary": .text(from: .ownFile) { $0.published.text.summary.html },
    "href": .text(from: .ownFile) { Route.brief($0.published.entry.slug).href(from: $0.page) },
    "lang": .text { $0.published.entry.language.text },
    "dir": .text { $0.published.entry.language.direction.rawValue },
    "series": .view { $0.series },
    "number": .text(from: .ownFile) { $0.published.entry.brief.number?.value },
    "date": .text(from: .ownFile) { $0.words.date($0.published.entry.brief.date.value) },
    "date-iso": .text(from: .ownFile) { $0.published.entry.brief.date.value.iso },
    "updated": .text(from: .ownFile) { view in
      view.published.entry.lastChange.map { view.words.date($0) }
    },
    "updated-iso": .text(from: .ownFile) { $0.published.entry.lastChange?.iso },
    "authors": .list(from: .authors) {
      $0.people($0.published.entry.authors)
    },
    "editors": .list(from: .editors) {
      $0.people($0.published.entry.editors)
    },
    "authors-label": .text(from: .ownFile) {
      $0.published.entry.authors.isEmpty ? nil : $0.words["written-by"]
    },
    "editors-label": .text(from: .ownFile) {
      $0.published.entry.editors.isEmpty ? nil : $0.words["edited-by"]
    },
    "doi": .text(from: .ownFile) { $0.published.entry.brief.doi?.id },
    "doi-href": .text(from: .ownFile) { $0.published.entry.brief.doi?.url },
    "isbn": .text(from: .ownFile) { $0.published.entry.brief.isbn?.text },
    "citation": .text(from: .work) {
      $0.citations(in: $0.entryStyles.prefix(1)).first?.html
    },
    "citation-style": .text(from: .site) { $0.entryStyles.first?.label },
    "other-citations": .framed(from: .work) {
      $0.citations(in: $0.entryStyles.dropFirst())
    },
    "coins": .text(from: .work) { COinS($0.site.work(ofBrief: $0.index)).html },
    "work-files": .framed(from: .ownFile) { $0.workFiles },
    "extra": Field(.open, from: .ownFile) { $0.published.entry.brief.extra.map(\.templateValue) },
  ]

  /// The parts of its page.
  private static let parts: [String: Field<BriefView>] = [
    "body": .html(from: .ownFile) { $0.published.text.body },
    "notes": .html(from: .ownFile) { $0.published.text.notes },
    "references": .html(from: .ownFile) { $0.published.text.referenceList },
    "key-points": .framed(from: .ownFile) { $0.published.text.keyPoints.map(HTMLItem.init) },
    "contents": .framed(from: .ownFile) {
      ContentsItem.items(of: $0.published.text, $0.site.configuration.contents)
    },
    "minutes": .text(from: .ownFile) { $0.words.number($0.minutes) },
    "minutes-label": .text(from: .ownFile) { view in
      view.published.entry.isWithdrawn
        ? nil : view.words.filled("minutes-to-read", ["count": view.words.number(view.minutes)])
    },
    "words-count": .text(from: .ownFile) { String($0.published.text.wordCount) },
    "disclaimer": .text { view in
      view.published.entry.disclaimer.flatMap { view.site.disclaimer($0, on: view.page) }
    },
    "disclaimer-language": .view { view in
      view.published.entry.brief.disclaimer == nil
        ? LanguageView(view.site.configuration.language, on: view.published.entry.language) : nil
    },
    "has-about-authors": .flag(from: .authors) {
      !$0.aboutAuthors.isEmpty
    },
    "about-authors": .list(from: .authors) {
      $0.aboutAuthors
    },
    "about-authors-label": .text(from: .authors) {
      $0.words[$0.aboutAuthors.count == 1 ? "about-the-author" : "about-the-authors"]
    },
    "topics": .list { view in
      view.terms(.topics)
    },
    "regions": .list { view in
      view.terms(.regions)
    },
    "has-topics": .flag(from: .ownFile) { !$0.published.entry.terms[.topics].isEmpty },
    "has-regions": .flag(from: .ownFile) { !$0.published.entry.terms[.regions].isEmpty },
    "translations": .framed { view in
      view.published.entry.translations.compactMap { TranslationView($0, view.site, view.page) }
    },
    "attachments": .framed { view in
      [view.pdf, view.epub].compactMap { $0 }
        + view.published.entry.brief.attachments.compactMap { AttachmentView($0.value, in: view) }
        + view.downloads
    },
    "license": .text(from: .ownFile) { $0.published.entry.license?.name },
    "license-href": .text(from: .ownFile) { $0.published.entry.license?.address },
    "funding": .text(from: .ownFile) { $0.published.text.funding },
    "image": .view { PictureView($0) },
    "previous": .view { view in view.neighbour(view.published.entry.previous) },
    "next": .view { view in view.neighbour(view.published.entry.next) },
    "related": .view { view in
      LineListView(view.site.ties.related(to: view.index), view.site, view.page)
    },
    "cited-in": .view { view in
      LineListView(view.site.ties.citing(view.index), view.site, view.page)
    },
    "series-navigation": .flag {
      $0.published.entry.previous != nil || $0.published.entry.next != nil
    },
  ]

  /// The status of the brief, from draft to withdrawal.
  private static let standing: [String: Field<BriefView>] = [
    "corrections": .framed(from: .ownFile) { view in
      zip(view.published.entry.brief.corrections, view.published.text.corrections).map {
        CorrectionView(date: $0.date, note: $1, words: view.words)
      }
    },
    "withdrawn": .view(from: .ownFile) { view in
      view.published.entry.brief.withdrawn.map {
        WithdrawalView(
          date: $0.date, reason: view.published.text.withdrawalReason, words: view.words)
      }
    },
    "is-withdrawn": .flag(from: .ownFile) { $0.published.entry.isWithdrawn },
    "is-draft": .flag(from: .ownFile) { $0.published.entry.isDraft },
    "is-embargoed": .flag(from: .ownFile) { $0.published.entry.withholding?.end != nil },
    "embargo": .text(from: .ownFile) { $0.published.entry.withholding?.end },
  ]

  /// Returns the citations of the brief in some of the site's styles.
  private func citations(in styles: some Collection<EntryStyle>) -> [CitationView] {
    let work = site.work(ofBrief: index)
    let direction = published.entry.language.direction
    return styles.map {
      CitationView(
        style: $0.label, html: $0.entry(work).html.isolatingAddresses(in: direction))
    }
  }

  private var entryStyles: [EntryStyle] { site.entryStyles(ofBrief: index) }

  /// The citations as files for reference managers.
  private var workFiles: [LinkView] {
    outputs(.forReferenceManagers).map { output, href in
      LinkView(title: output.title, href: href, type: output.mediaType)
    }
  }

  /// The brief as PDF.
  private var pdf: AttachmentView? {
    let slug = published.entry.slug
    let file = TypesetFile(.pdf, of: index)
    guard site.site.plan.typeset.contains(file) else { return nil }
    return AttachmentView(
      site.output(of: file), at: "\(slug.rawValue).pdf".percentEncodedPath, words: words)
  }

  /// The brief as EPUB.
  private var epub: AttachmentView? {
    guard site.site.plan.epubs.contains(index) else { return nil }
    return AttachmentView(
      site.settings.epubs[index], at: "\(published.entry.slug.rawValue).epub".percentEncodedPath)
  }

  /// The brief in other formats, which are offered with its attachments.
  private var downloads: [AttachmentView] {
    if published.entry.isWithdrawn { return [] }
    return outputs(.downloads).map { AttachmentView($0, at: $1) }
  }

  /// The other formats of the brief next to its page, with their addresses.
  private func outputs(
    _ place: BriefOutputs.Place
  ) -> [(output: any BriefOutput, href: String)] {
    let slug = published.entry.slug
    let page = Route.brief(slug)
    return site.outputs.all.filter {
      $0.place == place && site.siteMap.contains(page.beside(slug, $0.fileExtension))
    }.map { ($0, $0.href(slug)) }
  }

  private func terms(_ section: Section) -> [TermView] {
    published.entry.terms[section].compactMap { TermView(section, $0, site, page) }
  }

  private var series: SeriesView? {
    published.entry.series.map {
      SeriesView(
        series: $0, number: published.entry.brief.number?.value, site: site, page: page)
    }
  }

  var minutes: Int { max(1, (published.text.wordCount + 110) / 220) }

  func people(_ credits: [Credit]) -> [PersonView] {
    credits.enumerated().map { index, credit in
      PersonView(
        credit: credit, site: site, page: page, language: published.entry.language,
        separator: words.separator(before: index, of: credits.count),
        isLast: index == credits.count - 1)
    }
  }

  private var aboutAuthors: [PersonView] {
    people(published.entry.authors).filter { site.prepared.bios[$0.credit.person.id] != nil }
  }

  private func neighbour(_ slug: Slug?) -> NeighbourView? {
    guard let slug, let index = site.library.index(of: slug) else { return nil }
    return NeighbourView(brief: BriefView(site: site, index: index, page: page))
  }
}

extension Field<BriefView>.Provenance {
  /// The brief as a work, which is faster to compare than to format.
  fileprivate static let work = Self.hash { $0.site.shared(ofBrief: $0.index)?.work.hash }
  /// The facts about its authors.
  fileprivate static let authors = Self.hash { $0.site.hash(of: $0.published.entry.authors) }
  fileprivate static let editors = Self.hash { $0.site.hash(of: $0.published.entry.editors) }
}
