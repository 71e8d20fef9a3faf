import Basics
import Briefs
import CSL
import Mustache
import SourceText
import Site

/// The page of a list: of briefs, of people, of what is cited.
struct ListView: FieldView {
  let site: Publication
  var heading: String
  var intro: Intro?
  var crumbs: [LinkView] = []
  var count: Int?
  var person: PersonView?
  var groups: [GroupView] = []
  var entries: [EntryView] = []
  var years: [EntryView] = []
  /// The lists beside this one.
  var tabs: [LinkView] = []
  var sources: [SourceEntryView] = []
  var pagination: PaginationView?
  var feed: OutputPath?
  var facts: ListFactsView?
  /// The letters that a long list of names begins with.
  var letters: [LinkView] = []
  let page: OutputPath

  /// What a list begins with.
  enum Intro {
    case html(String)
    /// A sentence of the interface, which is no description of the list.
    case sentence(String)
    /// The work that the briefs of the list cite.
    case work(Reference)
  }

  private var words: Words { site.siteWords }

  static let fields: Fields<ListView> = [
    "heading": .text { $0.heading },
    "intro": .text(from: .hash { $0.hashOfIntro }) { $0.introHTML },
    "crumbs": .list { $0.crumbs },
    "count": .text { view in view.count.map { view.words.number($0) } },
    "count-label": .text { view in view.count.map { view.words.briefs($0) } },
    "person": .view { $0.person },
    "groups": .list { $0.groups },
    "entries": .framed { $0.entries },
    "years": .framed { $0.years },
    "facts": .view { $0.facts },
    "letters": .framed { $0.letters },
    "tabs": .framed { $0.tabs },
    "sources": .framed { $0.sources },
    "pagination": .view { $0.pagination },
    "feed": .view { view in
      view.feed.map { LinkView(title: view.words["feed"], href: $0.href(from: view.page)) }
    },
  ]

  var introHTML: String? {
    switch intro {
    case .html(let html): html
    case .sentence(let sentence): sentence.htmlEscaped
    case .work(let work): site.entryHTML(work)
    case nil: nil
    }
  }

  /// What search engines are told of the list.
  var description: String? {
    if case .sentence = intro { nil } else { introHTML?.withoutTags }
  }

  /// Of a work its description, since to cite it takes long.
  var hashOfIntro: UInt64 {
    var fingerprint = Fingerprint()
    switch intro {
    case .html(let text), .sentence(let text): fingerprint.add(text)
    case .work(let work): fingerprint.add(work)
    case nil: fingerprint.add(0)
    }
    return fingerprint.hash
  }
}

extension Publication {
  /// The contents of one page of a list.
  func content(of listing: Listing, page number: Int, at page: OutputPath) -> ListView {
    let slugs = briefs(of: listing)
    var content = ListView(site: self, heading: title(of: listing), page: page)
    content.intro = intro(of: listing, on: page)
    content.crumbs = crumbs(to: listing, on: page)
    content.count = slugs.count
    content.feed = listing.year == nil ? feedPath(of: listing) : nil
    switch listing {
    case .person(let index): addPerson(library.people[index], number, page, to: &content)
    case .series(let index):
      content.groups = [numberedGroup(slice(facts.series[index].order, number), on: page)]
    case .archive:
      content.years = years(library.years.indices, current: nil, on: page)
      content.groups = groupsByYear(Array(slugs.prefix(configuration.pageSize)), on: page)
    case .year(let index):
      content.years = years(
        LinkedPlaces.of(library.years.count, from: index), current: index, on: page)
      content.groups = [group(nil, slice(slugs, number), on: page)]
    default: content.groups = [group(nil, slice(slugs, number), on: page)]
    }
    content.facts = factsView(of: listing, on: page)
    let length = longestList(of: listing)
    if listing != .archive, length > configuration.pageSize {
      content.pagination = PaginationView(
        first: path(of: listing), current: number,
        count: (length + configuration.pageSize - 1) / configuration.pageSize, words: siteWords)
    }
    return content
  }

  private func addPerson(
    _ person: Contributions, _ number: Int, _ page: OutputPath, to content: inout ListView
  ) {
    let who = person.person
    content.person = PersonView(
      credit: who.creditOfToday, site: self, page: page, language: configuration.language)
    content.count = Set(person.written + person.edited).count
    content.groups =
      groupsByRank(slice(person.written, number), of: who, wrote: true, on: page)
      + groupsByRank(slice(person.edited, number), of: who, wrote: false, on: page)
  }

  private func slice(_ slugs: [Slug], _ number: Int) -> [Slug] {
    Array(slugs.dropFirst((number - 1) * configuration.pageSize).prefix(configuration.pageSize))
  }

  private func groupsByYear(_ slugs: [Slug], on page: OutputPath) -> [GroupView] {
    var groups: [(year: Int, slugs: [Slug])] = []
    for slug in slugs {
      guard let year = library[slug]?.brief.date.value.year else { continue }
      if groups.last?.year != year { groups.append((year, [])) }
      groups[groups.count - 1].slugs.append(slug)
    }
    return groups.map {
      group(siteWords.number($0.year), $0.slugs, anchor: "_\($0.year)", on: page)
    }
  }

  func group(
    _ heading: String?, _ slugs: [Slug], anchor: String? = nil, on page: OutputPath
  ) -> GroupView {
    GroupView(
      heading: heading, anchor: anchor, indices: slugs.compactMap { library.index(of: $0) },
      site: self, page: page)
  }

  /// - Parameters:
  ///   - places: which years are listed, by their places among all
  ///   - current: the place of the one that the page is about
  func years(
    _ places: some Sequence<Int>, current: Int?, on page: OutputPath
  ) -> [EntryView] {
    places.map { place in
      let group = library.years[place]
      return EntryView(
        title: siteWords.number(group.year), href: Route.year(group.year).href(from: page),
        count: group.briefs.count, language: configuration.language, isCurrent: place == current,
        words: siteWords,
        share: (group.briefs.count * 10 + facts.mostInYear - 1) / facts.mostInYear)
    }
  }

  private func crumbs(to listing: Listing, on page: OutputPath) -> [LinkView] {
    let home = crumb(siteWords["home"], Route.home, on: page)
    switch listing {
    case .archive: return [home]
    case .year: return [home, crumb(siteWords["archive"], Route.archive, on: page)]
    case .person: return [home, crumb(siteWords["people"], Route.people, on: page)]
    case .series: return [home, crumb(siteWords["series"], Route.series, on: page)]
    case .topic: return [home, crumb(siteWords["topics"], Route.topics, on: page)]
    case .region: return [home, crumb(siteWords["regions"], Route.regions, on: page)]
    case .work: return [home, crumb(siteWords["sources"], Route.sources, on: page)]
    }
  }

  func crumb(_ title: String, _ path: OutputPath, on page: OutputPath) -> LinkView {
    LinkView(title: title, href: path.href(from: page))
  }
}
