import Basics
import Briefs
import CommonMark
import Pages
import Site
import SourceText

/// Renders the texts of a library, and creates the publication that pages are rendered from.
struct RenderStage: Sendable {
  let sources: SiteSources
  let library: Library
  let templates: PageTemplates
  let words: WordLibrary
  private(set) var plan: SitePlan
  private var citedSources = CitedSources()
  private let entryStyles: [String: [EntryStyle]]
  private let renderer: TextRenderer
  private let cachedRenderer: CachedTextRenderer
  let heldBack: HeldBackFiles
  /// The ids that templates give to parts of pages.
  let pageIdentifiers: Set<String>
  let tasks: Int
  private(set) var settings = Publication.Settings()

  /// The texts of briefs and of pages, each in the order of the library.
  struct Texts: Sendable {
    var briefs: [BriefText]
    /// The texts that a later build may reuse, and whether they are new.
    var kept: [(text: KeptText, isNew: Bool)]
    var pages: [BriefText]
  }

  init(
    sources: SiteSources, library: Library, words: WordLibrary, templates: PageTemplates,
    citations: CitationLibrary, entryStyles: [String: [EntryStyle]],
    cache: TextCache, request: BuildRequest
  ) throws(SiteError) {
    self.entryStyles = entryStyles
    self.sources = sources
    self.library = library
    self.words = words
    self.templates = templates
    tasks = request.jobs
    let url = request.baseURL ?? library.configuration.url
    pageIdentifiers = sources.templates.identifiers
    renderer = TextRenderer(
      configuration: library.configuration, words: words, citations: citations,
      address: url.flatMap { SiteAddress($0) }, pageIdentifiers: pageIdentifiers)
    cachedRenderer = CachedTextRenderer(renderer: renderer, cache: cache)
    for scope in Stylesheet.Scope.allCases {
      settings.stylesheets[scope] = Stylesheet(
        sources.templates.stylesheet, scope: scope, theme: library.configuration.theme,
        address: { OutputPath($0).href(from: OutputPath("assets/site.css")) })
    }
    settings.script = SiteScript(sources.templates.script, named: "site")
    settings.inlinePictures = try sources.smallLogos()
    settings.includesDrafts = request.includesDrafts
    if library.configuration.hasSearch {
      settings.searchScript = SiteScript(sources.templates.searchScript, named: "search")
    }
    heldBack = HeldBackFiles(sources, library)
    let assets = sources.assets.filter { [heldBack] in !heldBack.holdsBack($0.source) }
    for asset in assets {
      let path = sources.folder.path(of: asset.source)
      settings.fileSizes[asset.source] = try sources.folder.reader.ofTexts.status(
        path, followingLinks: true)?.size
    }
    settings.generator = "Briefpress \(Version.current)"
    plan = SitePlan(
      library,
      with: SitePlan.Additions(
        outputs: BriefOutputs(library.configuration).fileExtensions, assets: assets,
        frame: settings.files(for: library),
        records: library.metadataFiles(isPublished: url != nil)), isPublished: url != nil)
    plan.stand(at: url)
    plan.baseURL = url.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }

  // MARK: Texts

  /// Renders every text and checks its links.
  mutating func renderTexts() async throws -> Checked<Texts> {
    let files = Dictionary(sources.briefs.map { ($0.brief.path, $0.file) }) { first, _ in first }
    let briefs = try await briefTexts(files)
    let pages = try await pageTexts()
    settings.feedBodies = feedBodies(files, briefs.map(\.text.value))
    let texts = Texts(
      briefs: briefs.map(\.text.value),
      kept: briefs.compactMap { brief in brief.kept.map { ($0, brief.isNew) } },
      pages: pages.map(\.value))
    let unused = try filesUnused(by: texts)
    plan.remove(copiesOf: unused)
    addSources(of: texts.briefs)
    let brokenLinks = try await checkLinks(texts)
    let problems = briefs.flatMap(\.text.diagnostics) + pages.flatMap(\.diagnostics)
    return Checked(
      texts,
      problems + brokenLinks + unusedManuscripts(unused)
        + FileCheck(siteMap: plan.siteMap, library: library).diagnostics() + missingURL()
        + ExportCheck(library: library, hasURL: plan.baseURL != nil).diagnostics())
  }

  private func briefTexts(
    _ files: [String: SourceFile]
  ) async throws -> [CachedTextRenderer.Rendered] {
    let (renderer, siteMap) = (cachedRenderer, plan.siteMap)
    return try await library.entries.mapInParallel(tasks: tasks) { entry in
      let path = entry.brief.path
      return renderer.text(
        of: entry, source: files[path] ?? SourceFile(path: path, bytes: []),
        resolve: LinkResolver(siteMap: siteMap, source: path, page: Route.brief(entry.slug))
          .resolver)
    }
  }

