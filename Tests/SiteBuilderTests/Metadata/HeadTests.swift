import SiteBuilder
import SourceText
import TestSupport
import Testing

@Suite("The head of a brief")
struct HeadTests {
  /// A brief with everything that its head can contain.
  private static let files = HarbourSite.files.merging(
    [
      "briefs/gulls/index.md": """
      ---
      title: Gulls & 3 < 4
      subtitle: Who follows whom
      date: 2022-06-01
      embargo: 2022-06-03T09:00+02:00
      updated: 2022-07-01
      series: working-paper
      number: 7
      author: [amina-khan, {name: Bo Lind, role: Editor, affiliation: Lighthouse College}]
      editor: {name: Cai Ros, role: Head}
      summary: Gulls follow *ships*.
      topics: [water]
      regions: [North Coast]
      doi: 10.5555/harbour.2
      isbn: 978-3-16-148410-0
      image: {src: chart.svg, alt: A gull}
      funding: Paid by the harbour.
      attachments: [gulls.pdf, ../../assets/logo.svg]
      references:
        - {id: cole, type: book, title: Birds, author: [{family: Cole, given: Ann}], issued: {date-parts: [[1999]]}, publisher: Quay}
      ---

      Text.[@cole]
      """, "briefs/gulls/gulls.pdf": "%PDF-1.4", "briefs/gulls/chart.svg": "<svg/>",
    ]) { $1 }

  private static func page(_ change: (inout [String: String]) -> Void = { _ in }) async throws
    -> HTMLPage
  {
    var files = Self.files
    change(&files)
    let site = try TestSite(files)
    let outcome = try await site.build()
    #expect(outcome.diagnostics.filter(\.isError).map(\.description) == [])
    return try site.page("briefs/gulls/index.html")
  }

  private static func metas(_ page: HTMLPage, _ prefix: String) -> [String] {
    page.elements.filter { $0.name == "meta" }.compactMap { element in
      let names = [element.attributes["name"], element.attributes["property"]].compactMap { $0 }
      guard let name = names.first(where: { $0.hasPrefix(prefix) }) else { return nil }
      return "\(name.dropFirst(prefix.count)): \(element.attributes["content"] ?? "")"
    }
  }

