import Briefs
import CSL
import SourceText
import Site

extension Publication {
  /// Returns the bytes of a planned file that is not copied.
  ///
  /// - Throws: a diagnostic if templates print too much
  package func bytes(of file: PlannedFile) throws(Diagnostic) -> [UInt8] {
    if let view = view(of: file) {
      return view.kind == .redirect
        ? try templates.render(view, by: view.kind.rawValue)
        : try html(view, capacity: capacity(for: file))
    }
    return switch file.content {
    case .output(let fileExtension, let index):
      outputs[fileExtension]?.bytes(ofBrief: index, in: self) ?? []
    case .briefIndex: BriefIndex(site: self).bytes
    case .feed(.atom, let listing): AtomFeed(listing, at: file.path, in: self).bytes
    case .feed(.json, let listing): JSONFeed(listing, at: file.path, in: self).bytes
    case .sitemap(let part): Sitemap(self).bytes(part: part)
    case .sitemapIndex(let parts): Sitemap(self).index(parts: parts)
    case .robots: robots
    case .stylesheet(let scope): settings.stylesheets[scope]?.bytes ?? []
    case .script: settings.script?.bytes ?? []
    case .openSearch: OpenSearch(self).bytes
    case .headers: HostHeaders(self).bytes
    case .export(let export): bytes(of: export)
    case .searchScript: settings.searchScript?.bytes ?? []
    default: []
    }
  }

  /// Returns the view of a page for its templates, or `nil` for a file that is not rendered by a
  /// template.
  func view(of file: PlannedFile) -> PageView? {
    let page = file.path
    switch file.content {
    case .brief(let index): return pageView(ofBrief: index, at: page)
    case .standalone(let index): return pageView(ofStandalone: index, at: page)
    case .home:
      return PageView(
        site: self, page: page, about: .home(HomeView(site: self, page: page)),
        title: configuration.title)
    case .list(let listing, let number):
      return listPage(
        ListPage(list: list(listing), number: number, site: self, page: page).view)
    case .sources(let listing, let number):
      return listPage(SourcesPage(listing: listing, number: number, site: self, page: page).view)
    case .index(let section):
      return listPage(IndexPage(section: section, site: self, page: page).view)
    case .notFound:
      return PageView(
        site: self, page: page.servedAnywhere(baseURL),
        about: .notFound(NotFoundView(words: siteWords)), title: siteWords["not-found"])
    case .redirect(let target): return redirectView(to: target, at: page)
    default: return nil
    }
  }

  /// Returns the page of the only brief.
  package func bytesOfLoneBrief() throws(Diagnostic) -> [UInt8] {
    try bytes(of: PlannedFile(Route.brief(briefs[0].entry.slug), .brief(0)))
  }

  /// Returns the page of the only text in `pages/`.
  package func bytesOfLonePage() throws(Diagnostic) -> [UInt8] {
    try bytes(of: PlannedFile(Route.standalone(library.pages[0]), .standalone(0)))
  }

  /// Returns the styles in which the page shows how to cite a brief.
  package func entryStyles(ofBrief index: Int) -> [EntryStyle] {
    entryStyles[briefs[index].entry.language.text] ?? []
  }

  /// Returns the title of a brief, as its page shows it.
  package func title(ofBrief index: Int) -> String { briefs[index].text.title.html }
  package func title(ofPage index: Int) -> String { pageTexts[index].title.html }

  /// Renders a page with the template of its kind, inside the layout.
  func html(_ view: PageView, capacity: Int = 4096) throws(Diagnostic) -> [UInt8] {
    var view = view
    view.main = try templates.render(view, by: view.kind.rawValue, capacity: capacity)
    return try templates.render(view, by: "layout", capacity: capacity + 4096)
  }

  /// Returns the approximate size in bytes of the page of a file.
  private func capacity(for file: PlannedFile) -> Int {
    if case .brief(let index) = file.content { briefs[index].text.size } else { 4096 }
  }

  func pageView(ofBrief index: Int, at page: OutputPath) -> PageView {
    let brief = BriefView(site: self, index: index, page: page)
    return PageView(
      site: self, page: page, about: .brief(brief, BriefRecord(index, in: self)),
      title: brief.published.text.title.plain, language: brief.published.entry.language)
  }

  private func pageView(ofStandalone index: Int, at page: OutputPath) -> PageView {
    let (text, source) = (pageTexts[index], library.pages[index])
    return PageView(
      site: self, page: page,
      about: .standalone(StandaloneView(site: self, text: text, source: source)),
      title: text.title.plain, language: source.language)
  }

  private func listPage(_ list: ListView) -> PageView {
    PageView(site: self, page: list.page, about: .list(list), title: list.heading)
  }

  private func redirectView(to target: OutputPath, at page: OutputPath) -> PageView {
    let title = files.first { $0.path == target }.map { titleOfTarget($0) } ?? target.publicAddress
    return PageView(
      site: self, page: page,
      about: .redirect(RedirectView(target: target, title: title, page: page)), title: title)
  }

  private func titleOfTarget(_ file: PlannedFile) -> String {
    switch file.content {
    case .brief(let index): briefs[index].text.title.plain
    case .standalone(let index): pageTexts[index].title.plain
    default: file.path.publicAddress
    }
  }
}

extension BriefText {
  /// The approximate size in bytes of the brief's page.
  fileprivate var size: Int { body.count + notes.count + 8192 }
}
