import Briefs

/// What the page of a list shows.
struct ListContent: Sendable {
  var heading: String
  var intro: String?
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
}

extension Publication {
  /// The contents of one page of a list.
  func content(of listing: Listing, page number: Int, at page: OutputPath) -> ListContent {
    let slugs = briefs(of: listing)
    var content = ListContent(heading: title(of: listing))
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
    _ person: Contributions, _ number: Int, _ page: OutputPath, to content: inout ListContent
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
    let indices = slugs.compactMap { library.index(of: $0) }
    var group = GroupView(
      heading: heading, anchor: anchor, indices: indices, site: self, page: page)
    if !items.isEmpty {
      group.prepared = indices.reduce(into: []) { $0.put(prepared: items[$1], on: page) }
    }
    return group
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
