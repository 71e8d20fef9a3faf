import TestSupport
import Testing

@Suite("The page of a brief")
struct BriefPageTests {
  private static func page(_ slug: String) async throws -> HTMLPage {
    let site = try TestSite(HarbourSite.files)
    try await site.build()
    return try site.page("briefs/\(slug)/index.html")
  }

  @Test("says who, what, when and where")
  func head() async throws {
    let page = try await Self.page("tides")
    #expect(
      page.text(from: "<header class=\"letterhead\">", to: "<nav class=\"menu\"")
        == "Harbour Institute of Tides Web www.harbour.example Phone +47 555 010 "
        + "Fax +47 555 011")
    #expect(
      page.text(from: "<header class=\"brief-header\">", to: "</header>")
        == "Working Paper Paper 1 The views are the author’s. Tides & “Quays” A count "
        + "Written by Amina Khan Research Associate Edited by Bo Lind Editor "
        + "Published 1 March 2021 1 min read Updated 6 May 2021 Corrections")
    #expect(
      page.text(from: "<section class=\"key-points", to: "</section>")?
        .hasSuffix("Key points Count twice. Publish once.") == true)
  }

  @Test("holds the text and its notes, which lead to each other")
  func notes() async throws {
    let page = try await Self.page("tides")
    #expect(
      page.text(from: "<section class=\"notes labelled\" ", to: "</section>")?.hasSuffix(
        "Notes Counted by hand. ↩ ↩2 example.org/tables/2021/march.html ↩") == true)
    #expect(page.hrefs("role", "doc-noteref") == ["#note-1", "#note-2", "#note-1"])
    #expect(page.hrefs("role", "doc-backlink") == ["#ref-1", "#ref-1-2", "#ref-2"])
    #expect(page.addresses.contains("../../briefs/nets/index.html"))
    #expect(page.addresses.contains("../../briefs/lamp/index.html"))
  }

  @Test("ends with the author, the citation, what it is about and its neighbours")
  func foot() async throws {
    let page = try await Self.page("tides")
    #expect(
      page.text(from: "id=\"_about-authors\">", to: "</section>")
        == "About the author Amina Khan Research Associate She counts waves. "
        + "amina@harbour.example ORCID iD https://orcid.org/0000-0002-1825-0097 (unauthenticated)")
    #expect(
      page.text(from: "<p class=\"citation\" dir=\"auto\">", to: "</p>")
        == "Khan, Amina. Tides & “Quays”: A Count. Edited by Bo Lind. Working Paper no. 1. "
        + "Harbour Institute of Tides, March 1, 2021. https://doi.org/10.5555/harbour.1.")
    #expect(
      page.text(from: "<footer class=\"brief-footer\">", to: "</footer>")
        == "Topics Water salt Regions North Coast Funding Paid by the harbour dues. "
        + "The views are the author’s.")
    #expect(page.hrefs("rel", "prev") == [])
    #expect(page.hrefs("rel", "next") == ["../../briefs/nets/index.html"])
    #expect(try await Self.page("nets").hrefs("rel", "prev") == ["../../briefs/tides/index.html"])
  }

  @Test("tells programs what it tells readers")
  func metadata() async throws {
    let page = try await Self.page("tides")
    let pairs = page.elements.filter { $0.name == "meta" && $0.attributes["name"] != nil }
      .map { "\($0.attributes["name"] ?? ""): \($0.attributes["content"] ?? "")" }
    for pair in [
      "description: Tides are counted.", "citation_title: Tides & “Quays”: A count",
      "citation_author: Amina Khan", "citation_publication_date: 2021/03/01",
      "citation_technical_report_institution: Harbour Institute of Tides",
      "citation_series_title: Working Paper", "citation_doi: 10.5555/harbour.1",
    ] { #expect(pairs.contains(pair)) }
    #expect(!pairs.contains { $0.hasPrefix("robots") })
    #expect(page.hrefs("rel", "canonical") == ["https://harbour.example/papers/briefs/tides/"])
  }

  @Test("gives the rank that the author held on its date")
  func rank() async throws {
    #expect(
      try await Self.page("tides").text(from: "<span class=\"rank\">", to: "</span>")
        == "Research Associate")
    #expect(
      try await Self.page("nets").text(from: "<span class=\"rank\">", to: "</span>") == "Director")
  }

  @Test("shows its corrections")
  func corrections() async throws {
    #expect(
      try await Self.page("tides").text(from: "id=\"_corrections\">", to: "</section>")
        == "Corrections 6 May 2021 The third count was wrong.")
  }

  @Test("has the disclaimer of the brief before that of the site")
  func disclaimer() async throws {
    let page = try await Self.page("nets")
    #expect(page.source.contains("The nets’ own disclaimer."))
    #expect(!page.source.contains("The views are"))
  }

  @Test("carries pictures of its folder, and offers its attachments")
  func bundle() async throws {
    let page = try await Self.page("lamp")
    #expect(
      page.elements("img", "alt", "A chart").first?.attributes["src"]
        == "../../briefs/lamp/chart.svg")
    #expect(page.text(from: "<figcaption>", to: "</figcaption>") == "Light over a year")
    let attachments = try #require(page.between("class=\"attachments", "</section>"))
    #expect(attachments.contains("chart.svg"))
  }

  @Test("of a withdrawn brief is a tombstone at the same address, without its text")
  func tombstone() async throws {
    let site = try TestSite(HarbourSite.files)
    try await site.build()
    let page = try site.page("briefs/wreck/index.html")
    #expect(
      page.text(from: "id=\"_withdrawn\">", to: "</section>")
        == "Withdrawn This brief has been withdrawn. Its address is kept so that citations of it "
        + "still lead here. The ship was found. 3 March 2020")
    #expect(page.elements("meta", "name", "robots").first?.attributes["content"] == "noindex")
    #expect(!page.source.contains("min read"))
    let output = try site.output
    #expect(output.paths(containing: "sunken") == [])
    #expect(!output.text("sitemap.xml").contains("wreck"))
    #expect(output.text("feed.xml").contains("<title>Withdrawn: Wreck</title>"))
    let flags = try ["index.html", "briefs/index.html", "people/bo-lind/index.html"].map {
      try site.page($0).elements("span", "class", "flag").map(\.text)
    }
    #expect(flags == [["Withdrawn"], ["Withdrawn"], ["Withdrawn"]])
  }

  @Test("and its translation name each other, each in its own language and direction")
  func translations() async throws {
    let english = try await Self.page("nets")
    let arabic = try await Self.page("shibak")
    let both = [
      "https://harbour.example/papers/briefs/nets/",
      "https://harbour.example/papers/briefs/shibak/",
    ]
    for page in [english, arabic] {
      let links = page.elements("link", "rel", "alternate").filter {
        $0.attributes["hreflang"] != nil
      }
      #expect(Set(links.compactMap { $0.attributes["href"] }).sorted() == both)
      #expect(links.compactMap { $0.attributes["hreflang"] }.sorted() == ["ar", "en", "x-default"])
    }
    #expect(english.elements.first { $0.name == "html" }?.attributes["dir"] == "ltr")
    let html = arabic.elements.first { $0.name == "html" }?.attributes
    #expect(html?["dir"] == "rtl" && html?["lang"] == "ar")
    #expect(english.elements("a", "hreflang", "ar").first?.attributes["dir"] == "rtl")
    #expect(arabic.source.contains("1 يونيو 2022"))
  }

  @Test("has a table of contents where the site wants one, as pages do")
  func contents() async throws {
    let text = "## Wells\n\nOld.\n\n### Ropes\n\nNew.\n\n## Rain\n\nNone.\n"
    let site = try TestSite([
      "site.yml": "title: House\nurl: https://www.example.org/\ncontents: always\n",
      "briefs/a.md": brief("A", body: text), "pages/about.md": "---\ntitle: Us\n---\n\n" + text,
    ])
    try await site.build()
    for path in ["briefs/a/index.html", "about/index.html"] {
      let contents = try site.page(path).text(from: "<nav class=\"contents\"", to: "</nav>")
      #expect(contents?.hasSuffix("Contents Wells Ropes Rain") == true, "\(path)")
    }
  }
}
