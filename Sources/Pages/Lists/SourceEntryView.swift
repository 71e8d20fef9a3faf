import Basics
import Briefs
import CSL
import Mustache
import SourceText
import Site

/// A work, a site or an address, and the briefs that cite it.
struct SourceEntryView: FieldView {
  let site: Publication
  let content: Content
  /// The page of its own, when it has one.
  var href: String?
  var count: Int
  var briefs: [LinkView] = []
  /// The briefs that do not fit beside the others.
  var furtherBriefs: [LinkView] = []
  var addresses: [SourceEntryView] = []

  /// What is cited.
  enum Content {
    case work(Reference)
    case host(String)
    case address(String)
  }

  private var words: Words { site.siteWords }

  static let fields: Fields<SourceEntryView> = [
    "html": .text(from: .hash { $0.hashOfContent }) { $0.html },
    "href": .text { $0.href },
    "count": .text { $0.words.number($0.count) },
    "count-label": .text { $0.words.briefs($0.count) },
    "citing-briefs": .framed { $0.briefs },
    "further-briefs": .framed { $0.furtherBriefs },
    "addresses": .framed { $0.addresses },
  ]

  /// The entry of a work, the name of a host, or the link to an address.
  private var html: String {
    switch content {
    case .work(let work): site.entryHTML(work)
    case .host(let host): "<bdi>\(host.htmlEscaped)</bdi>"
    case .address(let address): site.link(toSource: address)
    }
  }

  /// Of a work its description, since to cite it takes long.
  private var hashOfContent: UInt64 {
    var fingerprint = Fingerprint()
    switch content {
    case .work(let work): fingerprint.add(work)
    case .host(let text), .address(let text): fingerprint.add(text)
    }
    return fingerprint.hash
  }
}

extension Publication {
  /// What one page of a list of sources shows.
  func content(of listing: SourceListing, page number: Int, at page: OutputPath) -> ListView {
    var content = ListView(site: self, heading: siteWords["sources"], page: page)
    content.crumbs = [LinkView(title: siteWords["home"], href: Route.home.href(from: page))]
    if case .site(let index) = listing {
      content.heading = sources.sites[index].host
      content.crumbs.append(
        LinkView(title: siteWords["sources"], href: Route.sources.href(from: page)))
      content.count = sources.sites[index].briefs.count
    } else {
      content.tabs = tabs(current: listing, on: page)
      content.intro = .sentence(
        siteWords[sources.isEmpty ? "nothing-cited" : "sources-intro"])
    }
    content.sources = entries(of: listing, number, on: page)
    let count = sources.count(of: listing)
    if count > configuration.pageSize {
      content.pagination = PaginationView(
        first: sources.path(of: listing), current: number,
        count: (count + configuration.pageSize - 1) / configuration.pageSize, isByTime: false,
        words: siteWords)
    }
    return content
  }

  private func tabs(current: SourceListing, on page: OutputPath) -> [LinkView] {
    guard !sources.works.isEmpty, !sources.sites.isEmpty else { return [] }
    return [(SourceListing.works, "cited-works"), (.sites, "cited-sites")].map { listing, word in
      LinkView(
        title: siteWords[word], href: sources.path(of: listing).href(from: page),
        isCurrent: listing == current)
    }
  }

  private func entries(
    of listing: SourceListing, _ number: Int, on page: OutputPath
  ) -> [SourceEntryView] {
    let size = configuration.pageSize
    let start = (number - 1) * size
    func slice<Element>(_ all: [Element]) -> ArraySlice<Element> {
      all.dropFirst(start).prefix(size)
    }
    switch listing {
    case .works: return slice(sources.works).map { entry(of: $0, on: page) }
    case .sites: return slice(Array(sources.sites.indices)).map { entry(ofSite: $0, on: page) }
    case .site(let index):
      return slice(sources.sites[index].addresses).map { entry(of: $0, on: page) }
    }
  }

  private func entry(of work: CitedSources.Work, on page: OutputPath) -> SourceEntryView {
    var view = SourceEntryView(
      site: self, content: .work(work.reference), count: work.briefs.count)
    if work.hasPage {
      view.href = work.path.href(from: page)
    } else {
      view.briefs = links(to: work.briefs, on: page)
    }
    return view
  }

  private func entry(ofSite index: Int, on page: OutputPath) -> SourceEntryView {
    let site = sources.sites[index]
    var view = SourceEntryView(
      site: self, content: .host(site.host), count: site.briefs.count)
    if site.hasPage {
      view.href = sources.path(of: .site(index)).href(from: page)
    } else {
      view.addresses = site.addresses.map { entry(of: $0, on: page) }
    }
    return view
  }

  private func entry(of address: CitedSources.Address, on page: OutputPath) -> SourceEntryView {
    let briefs = links(to: address.briefs, on: page)
    return SourceEntryView(
      site: self, content: .address(address.url), count: briefs.count,
      briefs: Array(briefs.prefix(CitedSources.inlineCount)),
      furtherBriefs: Array(briefs.dropFirst(CitedSources.inlineCount)))
  }

  fileprivate func link(toSource address: String) -> String {
    let url = address.percentEncodedAddress.htmlEscaped
    let shown = address.withoutScheme.htmlEscaped
    return "<a class=\"address\"\(leftToRight) href=\"\(url)\">\(shown)</a>"
  }

  /// What sets an address apart on a page that goes from right to left.
  private var leftToRight: String {
    configuration.language.direction == .rightToLeft ? " dir=\"ltr\"" : ""
  }

  /// The work in the style of the site, with what reference managers read.
  func entryHTML(_ work: Reference) -> String {
    let style = site.sourceStyle ?? entryStyles[configuration.language.text]?.first
    let html = style?.entry(work).html ?? (work.texts[.title] ?? work.id).htmlEscaped
    let text = html.isolatingAddresses(in: configuration.language.direction)
    let language = work.language.flatMap { LanguageTag($0) }
    let attributes = language.map { " lang=\"\($0.text)\"" } ?? ""
    return "<span class=\"csl-entry\"\(attributes) dir=\"auto\">\(text)</span>\(COinS(work).html)"
  }

  private func links(to indices: [Int], on page: OutputPath) -> [LinkView] {
    indices.map { index in
      let brief = briefs[index]
      return LinkView(
        title: brief.text.title.html, href: Route.brief(brief.entry.slug).href(from: page),
        language: brief.entry.language.text, direction: brief.entry.language.direction.rawValue)
    }
  }
}
