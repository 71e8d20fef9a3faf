import SiteBuilder
import TestSupport
import Testing

@Suite("The search of a site")
struct SearchFilesTests {
  private func index(_ site: TestSite) throws -> String {
    let output = try site.output
    let paths = output.paths.filter { $0.hasPrefix("search/") && $0.hasSuffix(".js") }
    return paths.map { output.text($0) }.joined()
  }

  @Test("knows briefs and pages, and no brief that was withdrawn")
  func documents() async throws {
    let site = try TestSite(HarbourSite.files)
    try await site.build()
    let index = try index(site)
    #expect(index.contains("\"briefs/nets/index.html\""))
    #expect(index.contains("\"about/index.html\""))
    #expect(!index.contains("briefs/wreck") && !index.contains("briefs/draft"))
    #expect(!index.lowercased().contains("sunken"))
  }

  @Test("knows drafts when they are asked for")
  func drafts() async throws {
    let site = try TestSite(HarbourSite.files)
    try await site.build { $0.includesDrafts = true }
    #expect(try index(site).contains("\"briefs/draft/index.html\""))
  }

  @Test("leads from every page to its own, which has no second form")
  func box() async throws {
    let site = try TestSite(HarbourSite.files)
    try await site.build()
    let brief = try site.page("briefs/nets/index.html")
    let forms = brief.elements("form", "role", "search").map { $0.attributes["action"] }
    #expect(forms == ["../../search/index.html"])
    #expect(try site.page("search/index.html").elements("form", "role", "search").count == 1)
    let version = try site.page("search/index.html").elements("div", "id", "_search").first
    #expect(version?.attributes["data-version"]?.isEmpty == false)
  }

  @Test("leaves the files of texts alone that a new brief does not touch")
  func newBrief() async throws {
    var files = HarbourSite.files
    for number in 10...60 {
      let body =
        "Tide number \(number). " + String(repeating: "Salt and water, and water. ", count: 60)
      files["briefs/b\(number).md"] = brief("B\(number)", body: body)
    }
    let site = try TestSite(files)
    try await site.build()
    let before = try site.output
    try site.write(
      brief("New").replacing("2017-09-15", with: "2025-11-30"), to: "briefs/new.md")
    try await site.build()
    let after = try site.output
    let texts = before.paths.filter { $0.hasPrefix("search/d") }
    #expect(texts.count > 2)
    #expect(texts.filter { before.text($0) != after.text($0) } == texts.suffix(1))
    #expect(before.text("search/index.html") != after.text("search/index.html"))
  }

  @Test("knows briefs by their DOI, their ISBN and their number")
  func identifiers() async throws {
    let site = try TestSite([
      "site.yml": "series: [{id: paper, title: Paper, number-label: 'Heft {number}'}]\n",
      "briefs/a.md": brief(
        "A", "doi: 10.5555/qed.7\nisbn: 978-3-16-148410-0\nseries: paper\nnumber: 12\n"),
    ])
    try await site.build()
    let terms = try site.text("search/t0.js")
    // Terms are written without the prefix that they share with the previous one: 978, 3161484100.
    for term in ["!qed", "!978", "%3161484100", "!heft"] {
      #expect(terms.contains("\(term)"), "\(term) in \(terms)")
    }
  }

  @Test("is left out when the site wants none")
  func off() async throws {
    var files = HarbourSite.files
    files["site.yml"] = HarbourSite.configuration + "search: false\n"
    let site = try TestSite(files)
    #expect(try await site.messages() == [])
    let output = try site.output
    #expect(output.paths.filter { $0.contains("search") } == [])
    #expect(output.paths(containing: "role=\"search\"") == [])
  }
}
