import Basics
import Briefs
import Mustache
import Site

/// The institute and its site, as shown on every page.
struct SiteView: FieldView {
  let site: Publication
  let page: OutputPath
  /// The language of the page.
  let language: LanguageTag

  private var letterhead: Letterhead { site.configuration.letterhead }
  private var configuration: SiteConfiguration { site.configuration }

  static let fields: Fields<SiteView> = [
    "lang": .text { $0.configuration.language.text },
    "dir": .text { $0.configuration.language.direction.rawValue },
    "other-language": .view { LanguageView($0.configuration.language, on: $0.language) },
    "title": .text { $0.configuration.title },
    "tagline": .text { $0.configuration.tagline },
    "href": .text {
      $0.site.href(Route.home, from: $0.page) ?? $0.configuration.url
    },
    "name": .text { $0.site.institution },
    "web": .text { $0.letterhead.web?.withoutScheme },
    "web-href": .text { $0.letterhead.web?.wholeWebAddress },
    "phone": .text { $0.letterhead.phone },
    "phone-href": .text { $0.letterhead.phone.flatMap(\.telephoneAddress) },
    "fax": .text { $0.letterhead.fax },
    "email": .text { $0.letterhead.email },
    "email-href": .text { view in view.letterhead.email.map { "mailto:\($0)" } },
    "address": .text { $0.letterhead.address },
    "logo": .text { view in
      view.configuration.logo.flatMap {
        view.site.href(ofAsset: $0.value, from: view.page)
      }
    },
    "logo-alt": .text { $0.letterhead.logoAlternativeText },
    "disclaimer": .text { view in
      view.configuration.disclaimer.flatMap { view.site.disclaimer($0, on: view.page) }
    },
    "menu": .list { $0.menu },
    "footer": .text { $0.site.prepared.footer?.placed(on: $0.page) },
    "license": .text { $0.configuration.license.map { License($0).name } },
    "license-href": .text { $0.configuration.license.flatMap { License($0).address } },
    "year-range": .text { $0.yearRange },
    "rss": .text { $0.feed(Route.atomFeed) },
    "json-feed": .text { $0.feed(Route.jsonFeed) },
    "sections": .list { $0.sections },
    "search": .text { $0.search },
  ]

  /// The address of the search page; absent on that page itself, which has its own form.
  private var search: String? {
    guard site.settings.searchScript != nil, page != Route.search else { return nil }
    return Route.search.href(from: page)
  }

  private func feed(_ path: OutputPath) -> String? {
    site.href(path, from: page)
  }

  private var yearRange: String? {
    guard let last = site.library.years.first?.year, let first = site.library.years.last?.year
    else { return nil }
    let words = site.siteWords
    return first == last ? words.number(first) : "\(words.number(first))–\(words.number(last))"
  }

  // MARK: Menu

  private var menu: [LinkView] {
    if site.settings.isSelfContained { return [] }
    guard let items = configuration.menu else { return sections + pages }
    return items.compactMap { link(to: $0.value) }
  }

  private var sections: [LinkView] {
    if site.settings.isSelfContained { return [] }
    let archive = link(site.siteWords["briefs"], Route.archive)
    return [archive]
      + Section.allCases.filter { !site.library[$0].isEmpty }
      .map { link(site.siteWords[$0.rawValue], Route.index(of: $0)) }
      + (site.sources.isEmpty ? [] : [link(site.siteWords["sources"], Route.sources)])
  }

  private var pages: [LinkView] {
    site.library.pages.enumerated().filter { $1.inMenu }.map { index, page in
      link(site.pageTexts[index].title.plain, .page(page.address))
    }
  }

  private func link(_ title: String, _ path: OutputPath) -> LinkView {
    LinkView(title: title, href: path.href(from: page), isCurrent: path == page)
  }

  private func link(to item: MenuItem) -> LinkView? {
    switch item.target {
    case .page(let slug):
      let index = site.library.pages.firstIndex { $0.slug.value == slug }
      return index.map {
        link(
          item.title ?? site.pageTexts[$0].title.plain, .page(site.library.pages[$0].address))
      }
    case .href(let address):
      let links = LinkResolver(siteMap: site.siteMap, source: "site.yml", page: Route.home)
      let href = links.href(address[...], from: page) ?? address
      let isCurrent = links.resolve(address[...]) == .found(Link(target: page))
      return LinkView(title: item.title ?? address, href: href, isCurrent: isCurrent)
    }
  }
}

extension String {
  /// The number for a `tel:` address: the digits and a leading plus of the first number.
  fileprivate var telephoneAddress: String? {
    let first = split { $0 == "," || $0 == ";" }.first ?? ""
    let digits = first.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
    return digits.isEmpty ? nil : "tel:\(digits)"
  }
}
