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

  /// The settings of a build.
  package struct Settings: Sendable {
    /// The style sheets that pages link to.
    package var stylesheets: [Stylesheet.Scope: Stylesheet] = [:]
    /// The style sheet that is embedded in a page.
    package var inlineStyle: Stylesheet?
    /// The script of briefs; `nil` if pages have none.
    package var script: SiteScript?
    /// The script that searches in the reader's browser; `nil` if there is no search.
    package var searchScript: SiteScript?
    /// Whether drafts and embargoed briefs are shown.
    package var includesDrafts = false
    /// The addresses of pictures to embed in the page, by path.
    package var inlinePictures: [String: String] = [:]
    /// The bodies of briefs for feeds, by index.
    package var feedBodies: [Int: String] = [:]
    /// The sizes in bytes of files offered with briefs, by path.
    package var fileSizes: [String: Int] = [:]
    package var generator = "Briefpress"

    package init() {}

    /// Whether pages need no other files.
    var isSelfContained: Bool { inlineStyle != nil }

    /// Returns the files that pages need, and the search page; if the two style sheets are the
    /// same, they are one file.
    package func files(for library: Library) -> [PlannedFile] {
      var files: [PlannedFile] = []
      for scope in StylesheetScope.allCases {
        guard let path = stylesheets[scope]?.path, !files.contains(where: { $0.path == path })
        else {
          continue
        }
        files.append(PlannedFile(path, .stylesheet(scope)))
      }
      if let script, !library.entries.isEmpty { files.append(PlannedFile(script.path, .script)) }
      if let searchScript {
        files.append(PlannedFile(Route.search, .searchPage))
        files.append(PlannedFile(searchScript.path, .searchScript))
      }
      return files
    }
  }

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

  private init(_ base: Publication, _ parts: SharedParts) {
    site = base.site
    templates = base.templates
    settings = base.settings
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

  /// Renders what several files say about a brief.
  package func shared(_ index: Int) throws(Diagnostic) -> SharedBrief {
    let item = BriefItemView(brief: BriefView(site: self, index: index, page: .anywhere))
    return SharedBrief(
      item: try templates.render(item, by: "brief-item"),
      line: try templates.render(item, by: "brief-line"), work: Reference(briefs[index], in: site),
      brief: briefs[index])
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

  func list(_ listing: Listing) -> BriefList { BriefList(listing: listing, site: site) }

  /// The address of a file of the site on a page; nil if the site has no such file, as in the preview of a lone brief.
  func href(_ path: OutputPath, from page: OutputPath) -> String? {
    siteMap.contains(path) ? path.href(from: page) : nil
  }

  /// A disclaimer as it is shown on a page.
  func disclaimer(_ text: Located<String>, on page: OutputPath) -> String? {
    prepared.disclaimers[text.value]?.placed(on: page)
  }

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

/// The parts that many pages share, each rendered once.
private struct SharedParts: Sendable {
  let briefs: [SharedBrief]
  let reached: ReachedNames
  /// A hash of what pages show of each person.
  let people: [Slug: UInt64]
  let chromes: [ChromeKey: [UInt8]]
  /// The briefs in the feed of each list.
  let newest: [Listing: [Int]]
}

/// The parts of a brief that several files share, each rendered once.
package struct SharedBrief: Sendable {
  /// The brief as an item of a list.
  let item: PreparedItem
  /// The brief as a line of a short list, next to another brief.
  let line: PreparedItem
  /// The brief as a work that others cite.
  let work: (reference: Reference, hash: UInt64)
  /// A hash of the brief's own file and its rendered text.
  let hashOfFile: UInt64
  /// A hash that also covers the brief as a work, which includes what other files say about it.
  let hash: UInt64

  init(item: [UInt8], line: [UInt8], work: Reference, brief: PublishedBrief) {
    self.item = PreparedItem(item)
    self.line = PreparedItem(line)
    var fingerprint = Fingerprint()
    fingerprint.add(work)
    self.work = (work, fingerprint.hash)
    hashOfFile = brief.hash
    fingerprint.add(hashOfFile)
    hash = fingerprint.hash
  }
}

/// HTML rendered once for all pages, with marks in place of the path to the root.
struct PreparedItem: Sendable {
  private let html: [UInt8]
  private let hash: UInt64

  init(_ html: [UInt8]) {
    self.html = html
    hash = html.hash64
  }

  static func html(of items: [PreparedItem], on page: OutputPath) -> [UInt8] {
    items.reduce(into: []) { $0.put(prepared: $1.html, on: page) }
  }

  static func hash(of items: [PreparedItem]) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(each: items) { $0.add($1.hash) }
    return fingerprint.hash
  }
}
