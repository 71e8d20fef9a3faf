import Briefs
import CSL

/// A list of briefs of any kind, as the library has it.
package struct BriefList {
  package let listing: Listing
  let site: RenderedSite

  package init(_ listing: Listing, of site: RenderedSite) {
    self.listing = listing
    self.site = site
  }

  private var library: Library { site.library }
  private var sources: CitedSources { site.links.sources }

  /// The person, series, topic or region that the list is about.
  package var group: Group? {
    guard case .group(let section, let index) = listing else { return nil }
    return library[section][index]
  }

  /// The facts about the group besides its briefs.
  package var facts: ListFacts.GroupFacts? {
    guard case .group(let section, let index) = listing else { return nil }
    return site.facts.groups[section][index]
  }

  /// The briefs, newest first; for a person, those written and then those edited.
  package var briefs: [Slug] {
    switch listing {
    case .archive: library.entries.map(\.slug)
    case .year(let index): library.years[index].briefs
    case .group(let section, let index): library[section][index].allBriefs
    case .work(let index): sources.works[index].briefs.map { library.entries[$0].slug }
    }
  }

  package var title: String {
    switch listing {
    case .archive: site.siteWords["archive"]
    case .year(let index): site.siteWords.number(library.years[index].year)
    case .group(let section, let index): library[section][index].title
    case .work(let index): title(of: sources.works[index].reference)
    }
  }

  private func title(of work: Reference) -> String {
    work.plainText(.titleShort) ?? work.plainText(.title) ?? work.id
  }

  package var path: OutputPath {
    switch listing {
    case .archive: Route.archive
    case .year(let index): Route.year(library.years[index].year)
    case .group(let section, let index): Route.group(library[section][index].id, of: section)
    case .work(let index): sources.works[index].path
    }
  }

  /// The page that leads to the list, with its name; `nil` if that is the home page.
  package var parent: (word: String, path: OutputPath)? {
    switch listing {
    case .archive: nil
    case .year: ("archive", Route.archive)
    case .group(let section, _): (section.rawValue, Route.index(of: section))
    case .work: ("sources", Route.sources)
    }
  }

  /// The Atom feed of the list, if the site has feeds.
  package var feed: OutputPath? {
    let folder = listing == .archive ? "" : path.folder
    let path = OutputPath(folder + "feed.xml")
    return site.siteMap.contains(path) ? path : nil
  }
}
