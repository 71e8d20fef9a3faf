import Briefs
import SourceText

/// What lists are made from: their briefs, and what is told of all of them.
struct ListInputs: Sendable {
  private let site: Publication
  private let briefs: [UInt64]
  private var listings: [Listing: UInt64] = [:]
  private let years: UInt64
  /// Of what a link to each brief says.
  private let links: [UInt64]

  /// - Parameter briefs: the fingerprint of each brief, in the order of the library
  init(_ site: Publication, briefs: [UInt64]) {
    self.site = site
    self.briefs = briefs
    links = site.briefs.map { Fingerprint(link: $0).hash }
    var years = Fingerprint()
    years.add(each: site.library.years) { years, group in
      years.add(UInt64(group.year))
      years.add(UInt64(group.briefs.count))
    }
    self.years = years.hash
    for file in site.files {
      if case .list(let listing, page: 1) = file.content {
        listings[listing] = fingerprint(of: listing)
      }
    }
  }

  /// All pages of a list have the same inputs: how many there are is shown on each.
  subscript(listing: Listing) -> UInt64 { listings[listing] ?? fingerprint(of: listing) }

  private func fingerprint(of listing: Listing) -> UInt64 {
    var inputs = Fingerprint()
    inputs.add(site.title(of: listing))
    inputs.add(each: site.library.indices(of: site.briefs(of: listing))) {
      $0.add(briefs[Int($1)])
    }
    switch listing {
    case .archive, .year: inputs.add(years)
    // The briefs tell who it is.
    case .person(let index): inputs.add(UInt64(site.library.people[index].written.count))
    // The first brief tells which work it is: to cite it here would take long.
    case .work: break
    case .topic, .region: inputs.add(site.intro(of: listing, on: site.path(of: listing)))
    case .series(let index):
      inputs.add(site.intro(of: listing, on: site.path(of: listing)))
      inputs.add(each: site.facts.series[index].missingNumbers) { inputs, numbers in
        inputs.add("\(numbers)")
      }
    }
    return inputs.hash
  }

  /// Adds what one page of the cited sources is made from.
  func add(_ listing: SourceListing, _ number: Int, to inputs: inout Fingerprint) {
    let size = site.configuration.pageSize
    let (sources, start) = (site.sources, (number - 1) * size)
    inputs.add(UInt64(sources.count(of: listing)))
    inputs.add(!sources.works.isEmpty)
    inputs.add(!sources.sites.isEmpty)
    switch listing {
    case .works:
      inputs.add(each: sources.works.dropFirst(start).prefix(size)) { add($1, to: &$0) }
    case .sites:
      inputs.add(each: sources.sites.dropFirst(start).prefix(size)) { inputs, site in
        inputs.add(site.host)
        inputs.add(UInt64(site.briefs.count))
        add(site.addresses.prefix(CitedSources.inlineCount + 1), to: &inputs)
      }
    case .site(let index):
      let site = sources.sites[index]
      inputs.add(site.host)
      inputs.add(UInt64(site.briefs.count))
      add(site.addresses.dropFirst(start).prefix(size), to: &inputs)
    }
  }

  private func add(_ work: CitedSources.Work, to inputs: inout Fingerprint) {
    inputs.add(work.id)
    inputs.add(each: work.briefs) { $0.add(links[$1]) }
    // The first brief may be the one that describes the work.
    inputs.add(work.briefs.first.map { briefs[$0] } ?? 0)
  }

  private func add(_ addresses: ArraySlice<CitedSources.Address>, to inputs: inout Fingerprint) {
    inputs.add(each: addresses) { inputs, address in
      inputs.add(address.url)
      inputs.add(each: address.briefs) { $0.add(links[$1]) }
    }
  }
}

extension Fingerprint {
  fileprivate init(link brief: PublishedBrief) {
    self.init()
    add(brief.entry.slug.rawValue)
    add(brief.text.title.html)
    add(brief.entry.language.text)
  }
}
