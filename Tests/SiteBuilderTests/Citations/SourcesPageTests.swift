import TestSupport
import Testing

@Suite("The list of sources")
struct SourcesPageTests {
  private static func site(_ extra: [String: String] = [:]) throws -> TestSite {
    try TestSite(
      [
        "site.yml": "title: Harbour\nurl: https://harbour.example\n",
        "references.bib": CitingSite.bibliography,
        "briefs/a.md": brief(
          "Alpha", body: "One [@khan2019; @noor2020].[^1]\n\n[^1]: https://tables.example.org/a"),
        "briefs/b.md": brief(
          "Beta",
          body:
            "[Table](https://www.tables.example.org/b) and https://other.example.org/x [@noor2020]. "
            + "[Home](https://harbour.example/about)"),
      ].merging(extra) { $1 })
  }

  private static func items(_ page: HTMLPage) -> [String] {
    page.source.split(separator: "<p class=\"source\">").dropFirst().map {
      HTMLPage.text(String($0.prefix(while: { $0 != "\n" })))
    }
  }

  @Test("holds every work that is cited by key, most cited first, with the briefs that cite it")
  func works() async throws {
    let site = try Self.site()
    #expect(try await site.messages() == [])
    let page = try site.page("sources/index.html")
    #expect(
      Self.items(page) == [
        "Noor, Zara. “Counting Waves.” Journal of Shores 3, no. 2, May 2020, 11–19. "
          + "https://doi.org/10.5555/shores.3. 2 briefs",
        "Khan, Amina, and Bo Lind. Tides and Quays of the North. Holm: Harbour Press, 2019. 1 brief",
      ])
    #expect(
      page.hrefs("lang", "en").filter { $0.contains("briefs/") }
        == ["../briefs/a/index.html", "../briefs/b/index.html", "../briefs/a/index.html"])
    #expect(page.elements("span", "class", "Z3988").count == 2)
    #expect(
      page.hrefs("aria-current", "page") == Array(repeating: "../sources/index.html", count: 2))
  }

  @Test("holds every site that briefs lead to, with its addresses, and not the site itself")
  func sites() async throws {
    let site = try Self.site()
    try await site.build()
    let page = try site.page("sources/sites/index.html")
    #expect(
      Self.items(page) == [
        "tables.example.org 2 briefs", "tables.example.org/a 1 brief",
        "www.tables.example.org/b 1 brief",
        "other.example.org 1 brief", "other.example.org/x 1 brief",
      ])
  }

  @Test("writes every address as a browser takes it")
  func encoded() async throws {
    let site = try Self.site([
      "briefs/c.md": brief(
        "Gamma",
        body: "[x](<https://odd.example.org/a b?c=\\<d\\>&e=\"f\">) [@sici] "
          + "&lt;https://odd.example.org/g&gt;"),
      "references.bib": CitingSite.bibliography
        + "@article{sici, title={S}, doi={10.1002/(SICI)1097<1661::AID>3.0}, year=1998}\n",
    ])
    #expect(try await site.messages() == [])
    let addresses = try site.page("sources/sites/index.html").addresses
    #expect(addresses.contains("https://odd.example.org/a%20b?c=%3Cd%3E&e=%22f%22"))
    #expect(addresses.contains("https://odd.example.org/g"))
    #expect(
      try site.page("sources/index.html").addresses
        .contains("https://doi.org/10.1002/(SICI)1097%3C1661::AID%3E3.0"))
  }

  @Test("gives a page of its own to a work that many briefs cite")
  func workPage() async throws {
    let briefs = Dictionary(
      uniqueKeysWithValues: (1...6).map {
        ("briefs/c\($0).md", brief("C\($0)", body: "One [@canals2015]."))
      })
    let site = try Self.site(briefs)
    #expect(try await site.messages() == [])
    let list = try site.page("sources/index.html")
    #expect(list.addresses.contains("../sources/works/canals2015/index.html"))
    let page = try site.page("sources/works/canals2015/index.html")
    #expect(HTMLPage.text(page.source).contains("Losses in unlined watercourses"))
    for number in 1...6 {
      #expect(page.addresses.contains("../../../briefs/c\(number)/index.html"))
    }
  }

  @Test("gives a page of its own to a site with many addresses, and continues over several pages")
  func longLists() async throws {
    let links = (1...7).map { "https://many.example.org/\($0)" }.joined(separator: " and ")
    let site = try Self.site([
      "briefs/d.md": brief("Delta", body: links),
      "site.yml": "title: Harbour\nurl: https://harbour.example\npage-size: 3\n",
    ])
    #expect(try await site.messages() == [])
    #expect(
      Self.items(try site.page("sources/sites/many.example.org/3/index.html"))
        == ["many.example.org/7 1 brief"])
    #expect(
      try site.page("sources/sites/many.example.org/2/index.html").hrefs("rel", "next")
        == ["../../../../sources/sites/many.example.org/3/index.html"])
  }

  @Test("counts two descriptions of one work as one, by DOI or address")
  func identity() async throws {
    let site = try Self.site([
      "briefs/e.md": brief(
        "Epsilon",
        "references:\n  - {id: waves, type: article-journal, title: Waves, DOI: 10.5555/SHORES.3}\n",
        body: "One [@waves].")
    ])
    try await site.build()
    #expect(Self.items(try site.page("sources/index.html")).first?.hasSuffix("3 briefs") == true)
  }

  @Test("has a page that says so when nothing is cited, and the menu does not name it")
  func nothing() async throws {
    let site = try TestSite([
      "site.yml": "title: Harbour\nurl: https://harbour.example\n", "briefs/a.md": brief(),
    ])
    #expect(try await site.messages() == [])
    #expect(try site.text("sources/index.html").contains("No brief cites anything yet."))
    #expect(!(try site.page("index.html").addresses.contains("sources/index.html")))
  }

  @Test("leaves out drafts and what was withdrawn")
  func hidden() async throws {
    let site = try Self.site([
      "briefs/draft.md": brief(
        "D", "status: draft\n", body: "[@canals2015] https://secret.example.org/"),
      "briefs/gone.md": brief(
        "G", "withdrawn: {date: 2018-01-01, reason: Wrong.}\n", body: "https://gone.example.org/"),
    ])
    #expect(try await site.messages() == [])
    let text = try site.text("sources/index.html") + site.text("sources/sites/index.html")
    #expect(!text.contains("Canal Department") && !text.contains("secret.example"))
    #expect(!text.contains("gone.example"))
  }
}
