import Briefs
import Search
import Site
import SourceText

/// A file of the site on the way from the plan to its bytes.
///
/// The view of a page is made once, for the hash of its inputs and for its bytes.
package struct SiteFile {
  let plan: PlannedFile
  let site: Publication
  /// The view of a page for its templates; `nil` for a file that is not rendered by a template.
  let view: PageView?

  package init(_ plan: PlannedFile, of site: Publication) {
    self.plan = plan
    self.site = site
    view = PageView(plan, of: site)
  }

  /// Returns the bytes of the file; nothing for one that is copied, or that is part of the search index.
  ///
  /// - Throws: a diagnostic if templates print too much
  package func bytes() throws(Diagnostic) -> [UInt8] {
    if let view { return try view.html(capacity: capacity) }
    return switch plan.content {
    case .output(let fileExtension, let index):
      site.outputs[fileExtension]?.bytes(ofBrief: index, in: site) ?? []
    case .chartData(let text, let number): site.site.text(text).chartFiles[number].bytes
    case .briefIndex: BriefIndex(site: site).bytes
    case .feed(.atom, let listing): AtomFeed(listing, at: plan.path, in: site).bytes
    case .feed(.json, let listing): JSONFeed(listing, at: plan.path, in: site).bytes
    case .sitemap(let part): Sitemap(site).bytes(part: part)
    case .sitemapIndex(let parts): Sitemap(site).index(parts: parts)
    case .robots: site.robots
    case .stylesheet(let scope): site.settings.stylesheets[scope]?.bytes ?? []
    case .script: site.settings.script?.bytes ?? []
    case .openSearch: OpenSearch(site).bytes
    case .headers: HostHeaders(site).bytes
    case .export(let export): site.bytes(of: export)
    case .searchScript: site.settings.searchScript?.bytes ?? []
    default: []
    }
  }

  /// The approximate size of the page in bytes.
  private var capacity: Int {
    guard case .brief(let index) = plan.content else { return 4096 }
    let text = site.briefs[index].text
    return text.body.count + text.notes.count + 8192
  }
}

extension Publication {
  /// Returns the bytes of a planned file, except for one that is copied or part of the search index.
  ///
  /// - Throws: a diagnostic if templates print too much
  package func bytes(of file: PlannedFile) throws(Diagnostic) -> [UInt8] {
    try SiteFile(file, of: self).bytes()
  }

  /// Returns the page of the only brief or page of a preview.
  package func bytesOfOnlyText() throws(Diagnostic) -> [UInt8] {
    guard let file = files.first else { return [] }
    return try bytes(of: file)
  }

  /// Returns the search page for an index.
  package func searchPage(_ index: SearchIndex) throws(Diagnostic) -> [UInt8] {
    let title = siteWords["search"]
    let search = SearchView(
      site: self, page: Route.search, version: String(index.hash, radix: 36),
      facets: index.facets.map(\.name))
    let view = PageView(
      site: self, page: Route.search,
      about: .search(SearchPageView(title: title, search: search)), title: title)
    return try view.html()
  }
}

extension PageView {
  /// Creates the view of a planned page; `nil` for any other file.
  fileprivate init?(_ file: PlannedFile, of site: Publication) {
    let page = file.path
    switch file.content {
    case .brief(let index): self.init(ofBrief: index, of: site, at: page)
    case .standalone(let index):
      let view = StandaloneView(site: site, index: index)
      self.init(
        site: site, page: page, about: .standalone(view), title: view.text.title.plain,
        language: view.source.language)
    case .home:
      self.init(
        site: site, page: page, about: .home(HomeView(site: site, page: page)),
        title: site.configuration.title)
    case .list(let listing, let number):
      self.init(ListPage(list: site.list(listing), number: number, site: site, page: page).view)
    case .sources(let listing, let number):
      self.init(SourcesPage(listing: listing, number: number, site: site, page: page).view)
    case .index(let section):
      self.init(IndexPage(section: section, site: site, page: page).view)
    case .notFound:
      self.init(
        site: site, page: page.servedAnywhere(site.baseURL),
        about: .notFound(NotFoundView(words: site.siteWords)), title: site.siteWords["not-found"])
    case .redirect(let target, let text):
      let title = site.title(of: text).plain
      self.init(
        site: site, page: page,
        about: .redirect(RedirectView(target: target, title: title, page: page)), title: title)
    default: return nil
    }
  }

  private init(_ list: ListView) {
    self.init(site: list.site, page: list.page, about: .list(list), title: list.heading)
  }

  /// Renders the page with the template of its kind, inside the layout.
  fileprivate func html(capacity: Int = 4096) throws(Diagnostic) -> [UInt8] {
    let templates = site.templates
    var view = self
    view.main = try templates.render(view, by: kind.rawValue, capacity: capacity)
    if kind == .redirect { return view.main ?? [] }
    return try templates.render(view, by: "layout", capacity: capacity + 4096)
  }
}
