import Briefs
import Mustache
import SourceText

/// Everything that the templates of one page may speak of.
struct PageView: FieldView {
  let site: Publication
  let page: OutputPath
  var kind: Kind
  var language: LanguageTag
  /// What the browser's window is called, before the site's own name.
  var title: String
  var description: String?
  var isHidden = false
  var brief: BriefView?
  /// The facts of the brief, for metadata.
  var record: BriefRecord?
  var list: ListContent?
  var isHome = false
  var standalone: BriefText?
  var standalonePage: StandalonePage?
  var notFound = false
  var search: SearchView?
  var redirectTarget: OutputPath?
  /// What the page's own template made, for the layout.
  var main: [UInt8]?

  /// The kinds of pages: each has a template of its name.
  enum Kind: String, CaseIterable {
    case home, brief, withdrawn, list, page, search
    case notFound = "not-found"
    case redirect

    /// The style sheet that the page needs.
    var scope: Stylesheet.Scope {
      switch self {
      case .brief, .withdrawn, .page: .texts
      default: .lists
      }
    }
  }

  var words: Words { site.words[language] }

  static let fields = Fields(
    general.merging(lists) { $1 }.merging(others) { $1 }.merging(metadata) { $1 })

  /// On every page.
  private static let general: [String: Field<PageView>] = [
    "lang": .text { $0.language.text },
    "dir": .text { $0.language.direction.rawValue },
    "page-title": .text { $0.windowTitle },
    "description": .text { $0.description?.onOneLine.shortened(to: 300) },
    "content-policy": .text { ContentPolicy($0.site)?.text },
    "canonical": .text { $0.site.url($0.redirectTarget ?? $0.page) },
    "root": .text { $0.page.rootPrefix },
    "generator": .text { $0.site.settings.generator },
    "stylesheet": .text { view in
      view.site.settings.stylesheets[view.kind.scope]?.path.href(from: view.page)
    },
    "inline-style": .text {
      $0.site.settings.inlineStyle.map { String(decoding: $0.bytes, as: UTF8.self) }
    },
    "script": .text { view in
      view.brief == nil ? nil : view.site.settings.script?.path.href(from: view.page)
    },
    "is-draft-build": .flag { $0.site.settings.includesDrafts },
    "noindex": .flag { $0.isHidden },
    "feeds": .list { $0.feeds },
    "alternates": .list { $0.alternates },
    "main": .html { $0.main },
    "kind": .text { $0.kind.rawValue },
    "site": .view { SiteView(site: $0.site, page: $0.page, language: $0.language) },
    "words": .view { $0.words },
    "letterhead": Field(.text) { $0.site.chrome(.letterhead, for: $0) },
    "page-footer": Field(.text) { $0.site.chrome(.footer, for: $0) },
  ]

  private static let lists: [String: Field<PageView>] = [
    "heading": .text { view in
      view.list?.heading ?? view.standalone?.title.html ?? view.message?.heading
        ?? (view.search == nil ? nil : view.title.htmlEscaped)
    },
    "intro": .text { view in
      view.isHome
        ? view.site.prepared.description?.placed(on: view.page)
        : view.list?.intro ?? view.message?.text
    },
    "crumbs": .list { $0.list?.crumbs ?? [] },
    "count": .text { view in view.list?.count.map { view.words.number($0) } },
    "count-label": .text { view in view.list?.count.map { view.words.briefs($0) } },
    "person": .view { $0.list?.person },
    "groups": .list { $0.list?.groups ?? [] },
    "entries": .framed { $0.list?.entries ?? [] },
    "years": .framed { view in
      view.isHome ? view.site.yearsOfHome(on: view.page) : view.list?.years ?? []
    },
    "facts": .view { $0.list?.facts },
    "letters": .framed { $0.list?.letters ?? [] },
    "all-topics": .framed { $0.isHome ? $0.site.topicsOfHome(on: $0.page) : [] },
    "all-series": .framed { $0.isHome ? $0.site.seriesOfHome(on: $0.page) : [] },
    "tabs": .framed { $0.list?.tabs ?? [] },
    "sources": .framed { $0.list?.sources ?? [] },
    "pagination": .view { $0.list?.pagination },
    "feed": .view { view in
      view.list?.feed.map { LinkView(title: view.words["feed"], href: $0.href(from: view.page)) }
    },
    "lead": .view { $0.lead },
    "lead-label": .text { $0.isHome ? $0.words["newest"] : nil },
    "latest": .list { $0.latest.items },
    "series": .list { view in
      !view.isHome || !view.site.hasShelves
        ? []
        : view.site.library.series.map {
          ShelfView(group: $0, site: view.site, page: view.page)
        }
    },
  ]

