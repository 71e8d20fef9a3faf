import Basics
import Briefs
import CSL
import CommonMark
import Mustache
import Site
import SourceText

/// A site with the templates for its pages.
package final class Publication: Sendable {
  package let site: RenderedSite
  let templates: PageTemplates
  let settings: Settings
  /// The formats in which each brief is offered next to its page.
  let outputs: BriefOutputs
  /// The institute as structured data.
  let siteData: SiteData
  /// The words of each language in the form that templates use.
  let wordViews: [LanguageTag: WordsView]
  /// The parts that many pages share; `nil` until `sharing` has been called.
  private let parts: SharedParts?

  package init(_ site: RenderedSite, templates: PageTemplates, settings: Settings) {
    self.site = site
    self.templates = templates
    self.settings = settings
    outputs = BriefOutputs(site.configuration)
    siteData = SiteData(site.configuration, baseURL: site.plan.baseURL, siteMap: site.siteMap)
    let languages = site.library.languages.union(site.library.pages.compactMap(\.language))
    wordViews = languages.reduce(into: [:]) {
      $0[$1] = WordsView(site.words[$1])
    }
    parts = nil
  }

  private init(
    _ base: Publication, _ parts: SharedParts, site: RenderedSite? = nil,
    feedBodies: [Int: String]? = nil
  ) {
    self.site = site ?? base.site
    templates = base.templates
    var settings = base.settings
    if let feedBodies { settings.feedBodies = feedBodies }
    self.settings = settings
    outputs = base.outputs
    siteData = base.siteData
    wordViews = base.wordViews
    self.parts = parts
  }

  /// Returns the publication with everything that many pages share rendered once.
  package func sharing(_ briefs: [SharedBrief]) throws(Diagnostic) -> Publication {
    let reached = reachedNames
    return Publication(
      self,
      SharedParts(
        briefs: briefs, reached: reached, people: hashesOfPeople(reached),
        chromes: try makeChromes(), newest: newestOfFeeds))
  }

  /// Returns the publication with other texts of some briefs, each of which leads where the one
  /// that it replaces did.
  ///
  /// - Parameter feedBodies: the bodies of briefs for feeds; `nil` if they are the same
  package func replacing(
    _ texts: [Int: BriefText], feedBodies: [Int: String]? = nil
  ) throws(Diagnostic) -> Publication {
    guard let parts else { return self }
    let site = site.replacing(texts)
    let revised = Publication(self, parts, site: site, feedBodies: feedBodies)
    var briefs = parts.briefs
    for index in texts.keys { briefs[index] = try revised.shared(index) }
    return Publication(revised, parts.replacing(briefs))
  }

  /// Renders what several files say about a brief.
  package func shared(_ index: Int) throws(Diagnostic) -> SharedBrief {
    let item = BriefItemView(brief: BriefView(site: self, index: index, page: .anywhere))
    return SharedBrief(
      item: try templates.render(item, by: "brief-item"),
      line: try templates.render(item, by: "brief-line"), work: Reference(briefs[index], in: site),
      brief: briefs[index])
  }

  /// Returns the styles in which the page shows how to cite a brief.
  package func entryStyles(ofBrief index: Int) -> [EntryStyle] {
    entryStyles[briefs[index].entry.language.text] ?? []
  }

  /// Returns the title of a brief or page, as its page shows it.
  package func title(of text: PlannedText) -> InlineText {
    switch text {
    case .brief(let index): briefs[index].text.title
    case .page(let index): pageTexts[index].title
    }
  }

  /// Returns a brief as a work that others cite.
  package func work(ofBrief index: Int) -> Reference {
    shared(ofBrief: index)?.work.reference ?? Reference(briefs[index], in: site)
  }

  /// Returns what several files say about a brief, or `nil` until `sharing` has been called.
  func shared(ofBrief index: Int) -> SharedBrief? { parts?.briefs[index] }
  /// Returns what pages show of some briefs, or `nil` until `sharing` has been called.
  func prepared(
    _ indices: some Collection<Int>, _ form: (SharedBrief) -> PreparedItem
  ) -> [PreparedItem]? {
    parts.map { parts in indices.map { form(parts.briefs[$0]) } }
  }

  var chromes: [ChromeKey: [UInt8]] { parts?.chromes ?? [:] }

  /// Returns the newest briefs of a list, up to the limit that the site sets for feeds.
  func newestBriefs(of listing: Listing) -> [Int] {
    if let known = parts?.newest[listing] { return known }
    let indices = Set(list(listing).briefs.compactMap { library.index(of: $0) })
    return Array(indices.sorted().prefix(configuration.feedItems))
  }

  private var newestOfFeeds: [Listing: [Int]] {
    files.reduce(into: [:]) { newest, file in
      guard case .feed(.atom, let listing) = file.content else { return }
      newest[listing] = newestBriefs(of: listing)
    }
  }

  /// The names that templates reach, determined once and shared.
  var reachedNames: ReachedNames { parts?.reached ?? templates.reachedNames }

  private func hashesOfPeople(_ reached: ReachedNames) -> [Slug: UInt64] {
    library.people.reduce(into: [:]) { hashes, person in
      var fold = InputFold(reached)
      fold.add(
        PersonView(
          credit: Credit(person: person), site: self, page: .anywhere,
          language: configuration.language))
      fold.add(site.isInstitution(person) ? 1 : 0)
      hashes[person.id] = fold.hash
    }
  }

  /// Returns a hash of what pages show of some people, or `nil` until `sharing` has been called.
  func hash(of credits: [Credit]) -> UInt64? {
    guard let people = parts?.people else { return nil }
    var fingerprint = Fingerprint()
    fingerprint.add(each: credits) { fingerprint, credit in
      fingerprint.add(people[credit.person.id] ?? 0)
      fingerprint.add(credit.role)
      fingerprint.add(credit.affiliation)
    }
    return fingerprint.hash
  }

  func wordsView(_ language: LanguageTag) -> WordsView {
    wordViews[language] ?? WordsView(site.words[language])
  }

  package var library: Library { site.library }
  package var words: WordLibrary { site.words }
  package var siteMap: SiteMap { site.plan.siteMap }
  var files: [PlannedFile] { site.plan.files }
  var briefs: [PublishedBrief] { site.briefs }
  var pageTexts: [BriefText] { site.pageTexts }
  var prepared: PreparedHTML { site.prepared }
  var entryStyles: [String: [EntryStyle]] { site.entryStyles }
  var sources: CitedSources { site.links.sources }
  var ties: BriefTies { site.links.ties }
  var facts: ListFacts { site.facts }
  var baseURL: String? { site.plan.baseURL }
  var institution: String { site.institution }

  var configuration: SiteConfiguration { library.configuration }
  /// Whether readers can search the site.
  package var hasSearch: Bool { settings.searchScript != nil }
  var siteWords: Words { words[configuration.language] }

  /// Returns the complete address of a file of the site, or `nil` if the site's address is not
  /// known.
  func url(_ path: OutputPath) -> String? { site.url(path) }

  func asWithdrawn(_ title: String, in language: LanguageTag) -> String {
    site.asWithdrawn(title, in: language)
  }

  func list(_ listing: Listing) -> BriefList { BriefList(listing, of: site) }

  /// The address of a file of the site on a page; nil if the site has no such file, as in the preview of a lone brief.
  func href(_ path: OutputPath, from page: OutputPath) -> String? {
    siteMap.contains(path) ? path.href(from: page) : nil
  }

  /// A disclaimer as it is shown on a page.
  func disclaimer(_ text: Located<String>, on page: OutputPath) -> String? {
    prepared.disclaimers[text.value]?.placed(on: page)
  }

  /// Returns the address that a link on a page has elsewhere, or `nil` if it leads nowhere there:
  /// within the page, or within a site whose address is not known.
  package func address(ofHref href: String, on page: OutputPath) -> String? {
    if href.hasPrefix("#") { return nil }
    if href.hasPrefix("//") { return "https:\(href)" }
    if SafeAddress.scheme(of: href.utf8) != nil { return href }
    return url(ofHref: href, on: page)
  }

  /// Returns what was set from a brief, or `nil` if that has not happened yet.
  package func output(of file: TypesetFile) -> TypesetOutput? { settings.typeset[file] }

  /// Returns the address of a file that is set from a brief, or `nil` if the site has none.
  func url(of file: TypesetFile) -> String? {
    guard site.plan.typeset.contains(file) else { return nil }
    return url(Route.typeset(file.form, of: briefs[file.brief].entry.slug))
  }

  /// Returns the EPUB of a brief, or `nil` if it has none yet.
  package func epub(ofBrief index: Int) -> EPUBFile? { settings.epubs[index] }

  /// Returns the picture named in the configuration that is embedded in pages.
  package func inlinePicture(_ path: String) -> String? { settings.inlinePictures[path] }

  /// Returns the complete address for a relative one on a page, or `nil` if the site's address is
  /// not known.
  func url(ofHref href: String, on page: OutputPath) -> String? {
    guard let baseURL else { return nil }
    let path = href.prefix { $0 != "?" && $0 != "#" }
    let file = PathText(page.folder.percentEncodedPath + path).resolved().map { path in
      path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
    }
    return file.map { baseURL + $0 + href[path.endIndex...] }
  }

  /// Returns the address, on a page, of a picture or font named in the configuration.
  func href(ofAsset path: String, from page: OutputPath) -> String? {
    if let inline = settings.inlinePictures[path] { return inline }
    if SafeAddress.isOfWeb(path.utf8) { return path }
    return siteMap.output(ofAsset: path)?.href(from: page)
  }
}
