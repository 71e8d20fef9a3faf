import Briefs
import CSL
import Site

/// What the library holds for a listing.
extension Publication {
  func briefs(of listing: Listing) -> [Slug] {
    switch listing {
    case .archive: library.entries.map(\.slug)
    case .year(let index): library.years[index].briefs
    case .person(let index): library.people[index].written + library.people[index].edited
    case .series(let index): library.series[index].briefs
    case .topic(let index): library.topics[index].briefs
    case .region(let index): library.regions[index].briefs
    case .work(let index): sources.works[index].briefs.map { library.entries[$0].slug }
    }
  }

  /// How many briefs the longest of a listing's lists has: a person has two.
  func longestList(of listing: Listing) -> Int {
    guard case .person(let index) = listing else { return briefs(of: listing).count }
    return max(library.people[index].written.count, library.people[index].edited.count)
  }

  func title(of listing: Listing) -> String {
    switch listing {
    case .archive: siteWords["archive"]
    case .year(let index): siteWords.number(library.years[index].year)
    case .person(let index): library.people[index].person.name
    case .series(let index): library.series[index].title
    case .topic(let index): library.topics[index].title
    case .region(let index): library.regions[index].title
    case .work(let index): title(of: sources.works[index].reference)
    }
  }

  func intro(of listing: Listing, on page: OutputPath) -> ListView.Intro? {
    switch listing {
    case .series(let index): intro(description(ofSeries: library.series[index].id, on: page))
    case .topic(let index): intro(description(ofTopic: library.topics[index].id, on: page))
    case .region(let index): intro(description(ofRegion: library.regions[index].id, on: page))
    case .work(let index): .work(sources.works[index].reference)
    default: nil
    }
  }

  private func intro(_ html: String?) -> ListView.Intro? { html.map { .html($0) } }

  func path(of listing: Listing) -> OutputPath {
    switch listing {
    case .archive: Route.archive
    case .year(let index): Route.year(library.years[index].year)
    case .person(let index): Route.person(library.people[index].person.id)
    case .series(let index): Route.series(library.series[index].id)
    case .topic(let index): Route.topic(library.topics[index].id)
    case .region(let index): Route.region(library.regions[index].id)
    case .work(let index): sources.works[index].path
    }
  }

  private func title(of work: Reference) -> String {
    work.plainText(.titleShort) ?? work.plainText(.title) ?? work.id
  }

  /// The Atom feed of a listing, when the site has feeds.
  func feedPath(of listing: Listing) -> OutputPath? {
    let folder = listing == .archive ? "" : path(of: listing).folder
    let path = OutputPath(folder + "feed.xml")
    return siteMap.contains(path) ? path : nil
  }
}

extension Listing {
  var year: Int? {
    if case .year(let index) = self { return index }
    return nil
  }
}
