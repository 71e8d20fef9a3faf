import Briefs
import CSL
import CommonMark
import SourceText

/// Everything that a page may speak of: the library, its rendered texts, the words and the templates.
///
/// It is made once a build and never changes, so any number of pages can be rendered from it at once.
package final class Publication: Sendable {
  package let library: Library
  package let words: WordLibrary
  package let siteMap: SiteMap
  let templates: PageTemplates
  let files: [PlannedFile]
  let settings: Settings
  /// In the order of `library.entries`.
  let briefs: [PublishedBrief]
  /// In the order of `library.pages`.
  let pageTexts: [BriefText]
  let prepared: PreparedHTML
  /// The styles in which single works are cited, by language.
  let entryStyles: [String: [EntryStyle]]
  /// The style of the list of sources: the site's.
  let sourceStyle: EntryStyle?
  /// What the briefs cite.
  let sources: CitedSources
  /// What several files say of each brief, by index; empty until `sharing`.
  let shared: [SharedBrief]
  let chromes: [ChromeKey: [UInt8]]
  /// What leads from one brief to others.
  let ties: BriefTies
  let facts: ListFacts
  /// The institute as structured data.
  let siteData: SiteData

  /// What a build is asked for.
  package struct Settings: Sendable {
    /// Where the site will stand, with a slash at its end; nil when that is not known.
    package var baseURL: String?
    /// The style sheets that pages ask for.
    package var stylesheets: [Stylesheet.Scope: Stylesheet] = [:]
    /// The style sheet that a page carries inside.
    package var inlineStyle: Stylesheet?
    /// The script of briefs; nil where pages carry none.
    package var script: SiteScript?
    /// What searches in the reader's browser; nil where nothing does.
    package var searchScript: SiteScript?
    /// Whether drafts and embargoed briefs are shown.
    package var includesDrafts = false
    /// Whether the one page stands alone: its style inside, no navigation.
    package var isLone = false
    /// The addresses of pictures by path, where they are put into the page.
    package var inlinePictures: [String: String] = [:]
    /// The bodies of briefs for feeds, by index.
    package var feedBodies: [Int: String] = [:]
    /// The sizes in bytes of the files that are offered beside briefs, by path.
    package var fileSizes: [String: Int] = [:]
    package var generator = "Briefpress"

    package init() {}
  }

  package init(
    library: Library, words: WordLibrary, templates: PageTemplates, plan: SitePlan,
    texts: [BriefText], pageTexts: [BriefText], sources: CitedSources = CitedSources(),
    ties: BriefTies = BriefTies(),
    entryStyles: [String: [EntryStyle]],
    renderer: TextRenderer, settings: Settings
  ) {
    self.library = library
    self.words = words
    self.templates = templates
    self.siteMap = plan.siteMap
    self.files = plan.files
    briefs = zip(library.entries, texts).map { PublishedBrief(entry: $0, text: $1) }
    self.pageTexts = pageTexts
    self.settings = settings
    self.entryStyles = entryStyles
    self.sources = sources
    sourceStyle = sources.works.isEmpty ? nil : renderer.styleOfSite
    prepared = PreparedHTML(library: library, siteMap: plan.siteMap, renderer: renderer)
    self.ties = ties
    facts = ListFacts(library)
    shared = []
    chromes = [:]
    siteData = SiteData(
      library.configuration, baseURL: settings.baseURL, siteMap: plan.siteMap)
  }

  private init(_ base: Publication, _ shared: [SharedBrief], chromes: [ChromeKey: [UInt8]]) {
    library = base.library
    words = base.words
    templates = base.templates
    siteMap = base.siteMap
    files = base.files
    briefs = base.briefs
    pageTexts = base.pageTexts
    settings = base.settings
    prepared = base.prepared
    entryStyles = base.entryStyles
    sources = base.sources
    sourceStyle = base.sourceStyle
    ties = base.ties
    facts = base.facts
    self.shared = shared
    self.chromes = chromes
    siteData = base.siteData
  }

  /// The publication with what many pages share rendered once.
  package func sharing(_ briefs: [SharedBrief]) throws(Diagnostic) -> Publication {
    Publication(self, briefs, chromes: try makeChromes())
  }

  /// What several files say of a brief.
  package func shared(_ index: Int) throws(Diagnostic) -> SharedBrief {
    let item = BriefItemView(brief: BriefView(site: self, index: index, page: .anywhere))
    return SharedBrief(
      item: try templates.render(item, by: "brief-item"),
      line: try templates.render(item, by: "brief-line"), work: Reference(briefs[index], in: self),
      brief: briefs[index])
  }

  /// A brief as a work that others cite.
  package func work(ofBrief index: Int) -> Reference {
    shared.isEmpty ? Reference(briefs[index], in: self) : shared[index].work.reference
  }

  var configuration: SiteConfiguration { library.configuration }
  /// Whether readers can search the site.
  package var hasSearch: Bool { settings.searchScript != nil }
  var siteWords: Words { words[configuration.language] }

  /// The hash of a brief's own file and its rendered text; nil until `sharing`.
  func hashOfFile(_ index: Int) -> UInt64? { shared.isEmpty ? nil : shared[index].hashOfFile }

  /// The whole address of a file of the site, or nil when the site's address is not known.
  func url(_ path: OutputPath) -> String? { settings.baseURL.map { $0 + path.publicAddress } }

  /// The address of a picture or font that a configuration names, on a page.
  func href(ofAsset path: String, from page: OutputPath) -> String? {
    if let inline = settings.inlinePictures[path] { return inline }
    if SafeAddress.isOfWeb(path.utf8) { return path }
    return siteMap.output(ofAsset: path)?.href(from: page)
  }

  /// What is wrong with the Markdown of the configuration, and the links in it.
  package var configurationText: Checked<[RenderedMarkdown.Reference]> {
    Checked(prepared.references, prepared.diagnostics)
  }
}