  private static let others: [String: Field<PageView>] = [
    "brief": .view { $0.brief },
    "search-index": .view { $0.search },
    "body": .html { $0.standalone?.body },
    "notes": .html { $0.standalone?.notes },
    "contents": .framed { view in
      view.standalone.map { ContentsItem.items(of: $0, view.site.configuration.contents) } ?? []
    },
    "subtitle": .text { $0.standalone?.subtitle?.html },
    "updated": .text { view in view.standalonePage?.updated.map { view.words.date($0.value) } },
    "updated-iso": .text { $0.standalonePage?.updated?.value.iso },
    "target-href": .text { view in view.redirectTarget?.href(from: view.page) },
    "target-title": .text { $0.redirectTarget == nil ? nil : $0.title },
    "extra": Field(.open) { $0.standalonePage?.extra.map(\.templateValue) },
  ]

  private var windowTitle: String {
    let siteTitle = site.configuration.title
    return isHome || title.isEmpty || title == siteTitle ? siteTitle : "\(title) – \(siteTitle)"
  }

  private var message: (heading: String, text: String)? {
    notFound ? (words["not-found"], words["not-found-text"]) : nil
  }

  // MARK: Home

  private var lead: BriefItemView? {
    guard isHome, !site.library.entries.isEmpty else { return nil }
    return BriefItemView(brief: BriefView(site: site, index: 0, page: page))
  }

  /// The newest briefs after the lead.
  private var latest: GroupView {
    let count = isHome ? min(Publication.newestOfHome, site.library.entries.count) : 0
    return GroupView(indices: Array((0..<count).dropFirst()), site: site, page: page)
  }

  // MARK: Links of the head

  private var feeds: [LinkView] {
    guard !site.settings.isLone, site.siteMap.contains(Route.atomFeed) else { return [] }
    let title = site.configuration.title
    var feeds = [
      LinkView(title: title, href: Route.atomFeed.href(from: page), type: "application/atom+xml"),
      LinkView(title: title, href: Route.jsonFeed.href(from: page), type: "application/feed+json"),
    ]
    if let own = list?.feed, own != Route.atomFeed {
      feeds.insert(
        LinkView(
          title: "\(list?.heading ?? "") – \(title)", href: own.href(from: page),
          type: "application/atom+xml"), at: 0)
    }
    return feeds
  }

  private var alternates: [LinkView] {
    guard let brief, !brief.published.entry.translations.isEmpty, !site.settings.isLone else {
      return []
    }
    let own = Translation(
      language: brief.published.entry.language, slug: brief.published.entry.slug)
    let links = ([own] + brief.published.entry.translations).map { translation in
      let path = Route.brief(translation.slug)
      return LinkView(
        title: translation.language.text, href: site.url(path) ?? path.href(from: page),
        language: translation.language.text)
    }
    // Who reads none of these languages is shown the one of the site.
    let usual = links.first { $0.language == site.configuration.language.text }.map {
      LinkView(title: $0.title, href: $0.href, language: "x-default")
    }
    return links + [usual].compactMap { $0 }
  }
}

extension PageView {
  /// The templates that views are rendered by; all others are within these.
  static let templates: [String: any View.Type] = {
    var templates: [String: any View.Type] = [
      "layout": PageView.self, "brief-item": BriefItemView.self,
      "brief-line": BriefItemView.self, "numbered-item": BriefItemView.self,
    ]
    for kind in Kind.allCases { templates[kind.rawValue] = PageView.self }
    for chrome in Chrome.allCases { templates[chrome.rawValue] = PageView.self }
    return templates
  }()

  /// Every name that some view answers to.
  static let allNames: Set<String> = {
    var names: Set<String> = []
    var seen: Set<ObjectIdentifier> = []
    var pending = Array(templates.values)
    while let view = pending.popLast() {
      guard seen.insert(ObjectIdentifier(view)).inserted else { continue }
      names.formUnion(view.names)
      for name in view.names { pending += view.shape(of: Symbol(name))?.views ?? [] }
    }
    return names
  }()
}
