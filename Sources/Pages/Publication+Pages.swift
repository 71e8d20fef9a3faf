import Briefs
import CSL
import SourceText

extension Publication {
  /// The bytes of a planned file that is not copied.
  ///
  /// - Throws: when templates print too much
  package func bytes(of file: PlannedFile) throws(Diagnostic) -> [UInt8] {
    switch file.content {
    case .brief(let index):
      try html(pageView(ofBrief: index, at: file.path), capacity: briefs[index].text.size)
    case .work(let format, let index):
      Array(format.text(of: work(ofBrief: index)).utf8)
    case .home: try html(homeView(at: file.path))
    case .standalone(let index): try html(pageView(ofStandalone: index, at: file.path))
    case .list(let listing, let number): try html(listView(of: listing, number, at: file.path))
    case .sources(let listing, let number):
      try html(sourcesView(of: listing, number, at: file.path))
    case .index(let section): try html(indexView(of: section, at: file.path))
    case .notFound: try html(notFoundView(at: file.path))
    case .redirect(let target):
      try templates.render(redirectView(to: target, at: file.path), by: "redirect")
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
    case .searchPage, .search: []
    case .copy: []
    }
  }

  /// The page of the only brief.
  package func bytesOfLoneBrief() throws(Diagnostic) -> [UInt8] {
    try bytes(of: PlannedFile(Route.brief(briefs[0].entry.slug), .brief(0)))
  }

  /// The page of the only page of `pages/`.
  package func bytesOfLonePage() throws(Diagnostic) -> [UInt8] {
    try bytes(of: PlannedFile(Route.standalone(library.pages[0]), .standalone(0)))
  }

  /// The styles in which readers are told how to cite a brief.
  package func entryStyles(ofBrief index: Int) -> [EntryStyle] {
    entryStyles[briefs[index].entry.language.text] ?? []
  }

  /// The titles of texts, as their pages show them.
  package func title(ofBrief index: Int) -> String { briefs[index].text.title.html }
  package func title(ofPage index: Int) -> String { pageTexts[index].title.html }

  /// A page by the template of its kind, in the layout.
  func html(_ view: PageView, capacity: Int = 4096) throws(Diagnostic) -> [UInt8] {
    var view = view
    view.main = try templates.render(view, by: view.kind.rawValue, capacity: capacity)
    return try templates.render(view, by: "layout", capacity: capacity + 4096)
  }

  func pageView(ofBrief index: Int, at page: OutputPath) -> PageView {
    let brief = BriefView(site: self, index: index, page: page)
    let published = brief.published
    var view = PageView(
      site: self, page: page, kind: published.entry.isWithdrawn ? .withdrawn : .brief,
      language: published.entry.language, title: published.text.title.plain)
    view.description = published.text.summary.plain
    view.isHidden = published.entry.isHidden
    view.brief = brief
    view.record = BriefRecord(index, in: self)
    return view
  }

  private func pageView(ofStandalone index: Int, at page: OutputPath) -> PageView {
    let text = pageTexts[index]
    let standalone = library.pages[index]
    var view = PageView(
      site: self, page: page, kind: .page, language: standalone.language ?? configuration.language,
      title: text.title.plain)
    view.description = text.summary.plain
    view.standalone = text
    view.standalonePage = standalone
    return view
  }

  private func homeView(at page: OutputPath) -> PageView {
    var view = PageView(
      site: self, page: page, kind: .home, language: configuration.language,
      title: configuration.title)
    view.isHome = true
    view.description = prepared.description?.withoutTags ?? configuration.tagline
    return view
  }

  private func listView(of listing: Listing, _ number: Int, at page: OutputPath) -> PageView {
    let content = content(of: listing, page: number, at: page)
    var view = PageView(
      site: self, page: page, kind: .list, language: configuration.language,
      title: content.heading)
    view.description = content.intro?.withoutTags
    view.list = content
    return view
  }

  private func sourcesView(
    of listing: SourceListing, _ number: Int, at page: OutputPath
  ) -> PageView {
    let content = content(of: listing, page: number, at: page)
    var view = PageView(
      site: self, page: page, kind: .list, language: configuration.language,
      title: content.heading)
    view.list = content
    return view
  }

  private func indexView(of section: Section, at page: OutputPath) -> PageView {
    let content = content(of: section, at: page)
    var view = PageView(
      site: self, page: page, kind: .list, language: configuration.language,
      title: content.heading)
    view.list = content
    return view
  }

  private func notFoundView(at page: OutputPath) -> PageView {
    var view = PageView(
      site: self, page: page.servedAnywhere(settings.baseURL), kind: .notFound,
      language: configuration.language, title: siteWords["not-found"])
    view.isHidden = true
    view.notFound = true
    return view
  }

  private func redirectView(to target: OutputPath, at page: OutputPath) -> PageView {
    let title = files.first { $0.path == target }.map { titleOfTarget($0) } ?? target.publicAddress
    var view = PageView(
      site: self, page: page, kind: .redirect, language: configuration.language, title: title)
    view.redirectTarget = target
    view.isHidden = true
    return view
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
  /// About how long the brief's page will be.
  fileprivate var size: Int { body.count + notes.count + 8192 }
}