/// What several files say of a brief, made once.
package struct SharedBrief: Sendable {
  /// The brief as an item of a list.
  let item: PreparedItem
  /// The brief as a line of a short list, beside another brief.
  let line: PreparedItem
  /// The brief as a work that others cite.
  let work: (reference: Reference, hash: UInt64)
  /// Of the brief's own file and its rendered text.
  let hashOfFile: UInt64

  /// HTML with marks where the way to the root belongs.
  struct PreparedItem: Sendable {
    let html: [UInt8]
    let hash: UInt64

    init(_ html: [UInt8]) {
      self.html = html
      hash = html.hash64
    }
  }

  init(item: [UInt8], line: [UInt8], work: Reference, brief: PublishedBrief) {
    self.item = PreparedItem(item)
    self.line = PreparedItem(line)
    var fingerprint = Fingerprint()
    fingerprint.add(work)
    self.work = (work, fingerprint.hash)
    hashOfFile = brief.hash
  }
}

/// A brief and its rendered text.
///
/// It is an object because views ask it for one thing at a time, and a copy of all of a brief for each is
/// dear.
final class PublishedBrief: Sendable {
  let entry: LibraryEntry
  let text: BriefText

  init(entry: LibraryEntry, text: BriefText) {
    self.entry = entry
    self.text = text
  }

  /// Of what the brief's own file says, and of its text as it is shown.
  var hash: UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(entry.brief.path)
    fingerprint.add(entry.slug.rawValue)
    fingerprint.add(entry.withholding?.end ?? (entry.withholding == nil ? "" : "-"))
    fingerprint.add(text)
    return fingerprint.hash
  }

  /// The summary that the author wrote: the beginning of the text is no abstract, and of a withdrawn brief
  /// nothing is repeated.
  var abstract: String? {
    let (brief, summary) = (entry.brief, text.summary.plain)
    return brief.withdrawn == nil && brief.summary != nil && !summary.isEmpty ? summary : nil
  }
}
