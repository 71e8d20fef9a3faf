import TestSupport
import Testing

@Suite("The files of a site")
struct SiteFilesTests {
  @Test("are these, and no others")
  func everyFile() async throws {
    let site = try TestSite(HarbourSite.files)
    #expect(try await site.messages() == [])
    let paths = try site.output.paths.map {
      $0.replacing(/^assets\/(site|search)\.[0-9a-f]{16}/) { "assets/\($0.1).HASH" }
    }.sorted()
    let lists = [
      "people/amina-khan", "people/bo-lind", "regions/north-coast", "series/note",
      "series/working-paper", "topics/salt", "topics/water",
    ]
    let works = ["lamp", "nets", "shibak", "tides", "wreck"]
    let expected =
      [
        "2021/tides.html", "404.html", "about/index.html", "assets/logo.svg",
        "assets/site.HASH.css", "assets/site.HASH.css", "assets/site.HASH.js",
        "assets/search.HASH.js",
        "briefs/2020/index.html", "briefs/2021/index.html", "_headers", "opensearch.xml",
        "briefs/2022/index.html", "briefs/2023/index.html", "briefs/index.html",
        "briefs/lamp/chart.svg", "briefs/lamp/index.html", "briefs/nets/index.html",
        "briefs/shibak/index.html", "briefs/tides/index.html", "briefs/wreck/index.html",
        "feed.json", "feed.xml", "index.html", "old/tides/index.html", "people/index.html",
        "regions/index.html", "robots.txt", "series/index.html", "sitemap.xml",
        "sources/index.html",
        "topics/index.html", "who-we-are/index.html",
        "search/author.js", "search/d0.js", "search/index.html", "search/language.js",
        "search/root.js", "search/series.js", "search/t0.js", "search/topic.js", "search/year.js",
      ] + lists.flatMap { ["\($0)/feed.json", "\($0)/feed.xml", "\($0)/index.html"] }
      + works.flatMap { slug in ["bib", "ris", "json"].map { "briefs/\(slug)/\(slug).\($0)" } }
    #expect(paths == expected.sorted())
  }

  @Test("of a folder that has nothing but briefs make a decent site, without a diagnostic")
  func briefsAlone() async throws {
    let site = try TestSite(["briefs/a.md": brief("Water"), "briefs/b.md": brief("Wind")])
    #expect(try await site.messages() == [])
    let paths = try site.output.paths
    #expect(!paths.contains { $0.contains("feed") || $0.contains("sitemap") })
    #expect(try site.page("index.html").hrefs("href", "briefs/a/index.html").count == 1)
    #expect(try site.page("people/amina-khan/index.html").source.contains(">2 written<"))
  }

  @Test("are made of Markdown at the top of a folder, where it has no folder 'briefs'")
  func looseBriefs() async throws {
    let site = try TestSite(["a.md": brief(), "README.md": "About this folder.\n"])
    #expect(try await site.messages() == [])
    #expect(
      try site.output.paths.filter { $0.hasPrefix("briefs/") }
        == [
          "briefs/2017/index.html", "briefs/a/a.bib", "briefs/a/a.json", "briefs/a/a.ris",
          "briefs/a/index.html", "briefs/index.html",
        ])
  }

  @Test("lack feeds and sitemap where no 'url' is given, and one warning says so")
  func noURL() async throws {
    var files = HarbourSite.files
    files["site.yml"] = HarbourSite.configuration.replacing(
      "url: https://harbour.example/papers\n", with: "")
    let site = try TestSite(files)
    #expect(
      try await site.messages() == [
        "site.yml:1: warning: the site has no 'url', so it gets no feeds, no sitemap and no "
          + "canonical addresses [missing-url]"
      ])
    let output = try site.output
    #expect(!output.paths.contains { $0.contains("feed") || $0.contains("sitemap") })
    #expect(output.paths(containing: "feed.xml") == [])
    #expect(output.paths(containing: "rel=\"canonical\"") == [])
    #expect(output.text("robots.txt") == "User-agent: *\nAllow: /\n")
    #expect(
      try site.page("briefs/nets/index.html").hrefs("rel", "alternate") == [
        "../../briefs/nets/index.html", "../../briefs/shibak/index.html",
        "../../briefs/nets/index.html",
      ])
  }

  @Test("are paged where lists are long, and every page leads on")
  func pagedLists() async throws {
    var files = ["site.yml": "title: Harbour\nurl: https://harbour.example\npage-size: 2\n"]
    for number in 1...5 { files["briefs/b\(number).md"] = brief("B\(number)", "topics: [sea]\n") }
    let site = try TestSite(files)
    #expect(try await site.messages() == [])
    let lists = ["topics/sea", "briefs/2017", "people/amina-khan"]
    for list in lists {
      let pages = try ["", "2/", "3/"].map { try site.page("\(list)/\($0)index.html") }
      let briefs = pages.map { page in
        page.addresses.filter { $0.hasPrefix("../") && $0.contains("/briefs/b") }.count
      }
      #expect(briefs == [2, 2, 1])
      #expect(pages.map { $0.hrefs("rel", "next").count } == [1, 1, 0])
      #expect(pages.map { $0.hrefs("rel", "prev").count } == [0, 1, 1])
    }
    #expect(!(try site.output.text("sitemap.xml").contains("/2/")))
  }

  @Test("of a year list all years, and of very many those nearby and some further away")
  func manyYears() async throws {
    var files: [String: String] = [:]
    for year in 1950...2010 {
      files["briefs/b\(year).md"] = brief().replacing("2017-09-15", with: "\(year)-09-15")
    }
    let site = try TestSite(files)
    try await site.build()
    let years = #/briefs/(\d{4})/index.html" aria-label=/#
    let listed = try ["briefs/index.html", "briefs/2000/index.html"].map { path in
      try site.page(path).source.matches(of: years).map { String($0.output.1) }
    }
    #expect(listed[0] == (1950...2010).reversed().map { String($0) })
    #expect(
      listed[1] == [
        "2010", "2008", "2004", "2003", "2002", "2001", "2000", "1999", "1998", "1997", "1996",
        "1992", "1984", "1968", "1950",
      ])
  }

  @Test("link to all pages of a list, and of a very long one to those nearby and some further away")
  func longLists() async throws {
    var files = ["site.yml": "page-size: 1\n"]
    for number in 1...60 { files["briefs/b\(number).md"] = brief("B\(number)") }
    let site = try TestSite(files)
    try await site.build()
    let linked = try ["briefs/2017/index.html", "briefs/2017/20/index.html"].map { path in
      try site.page(path).source.matches(
        of: #/<li><a href="[^"]*"(?: aria-current="page")?>(\d+)</#
      )
      .map { String($0.output.1) }
    }
    #expect(
      linked == [
        ["1", "2", "3", "4", "5", "9", "17", "33", "60"],
        [
          "1", "4", "12", "16", "17", "18", "19", "20", "21", "22", "23", "24", "28", "36", "52",
          "60",
        ],
      ])
  }
}
