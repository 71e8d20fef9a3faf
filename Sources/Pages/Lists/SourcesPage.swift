import Briefs
import Site

/// One page of a list of what the briefs cite.
struct SourcesPage {
  let listing: SourceListing
  /// The number of the page, counted from 1.
  let number: Int
  let site: Publication
  let page: OutputPath

  private var sources: CitedSources { site.sources }
  private var words: Words { site.siteWords }

  var view: ListView {
    var view = ListView(site: site, heading: words["sources"], page: page)
    view.crumbs = [Crumb(title: words["home"], path: Route.home)]
    if case .site(let index) = listing {
      view.heading = sources.sites[index].host
      view.crumbs.append(Crumb(title: words["sources"], path: Route.sources))
      view.count = sources.sites[index].briefs.count
    } else {
      view.tabs = tabs
      view.intro = .sentence(words[sources.isEmpty ? "nothing-cited" : "sources-intro"])
    }
    view.sources = entries
    view.pagination = PaginationView(
      first: sources.path(of: listing), current: number, length: sources.count(of: listing),
      isByTime: false, of: site)
    return view
  }

  private func link(_ title: String, to path: OutputPath) -> LinkView {
    LinkView(title: title, href: path.href(from: page))
  }

  private var tabs: [LinkView] {
    guard !sources.works.isEmpty, !sources.sites.isEmpty else { return [] }
    return [(SourceListing.works, "cited-works"), (.sites, "cited-sites")].map { tab, word in
      var link = link(words[word], to: sources.path(of: tab))
      link.isCurrent = tab == listing
      return link
    }
  }

  // MARK: Entries

  private var entries: [SourceEntryView] {
    switch listing {
    case .works: slice(sources.works).map { entry(of: $0) }
    case .sites: slice(sources.sites.indices).map { entry(ofSite: $0) }
    case .site(let index): slice(sources.sites[index].addresses).map { entry(of: $0) }
    }
  }

  private func slice<All: Collection>(_ all: All) -> All.SubSequence {
    Paging(site.configuration).entries(of: all, onPage: number)
  }

  private func entry(of work: CitedSources.Work) -> SourceEntryView {
    var view = SourceEntryView(
      site: site, content: .work(work.reference), count: work.briefs.count)
    if work.hasPage {
      view.href = work.path.href(from: page)
    } else {
      view.briefs = links(to: work.briefs)
    }
    return view
  }

  private func entry(ofSite index: Int) -> SourceEntryView {
    let cited = sources.sites[index]
    var view = SourceEntryView(
      site: site, content: .host(cited.host), count: cited.briefs.count)
    if cited.hasPage {
      view.href = sources.path(of: .site(index)).href(from: page)
    } else {
      view.addresses = cited.addresses.map { entry(of: $0) }
    }
    return view
  }

  private func entry(of address: CitedSources.Address) -> SourceEntryView {
    let briefs = links(to: address.briefs)
    return SourceEntryView(
      site: site, content: .address(address.url), count: briefs.count,
      briefs: Array(briefs.prefix(CitedSources.inlineCount)),
      furtherBriefs: Array(briefs.dropFirst(CitedSources.inlineCount)))
  }

  private func links(to indices: [Int]) -> [LinkView] {
    indices.map { index in
      let brief = site.briefs[index]
      return LinkView(
        title: brief.text.title.html, href: Route.brief(brief.entry.slug).href(from: page),
        language: brief.entry.language.text, direction: brief.entry.language.direction.rawValue)
    }
  }
}
