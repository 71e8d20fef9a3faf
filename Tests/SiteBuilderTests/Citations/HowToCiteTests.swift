import Foundation
import TestSupport
import Testing

@Suite("How to cite a brief")
struct HowToCiteTests {
  private static func built(_ change: (inout [String: String]) -> Void = { _ in }) async throws
    -> TestSite
  {
    var files = HarbourSite.files
    change(&files)
    let site = try TestSite(files)
    #expect(try await site.messages() == [])
    return site
  }

  private static func citations(_ page: HTMLPage) -> [String] {
    page.source.split(separator: "class=\"citation\" dir=\"auto\">").dropFirst().map {
      HTMLPage.text(String($0.prefix { $0 != "\n" })).replacing("</p>", with: "")
    }
  }

  @Test("is shown in Chicago, APA, MLA and Harvard, with author, editor, series, number and DOI")
  func styles() async throws {
    let page = try await Self.built().page("briefs/tides/index.html")
    #expect(
      Self.citations(page) == [
        "Khan, Amina. Tides & “Quays”: A Count. Edited by Bo Lind. Working Paper no. 1. Harbour "
          + "Institute of Tides, March 1, 2021. https://doi.org/10.5555/harbour.1.",
        "Khan, A. (2021, March 1). Tides & “Quays”: A count (B. Lind, Ed.; Working Paper No. 1). "
          + "Harbour Institute of Tides. https://doi.org/10.5555/harbour.1",
        "Khan, Amina. Tides & “Quays”: A Count. Edited by Bo Lind, Working Paper no. 1, Harbour "
          + "Institute of Tides, 1 Mar. 2021, https://doi.org/10.5555/harbour.1.",
        "Khan, A. (2021) Tides & “Quays”: A count. Edited by B. Lind. Working Paper 1. Harbour "
          + "Institute of Tides. Available at: https://doi.org/10.5555/harbour.1.",
      ])
  }

  @Test("is shown in the styles that the site chooses")
  func houseStyles() async throws {
    let site = try await Self.built {
      $0["site.yml"] = HarbourSite.configuration + "how-to-cite: [harvard, author-date]\n"
    }
    let page = try site.page("briefs/tides/index.html")
    #expect(
      Self.citations(page) == [
        "Khan, A. (2021) Tides & “Quays”: A count. Edited by B. Lind. Working Paper 1. Harbour "
          + "Institute of Tides. Available at: https://doi.org/10.5555/harbour.1.",
        "Khan, Amina. 2021. Tides & “Quays”: A Count. Ed. by Bo Lind. Working Paper 1, Harbour "
          + "Institute of Tides. https://doi.org/10.5555/harbour.1.",
      ])
    #expect(page.elements("dt", "", "").isEmpty)
    #expect(page.source.contains("<dt>Briefpress author-date</dt>"))
  }

  @Test("reports a missing style at its place in site.yml")
  func unknownStyle() async throws {
    let site = try TestSite([
      "site.yml": "title: Harbour\nurl: https://harbour.example\nhow-to-cite: [harvard, apa-x]\n",
      "briefs/a.md": brief(),
    ])
    #expect(
      try await site.messages() == [
        "site.yml:3:24: error: there is no citation style 'apa-x' [unknown-style]"
      ])
  }

  @Test("gives the address where there is no DOI")
  func address() async throws {
    let page = try await Self.built().page("briefs/nets/index.html")
    #expect(
      Self.citations(page).allSatisfy { $0.contains("https://harbour.example/papers/briefs/nets/") }
    )
  }

  @Test("is in files beside the page, which the page leads to")
  func files() async throws {
    let site = try await Self.built()
    let page = try site.page("briefs/tides/index.html")
    for (type, name) in [
      ("application/x-bibtex", "tides.bib"), ("application/x-research-info-systems", "tides.ris"),
      ("application/vnd.citationstyles.csl+json", "tides.json"),
    ] {
      // In the head for machines, and in the text for readers.
      #expect(page.hrefs("type", type) == [name])
      #expect(page.elements("a", "href", name).count == 1)
    }
    let bibTeX = try site.text("briefs/tides/tides.bib")
    for line in [
      "@techreport{tides,", "author = {Khan, Amina}", "editor = {Lind, Bo}",
      "institution = {Harbour Institute of Tides}", "series = {Working Paper}",
      "type = {Working Paper}", "number = {1}", "year = {2021}", "doi = {10.5555/harbour.1}",
    ] { #expect(bibTeX.contains(line), "\(line) in \(bibTeX)") }
    let ris = try site.text("briefs/tides/tides.ris").split(separator: "\r\n")
    for line in [
      "TY  - RPRT", "AU  - Khan, Amina", "TI  - Tides & “Quays”: A count",
      "PB  - Harbour Institute of Tides", "DA  - 2021/03/01", "DO  - 10.5555/harbour.1",
    ] { #expect(ris.contains { $0.hasPrefix(line) }, "\(line)") }
    let json = try JSONSerialization.jsonObject(
      with: Data(site.text("briefs/tides/tides.json").utf8))
    let work = try #require((json as? [[String: Any]])?.first)
    #expect(work["type"] as? String == "report")
    #expect(work["collection-title"] as? String == "Working Paper")
    #expect((work["author"] as? [[String: String]])?.first == ["family": "Khan", "given": "Amina"])
    #expect((work["editor"] as? [[String: String]])?.first == ["family": "Lind", "given": "Bo"])
  }

  @Test(
    "names people by the parts of their names",
    arguments: [
      ("Amina Khan", nil, "Khan, A."), ("Ludwig van Ostade", nil, "van Ostade, L."),
      ("Bo Lind, Jr.", nil, "Lind, B., Jr."), ("Gabriela Ruiz Soto", "Ruiz Soto", "Ruiz Soto, G."),
      ("Sukarno", nil, "Sukarno."), ("李小明", nil, "李小明."),
      ("Harbour Desk", "Harbour Desk", "Harbour Desk."),
      ("Harbour Institute", nil, "Harbour Institute."),
    ] as [(String, String?, String)])
  func names(name: String, family: String?, cited: String) async throws {
    let person = "{name: \"\(name)\"" + (family.map { ", family: \($0)" } ?? "") + "}"
    let site = try TestSite([
      "site.yml":
        "title: Harbour Institute\nurl: https://harbour.example\nhow-to-cite: [apa]\n",
      "briefs/a.md": "---\ntitle: Water\ndate: 2017-09-15\nauthor: \(person)\n---\n\nText.\n",
    ])
    #expect(try await site.messages() == [])
    #expect(
      Self.citations(try site.page("briefs/a/index.html")).first?.hasPrefix("\(cited) (2017")
        == true)
  }
}
