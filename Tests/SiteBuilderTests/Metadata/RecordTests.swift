import Testing

@Suite("What goes into catalogues and reference managers")
struct RecordTests {
  private static func site(_ lines: String) throws -> TestSite {
    try TestSite([
      "site.yml": """
      title: A
      url: https://a.example
      series: [{id: paper, title: Paper}]
      exports:
        oai: {email: a@b.example}
        crossref: {depositor: D, email: a@b.example}
        repec: {email: a@b.example, archive: har, series: {paper: wpaper}}

      """,
      "briefs/a.md": "---\ntitle: A\ndate: 2017-09-15\nseries: paper\n\(lines)---\n\nText.\n",
    ])
  }

  private static let files = [
    "briefs/a/a.bib", "briefs/a/a.ris", "briefs/a/a.json", "oai.xml", "RePEc/har/wpaper/wpaper.rdf",
  ]

  @Test("has the summary for its abstract, and never the beginning of the text")
  func abstract() async throws {
    for (lines, count) in [("", 0), ("summary: In short.\n", 1)] {
      let site = try Self.site("author: Amina Khan\n" + lines)
      try await site.build()
      for file in Self.files {
        let text = try site.text(file)
        #expect(!text.contains("Text."), "\(file)")
        #expect(text.split(separator: "In short.").count - 1 == count, "\(file)")
      }
    }
  }

  @Test("calls an institution one, wherever persons and institutions differ")
  func institution() async throws {
    let site = try Self.site(
      "doi: 10.5555/a\nauthor: {name: Food & Water Unit, family: Food & Water Unit}\n")
    try await site.build()
    let page = try site.text("briefs/a/index.html")
    #expect(
      page.contains("\"author\":[{\"@type\":\"Organization\",\"name\":\"Food & Water Unit\"}]"))
    #expect(
      try site.text("crossref.xml").contains(
        "<organization sequence=\"first\" contributor_role=\"author\">Food &amp; Water Unit"))
    #expect(
      try site.text("people/food-water-unit/index.html").contains(
        "\"mainEntity\":{\"@type\":\"Organization\""))
  }

  @Test("keeps the particle of a family name")
  func particle() async throws {
    let site = try Self.site("author: Ada van der Berg\n")
    try await site.build()
    #expect(
      try site.text("RePEc/har/wpaper/wpaper.rdf").contains(
        "Author-Name-First: Ada\nAuthor-Name-Last: van der Berg\n"))
    #expect(try site.text("briefs/a/a.ris").contains("AU  - van der Berg, Ada\r\n"))
  }

  @Test("writes the address of a DOI as addresses are written, and the DOI as it is")
  func doi() async throws {
    let site = try Self.site("author: Amina Khan\ndoi: 10.5555/x<1::y>2.0;2-#\n")
    try await site.build()
    let page = try site.page("briefs/a/index.html")
    let address = "https://doi.org/10.5555/x%3C1::y%3E2.0;2-%23"
    #expect(page.hrefs("rel", "cite-as") == [address])
    #expect(
      page.elements("meta", "name", "citation_doi").map { $0.attributes["content"] }
        == ["10.5555/x<1::y>2.0;2-#"])
  }
}
