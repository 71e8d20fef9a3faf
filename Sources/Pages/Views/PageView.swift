import Basics
import Briefs
import Mustache
import SourceText
import Site

/// Everything that the templates of a page can show: the names of every page, and those of its
/// subject.
struct PageView: View {
  let site: Publication
  let page: OutputPath
  let subject: Subject
  /// The names that only this kind of page has: stored, since to make it copies the whole subject.
  private let ownNames: (any View)?
  var language: LanguageTag
  /// The title of the browser window, before the name of the site.
  var title: String
  /// The output of the page's own template, for the layout.
  var main: [UInt8]?

  init(
    site: Publication, page: OutputPath, about subject: Subject, title: String,
    language: LanguageTag? = nil
  ) {
    self.site = site
    self.page = page
    self.subject = subject
    ownNames = subject.view
    self.title = title
    self.language = language ?? site.configuration.language
  }

  /// Creates the view of the page of a brief, at any address.
  init(ofBrief index: Int, of site: Publication, at page: OutputPath) {
    let brief = BriefView(site: site, index: index, page: page)
    self.init(
      site: site, page: page, about: .brief(brief, BriefRecord(index, in: site)),
      title: brief.published.text.title.plain, language: brief.published.entry.language)
  }

  var kind: PageKind { subject.kind }
  var words: Words { site.words[language] }
  /// The description of the page for search engines.
  var description: String? { subject.description?.onOneLine.shortened(to: 300) }

  var brief: BriefView? {
    if case .brief(let brief, _) = subject { return brief }
    return nil
  }

  /// The facts about the brief, for metadata.
  var record: BriefRecord? {
    if case .brief(_, let record) = subject { return record }
    return nil
  }

  var list: ListView? {
    if case .list(let list) = subject { return list }
    return nil
  }

  func value(of symbol: Symbol) -> TemplateValue? {
    guard let value = Self.fields.value(of: symbol) else {
      return ownNames?.value(of: symbol)
    }
    return value(self) ?? .flag(false)
  }

  func addInputs(of symbol: Symbol, to inputs: inout InputFold) {
    if let field = Self.fields[symbol] {
      inputs.add(field, of: self)
    } else {
      ownNames?.addInputs(of: symbol, to: &inputs)
    }
  }

  static func shape(of symbol: Symbol) -> TemplateValue.Shape? { fields[symbol]?.shape }

  static var names: [String] { fields.names }

  static let fields = Fields<PageView>(general.merging(metadata) { $1 })

  /// The fields of every page.
  private static let general: [String: Field<PageView>] = [
    "lang": .text { $0.language.text },
    "dir": .text { $0.language.direction.rawValue },
    "page-title": .text { $0.windowTitle },
    "description": .text(from: .hash { $0.list?.hashOfIntro }) { $0.description },
    "content-policy": .text(from: .site) { ContentPolicy($0.site)?.text },
    "canonical": .text(from: .site) { view in
      if case .redirect(let redirect) = view.subject { return view.site.url(redirect.target) }
      return view.site.url(view.page)
    },
    "root": .text(from: .site) { $0.page.rootPrefix },
    "generator": .text(from: .site) { $0.site.settings.generator },
    "stylesheet": .text(from: .site) { view in
      view.site.settings.stylesheets[view.kind.scope]?.path.href(from: view.page)
    },
    "inline-style": .text(from: .site) {
      $0.site.settings.inlineStyle.map { String(decoding: $0.bytes, as: UTF8.self) }
    },
    "script": .text(from: .site) { view in
      view.brief == nil ? nil : view.site.settings.script?.path.href(from: view.page)
    },
    "is-draft-build": .flag(from: .site) { $0.site.settings.includesDrafts },
    "noindex": .flag { $0.subject.isHidden },
    "feeds": .list(from: .hash { $0.hashOfFeeds }) { $0.feeds },
    "alternates": .list { $0.alternates },
    "main": .html(from: .otherNames) { $0.main },
    "kind": .text { $0.kind.rawValue },
    "site": .view(from: .site) { SiteView(site: $0.site, page: $0.page, language: $0.language) },
    "words": .view(from: .site) { $0.site.wordsView($0.language) },
    "letterhead": Field(.text, from: .otherNames) { $0.site.chrome(.letterhead, for: $0) },
    "page-footer": Field(.text, from: .otherNames) { $0.site.chrome(.footer, for: $0) },
    "brief": .view { $0.brief },
  ]