  @Test("is that of a technical report for Google Scholar: authors alone, and no editor")
  func highwire() async throws {
    #expect(
      Self.metas(try await Self.page(), "citation_") == [
        "title: Gulls & 3 < 4: Who follows whom", "author: Amina Khan", "author: Bo Lind",
        "publication_date: 2022/06/01", "online_date: 2022/06/03",
        "technical_report_institution: Harbour Institute of Tides", "technical_report_number: 7",
        "series_title: Working Paper", "publisher: Harbour Institute of Tides", "language: en",
        "keywords: Water", "doi: 10.5555/harbour.2", "isbn: 978-3-16-148410-0",
        "fulltext_html_url: https://harbour.example/papers/briefs/gulls/",
        "pdf_url: https://harbour.example/papers/briefs/gulls/gulls.pdf",
        "abstract: Gulls follow ships.",
        "reference: citation_title=Birds; citation_author=Ann Cole; "
          + "citation_publication_date=1999; citation_publisher=Quay",
      ])
  }

  @Test("has Dublin Core, with the editor as a contributor")
  func dublinCore() async throws {
    let page = try await Self.page()
    #expect(
      Self.metas(page, "dcterms.") == [
        "title: Gulls & 3 < 4: Who follows whom", "creator: Amina Khan", "creator: Bo Lind",
        "contributor: Cai Ros", "publisher: Harbour Institute of Tides", "issued: 2022-06-01",
        "modified: 2022-07-01", "type: Text", "language: en",
        "identifier: https://doi.org/10.5555/harbour.2", "isPartOf: Working Paper, Paper 7",
        "subject: Water", "spatial: North Coast",
        "license: https://creativecommons.org/licenses/by/4.0/",
      ])
    #expect(page.hrefs("rel", "schema.dcterms") == ["http://purl.org/dc/terms/"])
  }

  @Test("describes it as a card for social media")
  func openGraph() async throws {
    let page = try await Self.page()
    let base = "https://harbour.example/papers/"
    #expect(
      Self.metas(page, "og:") == [
        "description: Gulls follow ships.", "type: article", "title: Gulls & 3 < 4",
        "url: \(base)briefs/gulls/", "site_name: Harbour Institute", "locale: en_US",
        "image: \(base)briefs/gulls/chart.svg", "image:alt: A gull",
      ])
    #expect(
      Self.metas(page, "article:") == [
        "published_time: 2022-06-01", "modified_time: 2022-07-01",
        "author: \(base)people/amina-khan/", "author: \(base)people/bo-lind/",
        "section: Working Paper",
      ])
    #expect(Self.metas(page, "twitter:") == ["card: summary_large_image"])
  }

  @Test("has the logo as its icon, inline when it is small")
  func icon() async throws {
    #expect(
      try await Self.page().hrefs("rel", "icon").map { $0.prefix(19) } == ["data:image/svg+xml;"])
    let site = try TestSite([
      "site.yml": "letterhead: {name: A, logo: assets/logo.svg, logo-alt: A}\n",
      "assets/logo.svg": HarbourSite.chart + String(repeating: " ", count: 2000),
      "briefs/a.md": brief(),
    ])
    try await site.build()
    #expect(
      try site.page("briefs/a/index.html").hrefs("rel", "icon") == ["../../assets/logo.svg"])
    #expect(try site.page("404.html").hrefs("rel", "icon") == ["/assets/logo.svg"])
  }

  @Test("leads machines to what belongs to it")
  func signposting() async throws {
    let page = try await Self.page()
    #expect(page.hrefs("rel", "cite-as") == ["https://doi.org/10.5555/harbour.2"])
    #expect(page.hrefs("rel", "author") == ["https://orcid.org/0000-0002-1825-0097"])
    let described =
      page.elements("link", "rel", "describedby")
      + page.elements("link", "rel", "item")
    #expect(
      described.map { "\($0.attributes["href"] ?? "") \($0.attributes["type"] ?? "")" } == [
        "gulls.bib application/x-bibtex", "gulls.ris application/x-research-info-systems",
        "gulls.json application/vnd.citationstyles.csl+json", "index.html text/html",
        "../../briefs/gulls/gulls.pdf application/pdf",
      ])
    #expect(
      page.elements("link", "rel", "type").map { $0.attributes["href"] }
        == ["https://schema.org/AboutPage", "https://schema.org/Report"])
    #expect(page.hrefs("rel", "search") == ["../../opensearch.xml"])
  }

  @Test("says nothing that needs the address of the site where that is not known")
  func noAddress() async throws {
    let page = try await Self.page {
      $0["site.yml"] = HarbourSite.configuration.replacing(
        "url: https://harbour.example/papers\n", with: "")
    }
    let metas = Self.metas(page, "")
    for name in ["citation_pdf_url", "citation_fulltext_html_url", "og:url", "og:image"] {
      #expect(!metas.contains { $0.hasPrefix(name + ":") }, "\(name)")
    }
    #expect(metas.contains("citation_title: Gulls & 3 < 4: Who follows whom"))
    #expect(page.hrefs("rel", "search") == [])
    #expect(!page.source.contains("search_term_string"))
  }

  @Test("leaves out a block whose template is empty")
  func houseTemplates() async throws {
    let page = try await Self.page {
      $0["templates/dublin-core.mustache"] = ""
      $0["templates/structured-data.mustache"] = ""
      $0["templates/citation-meta.mustache"] =
        "<meta name=\"citation_title\" content=\"{{plain-title}}\">\n"
    }
    #expect(Self.metas(page, "dcterms.") == [])
    #expect(!page.elements.contains { $0.attributes["type"] == "application/ld+json" })
    #expect(Self.metas(page, "citation_") == ["title: Gulls & 3 < 4"])
  }
}