  private func pageTexts() async throws -> [Checked<BriefText>] {
    let files = Dictionary(sources.pages.map { ($0.page.path, $0.file) }) { first, _ in first }
    let (renderer, siteMap) = (renderer, plan.siteMap)
    return try await library.pages.mapInParallel(tasks: tasks) { standalone in
      let path = standalone.path
      return renderer.render(
        standalone, source: files[path] ?? SourceFile(path: path, bytes: []),
        resolve: LinkResolver(siteMap: siteMap, source: path, page: Route.standalone(standalone))
          .resolver)
    }
  }

  /// Returns the conditional files that nothing shown names.
  private func filesUnused(by texts: Texts) throws(SiteError) -> Set<String> {
    try heldBack.unused(
      in: plan,
      used: {
        let ofBriefs = zip(library.entries, texts.briefs).flatMap { entry, text in
          targets(of: text.references, in: entry.brief.path, on: Route.brief(entry.slug))
            + entry.brief.filesNamed.compactMap { plan.siteMap[$0] }
        }
        let ofPages = zip(library.pages, texts.pages).flatMap { page, text in
          targets(of: text.references, in: page.path, on: Route.standalone(page))
        }
        return Set(ofBriefs + ofPages)
      }, texts: { () throws(SiteError) in try sources.textsThatNameFiles() })
  }

  private func targets(
    of references: [RenderedMarkdown.Reference], in source: String, on page: OutputPath
  ) -> [OutputPath] {
    let links = LinkResolver(siteMap: plan.siteMap, source: source, page: page)
    return references.compactMap { reference in
      guard case .found(let link) = links.resolve(reference.address[...]) else { return nil }
      return link.target
    }
  }

  private func unusedManuscripts(_ unused: Set<String>) -> [Diagnostic] {
    sources.folder.manuscripts.filter { unused.contains($0) }.map { .unusedManuscript($0) }
  }

  private mutating func addSources(of texts: [BriefText]) {
    citedSources = CitedSources(
      texts, entries: library.entries, ownHost: plan.baseURL?.webHost)
    plan.add(citedSources, pageSize: library.configuration.pageSize)
  }

  private func feedBodies(_ files: [String: SourceFile], _ texts: [BriefText]) -> [Int: String] {
    guard let base = plan.baseURL else { return [:] }
    let newest = library.entries.prefix(library.configuration.feedItems).enumerated()
    return newest.reduce(into: [:]) { bodies, item in
      let (index, entry) = item
      guard let file = files[entry.brief.path] else { return }
      let page = Route.brief(entry.slug)
      bodies[index] = renderer.feedBody(
        of: entry, source: file,
        links: LinkResolver(siteMap: plan.siteMap, source: entry.brief.path, page: page),
        page: page, base: base, identifiers: texts[index].identifiers)
    }
  }

  // MARK: Publication

  /// Returns the publication, with diagnostics for the Markdown in the configuration.
  func publication(_ texts: Texts) async throws -> Checked<Publication> {
    let site = RenderedSite(
      library, plan: plan, texts: .init(briefs: texts.briefs, pages: texts.pages),
      links: .init(sources: citedSources, ties: try await ties(of: texts.briefs)),
      entryStyles: entryStyles, renderer: renderer)
    let base = Publication(site, templates: templates, settings: settings)
    let shared = try await Array(library.entries.indices).mapInParallel(tasks: tasks) {
      try base.shared($0)
    }
    let text = site.configurationText
    let check = linkCheck(texts)
    let links = check.diagnostics(
      for: text.value, source: "site.yml", page: OutputPath("index.html"))
    return Checked(
      try base.sharing(shared),
      text.diagnostics + links + MenuCheck(library: library, links: check).diagnostics())
  }

  /// Returns the ties between briefs, based on what their texts link to and cite.
  private func ties(of texts: [BriefText]) async throws -> BriefTies {
    let addresses = OwnAddresses(library, baseURL: plan.baseURL)
    let (library, siteMap) = (library, plan.siteMap)
    let outgoing = try await Array(texts.indices).mapInParallel(tasks: tasks) { index in
      let entry = library.entries[index]
      let links = LinkResolver(
        siteMap: siteMap, source: entry.brief.path, page: Route.brief(entry.slug))
      return addresses.targets(of: texts[index], at: index, links: links)
    }
    let graph = LinkGraph(outgoing, in: library)
    let finder = RelatedBriefs(library, citedSources, graph)
    let related = try await Array(texts.indices).mapInParallel(tasks: tasks) {
      finder.related(to: $0)
    }
    return BriefTies(related: related, graph: graph)
  }
}
