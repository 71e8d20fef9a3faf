import Briefs

/// The lists of what the briefs cite.
package enum SourceListing: Sendable, Hashable {
  case works
  case sites
  /// The addresses of one site, by its index.
  case site(Int)
}

extension CitedSources {
  /// Returns the number of entries in a list.
  package func count(of listing: SourceListing) -> Int {
    switch listing {
    case .works: works.count
    case .sites: sites.count
    case .site(let index): sites[index].addresses.count
    }
  }

  package func path(of listing: SourceListing) -> OutputPath {
    switch listing {
    case .works: Route.sources
    case .sites: works.isEmpty ? Route.sources : .page("sources/sites")
    case .site(let index): .page("sources/sites/\(sites[index].folder)")
    }
  }

  /// All lists that exist.
  var listings: [SourceListing] {
    (works.isEmpty ? [] : [.works]) + (sites.isEmpty ? [] : [.sites])
      + sites.indices.filter { sites[$0].hasPage }.map { .site($0) }
  }
}

extension CitedSources.Site {
  /// Whether it has too many addresses for the list of all sites.
  package var hasPage: Bool { addresses.count > CitedSources.inlineCount }

  /// The host as the name of a folder.
  fileprivate var folder: String {
    String(host.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." ? $0 : "-" })
  }
}

extension CitedSources.Work {
  /// Whether too many briefs cite it for the list of all works.
  package var hasPage: Bool { briefs.count > CitedSources.inlineCount }

  package var path: OutputPath { .page("sources/works/\(id)") }
}
