import Testing

@testable import Pages
@testable import Site

@Suite("An address")
struct AddressTests {
  private let siteMap: SiteMap = {
    var map = SiteMap()
    map.add(OutputPath("index.html"))
    map.add(OutputPath("briefs/smoke/index.html"), source: "briefs/burning-season.md")
    map.add(OutputPath("briefs/gauges/index.html"), source: "briefs/river/index.md")
    map.add(OutputPath("briefs/gauges/chart.png"), source: "briefs/river/chart.png")
    map.add(OutputPath("about/index.html"), source: "pages/about.md")
    map.add(OutputPath("assets/site.0.css"), opensSection: false)
    return map
  }()

  private func links(from source: String, on page: String) -> LinkResolver {
    LinkResolver(siteMap: siteMap, source: source, page: OutputPath(page))
  }

  @Test("of a file is relative to the page that names it, and works from a disk")
  func relative() {
    let page = OutputPath("briefs/smoke/index.html")
    #expect(page.rootPrefix == "../../")
    #expect(OutputPath("about/index.html").href(from: page) == "../../about/index.html")
    #expect(page.publicAddress == "briefs/smoke/")
    #expect(OutputPath("index.html").publicAddress == "")
    #expect(OutputPath.page("briefs/گرمی").publicAddress == "briefs/%DA%AF%D8%B1%D9%85%DB%8C/")
    #expect(OutputPath("a b.pdf").href(from: OutputPath("index.html")) == "a%20b.pdf")
  }

  @Test(
    "on a page that a server shows anywhere begins with the path of the site",
    arguments: [
      ("https://www.example.org/", "/index.html"),
      ("https://example.org/pubs/", "/pubs/index.html"),
      (nil, "/index.html"),
    ])
  func anywhere(base: String?, expected: String) {
    let page = OutputPath("404.html").servedAnywhere(base)
    #expect(OutputPath("index.html").href(from: page) == expected)
  }

  @Test(
    "leads from a source file to what another becomes",
    arguments: [
      ("river/index.md", "../gauges/index.html"),
      ("./river/index.md#top-2", "../gauges/index.html#top-2"),
      ("../pages/about.md", "../../about/index.html"), ("/about/", "../../about/index.html"),
      ("/about", "../../about/index.html"), ("/briefs/gauges/?a=b#c", "../gauges/index.html?a=b#c"),
      ("river/chart.png", "../gauges/chart.png"), ("../gauges/", "../gauges/index.html"),
      ("#here", "#here"), ("burning-season.md#here", "#here"),
    ])
  func resolves(address: String, expected: String) {
    let page = "briefs/smoke/index.html"
    let links = links(from: "briefs/burning-season.md", on: page)
    let href = links.href(address[...], from: OutputPath(page))
    #expect(href?.replacing("../../briefs/", with: "../") == expected)
  }

  @Test(
    "is distinguished from one that leads nowhere or elsewhere, and from what is not one",
    arguments: [
      ("other.md", ResolvedLink.broken), ("/briefs/none/", .broken),
      ("../../../etc/passwd", .broken),
      ("/blog/2014/", .outsideSite), ("/assets/blog/x.png", .outsideSite),
      ("{{ site.url }}/x", .placeholder),
    ])
  func other(address: String, expected: ResolvedLink) {
    let links = links(from: "briefs/burning-season.md", on: "briefs/smoke/index.html")
    #expect(links.resolve(address[...]) == expected)
  }
}
