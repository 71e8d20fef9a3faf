import Basics
import Briefs
import Site

/// One page of a list of briefs.
struct ListPage {
  let list: BriefList
  /// The number of the page, counted from 1.
  let number: Int
  let site: Publication
  let page: OutputPath

  private var library: Library { site.library }
  private var words: Words { site.siteWords }

  var view: ListView {
    var view = ListView(site: site, heading: list.title, page: page)
    view.intro = intro
    view.crumbs = crumbs
    view.facts = ListFactsView(list, site, page)
    let briefs = list.briefs
    view.count = list.group?.count ?? briefs.count
    view.groups = groups(briefs)
    switch list.listing {
    case .archive:
      view.years = EntryView.years(library.years.indices, site, page)
    case .year(let index):
      view.years = EntryView.years(
        LinkedPlaces.of(library.years.count, from: index), current: index, site, page)
    case .group, .work: break
    }
    view.feed = list.feed
    view.person = list.group?.person.map {
      PersonView(
        credit: $0.creditOfToday, site: site, page: page, language: site.configuration.language)
    }
    view.pagination = pagination(of: list.group?.lengthOfList ?? briefs.count)
    return view
  }

  private var intro: ListView.Intro? {
    switch list.listing {
    case .archive, .year: nil
    case .group(let section, let index):
      site.prepared.description(of: library[section][index].id, in: section, on: page)
        .map { .html($0) }
    case .work(let index): .work(site.sources.works[index].reference)
    }
  }

  private var crumbs: [Crumb] {
    let home = Crumb(title: words["home"], path: Route.home)
    let parent = list.parent.map { Crumb(title: words[$0.word], path: $0.path) }
    return [home] + [parent].compactMap { $0 }
  }

  private func pagination(of length: Int) -> PaginationView? {
    guard list.listing != .archive else { return nil }
    return PaginationView(first: list.path, current: number, length: length, of: site)
  }

  // MARK: Groups

  private func groups(_ briefs: [Slug]) -> [GroupView] {
    guard list.listing != .archive else {
      return byYear(briefs.prefix(site.configuration.pageSize))
    }
    guard let group = list.group, let facts = list.facts else { return [self.group(slice(briefs))] }
    switch group.subject {
    case .person(let person):
      return byRank(slice(group.briefs), of: person, wrote: true)
        + byRank(slice(group.edited), of: person, wrote: false)
    case .series:
      var numbered = self.group(slice(facts.order))
      numbered.template = "numbered-item"
      return [numbered]
    case .term: return [self.group(slice(briefs))]
    }
  }

  /// The briefs of the list on this page.
  private func slice(_ slugs: [Slug]) -> ArraySlice<Slug> {
    Paging(site.configuration).entries(of: slugs, onPage: number)
  }

  private func group(
    _ slugs: some Sequence<Slug>, heading: String? = nil, anchor: String? = nil
  ) -> GroupView {
    GroupView(
      heading: heading, anchor: anchor, indices: slugs.compactMap { library.index(of: $0) },
      site: site, page: page)
  }

  private func byYear(_ slugs: some Sequence<Slug>) -> [GroupView] {
    var groups: [YearGroup] = []
    for slug in slugs {
      guard let year = library[slug]?.brief.date.value.year else { continue }
      if groups.last?.year != year { groups.append(YearGroup(year: year)) }
      groups[groups.count - 1].briefs.append(slug)
    }
    return groups.map {
      group($0.briefs, heading: words.number($0.year), anchor: "_\($0.year)")
    }
  }

  /// Returns the briefs that a person wrote or edited, newest first, with the position held then if it is not current.
  private func byRank(
    _ slugs: ArraySlice<Slug>, of person: Person, wrote: Bool
  ) -> [GroupView] {
    let key = wrote ? "written" : "edited"
    let today = person.creditOfToday.role
    var runs: [(rank: String?, slugs: [Slug])] = []
    for slug in slugs {
      let credits = library[slug].map { wrote ? $0.authors : $0.editors } ?? []
      let then = credits.first { $0.person.id == person.id }?.role
      let rank = then == today ? nil : then
      if runs.isEmpty || runs[runs.count - 1].rank != rank { runs.append((rank, [])) }
      runs[runs.count - 1].slugs.append(slug)
    }
    return runs.enumerated().map { place, run in
      let heading = run.rank.map { words.filled(key + "-as", ["role": $0]) } ?? words[key]
      let anchor = "_" + key + (place == 0 ? "" : "-\(place + 1)")
      return group(run.slugs, heading: heading, anchor: anchor)
    }
  }
}
