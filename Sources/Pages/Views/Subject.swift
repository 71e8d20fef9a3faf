import Basics
import Briefs
import Mustache
import SourceText
import Site

/// The subject of a page, with the names that only pages of its kind have.
enum Subject: Sendable {
  case home(HomeView)
  /// A brief, whose names are in `brief` on every page that has one.
  case brief(BriefView, BriefRecord)
  indirect case list(ListView)
  case standalone(StandaloneView)
  case search(SearchPageView)
  case notFound(NotFoundView)
  case redirect(RedirectView)

  /// The view with the names of this kind of page; `nil` for a brief, which has no names besides
  /// `brief`.
  var view: (any View)? {
    switch self {
    case .home(let view): view
    case .brief: nil
    case .list(let view): view
    case .standalone(let view): view
    case .search(let view): view
    case .notFound(let view): view
    case .redirect(let view): view
    }
  }

  /// The kind of the page, which is also the name of its template.
  var kind: PageKind {
    switch self {
    case .home: .home
    case .brief(let brief, _): brief.published.entry.isWithdrawn ? .withdrawn : .brief
    case .list: .list
    case .standalone: .page
    case .search: .search
    case .notFound: .notFound
    case .redirect: .redirect
    }
  }

  /// The description for search engines, before it is shortened.
  var description: String? {
    switch self {
    case .home(let view):
      view.site.prepared.description?.withoutTags ?? view.site.configuration.tagline
    case .brief(let brief, _): brief.published.text.summary.plain
    case .list(let list): list.description
    case .standalone(let view): view.text.summary.plain
    case .search, .notFound, .redirect: nil
    }
  }

  /// Whether search engines are asked to ignore the page.
  var isHidden: Bool {
    switch self {
    case .brief(let brief, _): brief.published.entry.isHidden
    case .search, .notFound, .redirect: true
    case .home, .list, .standalone: false
    }
  }
}

/// The kinds of page, each with a template of the same name.
enum PageKind: String, CaseIterable {
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

  /// The view that its template is checked against.
  var scopeOfTemplate: any View.Type {
    switch self {
    case .home: PageAbout<HomeView>.self
    case .brief, .withdrawn: PageView.self
    case .list: PageAbout<ListView>.self
    case .page: PageAbout<StandaloneView>.self
    case .search: PageAbout<SearchPageView>.self
    case .notFound: PageAbout<NotFoundView>.self
    case .redirect: PageAbout<RedirectView>.self
    }
  }
}

/// The home page.
struct HomeView: FieldView {
  let site: Publication
  let page: OutputPath

  static let fields: Fields<HomeView> = [
    "intro": .text { $0.site.prepared.description?.placed(on: $0.page) },
    "lead": .view { $0.lead },
    "lead-label": .text { $0.site.siteWords["newest"] },
    "latest": .list { $0.latest.items },
    "series": .list { $0.shelves },
    "all-series": .framed { $0.series },
    "all-topics": .framed { $0.topics },
    "years": .framed { $0.years },
  ]

  /// The number of newest briefs to show.
  private static let newest = 7
  /// The largest number of topics to name.
  private static let mostTopics = 24

  private var library: Library { site.library }

  private var lead: BriefItemView? {
    guard !library.entries.isEmpty else { return nil }
    return BriefItemView(brief: BriefView(site: site, index: 0, page: page))
  }

  /// The newest briefs after the lead.
  private var latest: GroupView {
    let count = min(Self.newest, library.entries.count)
    return GroupView(indices: Array((0..<count).dropFirst()), site: site, page: page)
  }

  private var shelves: [ShelfView] {
    guard hasShelves else { return [] }
    return library[.series].map { ShelfView(group: $0, site: site, page: page) }
  }

  /// Whether each series has a shelf.
  ///
  /// If the newest briefs are all there are, shelves would only repeat them.
  private var hasShelves: Bool { library.entries.count > Self.newest }

  /// The series as links only, if they have no shelves.
  private var series: [EntryView] {
    hasShelves ? [] : library[.series].map { EntryView($0, site, page) }
  }

  /// The topics in their order; if there are very many, only those with most briefs.
  private var topics: [EntryView] {
    let all = library[.topics]
    let counts = all.map(\.briefs.count).sorted(by: >)
    let least = counts.count > Self.mostTopics ? counts[Self.mostTopics - 1] : 1
    return all.filter { $0.briefs.count >= least }.prefix(Self.mostTopics)
      .map { EntryView($0, site, page) }
  }

  /// The years, if there is more than one.
  private var years: [EntryView] {
    library.years.count > 1 ? EntryView.years(library.years.indices, site, page) : []
  }
}

/// A page in `pages/`.
struct StandaloneView: FieldView {
  let site: Publication
  let text: BriefText
  let source: StandalonePage

  init(site: Publication, index: Int) {
    self.site = site
    text = site.pageTexts[index]
    source = site.library.pages[index]
  }

  private var words: Words { site.words[source.language ?? site.configuration.language] }

  static let fields: Fields<StandaloneView> = [
    "heading": .text { $0.text.title.html },
    "subtitle": .text { $0.text.subtitle?.html },
    "body": .html { $0.text.body },
    "notes": .html { $0.text.notes },
    "contents": .framed { ContentsItem.items(of: $0.text, $0.site.configuration.contents) },
    "updated": .text { view in view.source.updated.map { view.words.date($0.value) } },
    "updated-iso": .text { $0.source.updated?.value.iso },
    "extra": Field(.open) { $0.source.extra.map(\.templateValue) },
  ]
}

/// The page for an address that does not exist.
struct NotFoundView: FieldView {
  let words: Words

  static let fields: Fields<NotFoundView> = [
    "heading": .text { $0.words["not-found"] },
    "intro": .text { $0.words["not-found-text"] },
  ]
}

/// The page at an old address.
struct RedirectView: FieldView {
  let target: OutputPath
  let title: String
  let page: OutputPath

  static let fields: Fields<RedirectView> = [
    "target-href": .text { $0.target.href(from: $0.page) },
    "target-title": .text { $0.title },
  ]
}