  private var windowTitle: String {
    let siteTitle = site.configuration.title
    return kind == .home || title.isEmpty || title == siteTitle
      ? siteTitle : "\(title) – \(siteTitle)"
  }

  // MARK: Links of the head

  /// A hash of the feeds for the whole site, which are the same on every page.
  private var hashOfFeeds: UInt64? {
    guard site.siteMap.contains(Route.atomFeed) else { return nil }
    var fingerprint = Fingerprint()
    fingerprint.add(list?.feed?.text)
    fingerprint.add(list?.heading)
    return fingerprint.hash
  }

  private var feeds: [LinkView] {
    guard site.siteMap.contains(Route.atomFeed) else { return [] }
    let title = site.configuration.title
    var feeds = [
      LinkView(title: title, href: Route.atomFeed.href(from: page), type: MediaType.atom),
      LinkView(title: title, href: Route.jsonFeed.href(from: page), type: MediaType.jsonFeed),
    ]
    if let list, let own = list.feed, own != Route.atomFeed {
      feeds.insert(
        LinkView(
          title: "\(list.heading) – \(title)", href: own.href(from: page),
          type: MediaType.atom), at: 0)
    }
    return feeds
  }

  private var alternates: [LinkView] {
    guard let brief, !brief.published.entry.translations.isEmpty else { return [] }
    let own = Translation(
      language: brief.published.entry.language, slug: brief.published.entry.slug)
    let links = ([own] + brief.published.entry.translations).map { translation in
      let path = Route.brief(translation.slug)
      return LinkView(
        title: translation.language.text, href: site.url(path) ?? path.href(from: page),
        language: translation.language.text)
    }
    // Readers of none of these languages are shown the language of the site.
    let usual = links.first { $0.language == site.configuration.language.text }.map {
      LinkView(title: $0.title, href: $0.href, language: "x-default")
    }
    return links + [usual].compactMap { $0 }
  }
}

/// The view that templates for one kind of page are checked against, with the names of every page
/// and of its subject.
struct PageAbout<About: View>: View {
  func value(of symbol: Symbol) -> TemplateValue? { nil }

  static func shape(of symbol: Symbol) -> TemplateValue.Shape? {
    PageView.shape(of: symbol) ?? About.shape(of: symbol)
  }

  static var names: [String] { PageView.names + About.names }
}

/// The view that templates for all pages are checked against, with the names of every page and of
/// all subjects.
struct AnyPage: View {
  private static let kinds = PageKind.allCases.map(\.scopeOfTemplate)

  func value(of symbol: Symbol) -> TemplateValue? { nil }

  static func shape(of symbol: Symbol) -> TemplateValue.Shape? {
    for kind in kinds {
      if let shape = kind.shape(of: symbol) { return shape }
    }
    return nil
  }

  static var names: [String] { Set(kinds.flatMap { $0.names }).sorted() }
}

extension PageView {
  /// The view that each directly rendered template is checked against; all other templates are
  /// partials of these.
  static let templates: [String: any View.Type] = {
    var templates: [String: any View.Type] = [
      "layout": AnyPage.self, "brief-item": BriefItemView.self,
      "brief-line": BriefItemView.self, "numbered-item": BriefItemView.self,
    ]
    for kind in PageKind.allCases { templates[kind.rawValue] = kind.scopeOfTemplate }
    for chrome in Chrome.allCases { templates[chrome.rawValue] = AnyPage.self }
    return templates
  }()

  /// Returns the views whose names templates can reach on a kind of page.
  static func scopes(of kind: PageKind) -> [any View.Type] {
    [kind.scopeOfTemplate, AnyPage.self]
  }

  /// All names of all views.
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
