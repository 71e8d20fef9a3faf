import SiteBuilder
import TestSupport
import Testing

@Suite("Addresses")
struct AddressTests {
  @Test("of the not-found page work at any address of the host")
  func notFound() async throws {
    let site = try TestSite(HarbourSite.files)
    try await site.build()
    let page = try site.page("404.html")
    let own = page.addresses.filter { !$0.contains(":") && !$0.hasPrefix("#") }
    #expect(!own.isEmpty)
    #expect(own.allSatisfy { $0.hasPrefix("/papers/") })
    #expect(page.elements("meta", "name", "robots").first?.attributes["content"] == "noindex")
    try await site.build { $0.baseURL = "https://harbour.example" }
    let atRoot = try site.page("404.html").addresses
    #expect(atRoot.contains("/index.html"))
    #expect(!atRoot.contains { $0.hasPrefix("/papers/") || $0.hasPrefix("//") })
  }

  @Test("that a brief had before lead to it")
  func aliases() async throws {
    let site = try TestSite(HarbourSite.files)
    try await site.build()
    for (alias, target) in [
      ("2021/tides.html", "../briefs/tides/index.html"),
      ("old/tides/index.html", "../../briefs/tides/index.html"),
      ("who-we-are/index.html", "../about/index.html"),
    ] {
      let page = try site.page(alias)
      #expect(
        page.elements("meta", "http-equiv", "refresh").first?.attributes["content"]
          == "0; url=\(target)")
      #expect(page.elements.filter { $0.name == "a" }.map(\.attributes) == [["href": target]])
      #expect(
        page.hrefs("rel", "canonical").first?.hasPrefix("https://harbour.example/papers/")
          == true)
    }
  }

  @Test("of another host are used in feeds, sitemap and canonical links when a build is told so")
  func baseURL() async throws {
    let site = try TestSite(HarbourSite.files)
    try await site.build { $0.baseURL = "https://try.example/branch" }
    let output = try site.output
    #expect(output.paths(containing: "https://harbour.example/papers") == [])
    #expect(output.text("sitemap.xml").contains("https://try.example/branch/briefs/nets/"))
  }

  @Test("with letters of other scripts and spaces are encoded, and found again")
  func encoded() async throws {
    let site = try TestSite([
      "briefs/پانی.md": brief("پانی", body: "[Map](/assets/a%20map.png) [c](../assets/ä.csv)"),
      "briefs/b.md": brief("B", body: "[water](پانی.md) [again](/briefs/پانی/)"),
      "assets/a map.png": "", "assets/ä.csv": "",
    ])
    #expect(try await site.messages() == [])
    let crawl = Crawl(try site.output, base: nil)
    #expect(crawl.problems == [])
    let water = try site.page("briefs/پانی/index.html")
    #expect(water.addresses.contains("../../assets/a%20map.png"))
    #expect(water.addresses.contains("../../assets/%C3%A4.csv"))
  }

  @Test("that two files of a site would share are reported at their place")
  func clash() async throws {
    let site = try TestSite([
      "briefs/a.md": brief("A", "aliases: [/about/]\n"), "pages/about.md": "---\ntitle: Us\n---\n",
      "briefs/b.md": brief("B", "aliases: [/old/]\n"),
      "briefs/c.md": brief("C", "aliases: [/old/]\n"),
    ])
    #expect(
      try await site.messages() == [
        "briefs/a.md:5:11: error: the alias '/about/' is the address of pages/about.md "
          + "[alias-clash]",
        "briefs/c.md:5:11: error: the alias '/old/' is already an alias of briefs/b.md "
          + "[alias-clash]",
      ])
  }
}
