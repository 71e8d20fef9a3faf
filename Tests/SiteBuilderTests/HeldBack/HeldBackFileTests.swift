import TestSupport
import Testing

@Suite("What belongs to a text that is held back")
struct HeldBackFileTests {
  private static let states = [
    "status: draft", "embargo: 2099-01-01T00:00Z", "date: 2099-01-01",
    "withdrawn: {date: 2021-01-01, reason: Wrong.}", "publishDate: 2099-01-01",
    "expiryDate: 2020-01-01",
  ]

  private func site(_ state: String, _ more: [String: String] = [:]) throws -> TestSite {
    let day = state.hasPrefix("date") ? "" : "date: 2020-01-01\n"
    let hidden = """
      ---
      title: Wells
      author: Amina Khan
      \(day)\(state)
      summary: Qanat.
      image: cover.png
      attachments: [wells.pdf, /assets/data.csv]
      ---

      ![A map](map.png) ![A plan](/assets/plan.png) [All](../../assets/all.zip)
      """
    let files = [
      "site.yml": "title: T\nurl: https://e.example\n",
      "briefs/wells/index.md": hidden, "briefs/wells/wells.pdf": "1",
      "briefs/wells/cover.png": "2", "briefs/wells/map.png": "3", "briefs/wells/more/x.csv": "4",
      "assets/data.csv": "5", "assets/plan.png": "6", "assets/all.zip": "7",
      "assets/logo.png": "8", "briefs/salt.md": brief("Salt"),
    ]
    return try TestSite(files.merging(more) { $1 })
  }

  private static let own = [
    "briefs/wells/wells.pdf", "briefs/wells/cover.png", "briefs/wells/map.png",
    "briefs/wells/more/x.csv", "assets/data.csv", "assets/plan.png", "assets/all.zip",
  ]

  @Test("is held back with it: its folder, attachments and pictures", arguments: states)
  func files(_ state: String) async throws {
    let site = try site(state)
    try await site.settledBuild()
    let paths = try site.output.paths
    #expect(Self.own.filter { paths.contains($0) } == [])
    #expect(paths.contains("assets/logo.png"))
    for name in ["wells.pdf", "cover.png", "data.csv", "Qanat"] {
      #expect(try site.output.paths(containing: name) == [], "\(name)")
    }
  }

  @Test("is published with it when it is")
  func published() async throws {
    let site = try site("updated: 2021-01-01")
    try await site.build()
    let paths = try site.output.paths
    #expect(Self.own.filter { !paths.contains($0) } == [])
  }

  @Test("is published where another text, the configuration or a style sheet names it, too")
  func usedElsewhere() async throws {
    let site = try site(
      "status: draft",
      [
        "briefs/salt.md": brief("Salt", body: "![A plan](../assets/plan.png)"),
        "pages/about.md": "---\ntitle: About\n---\n\n[All](/assets/all.zip)\n",
        "assets/house.css": "body { background: url(data.csv) }",
      ])
    try await site.build()
    let paths = try site.output.paths
    #expect(
      Self.own.filter { paths.contains($0) }.sorted()
        == ["assets/all.zip", "assets/data.csv", "assets/plan.png"])
  }

  @Test("is held back where its name is that of the brief")
  func besideTheBrief() async throws {
    let site = try TestSite([
      "briefs/wells.md": brief("Wells", "status: draft\n"), "briefs/wells.pdf": "1",
      "briefs/wells.de.pdf": "2", "briefs/salt.md": brief("Salt"), "briefs/salt.pdf": "3",
    ])
    try await site.build()
    #expect(try site.output.paths.filter { $0.hasSuffix(".pdf") } == ["briefs/salt.pdf"])
  }

  @Test("is published when an embargo has ended, and removed when a brief is withdrawn")
  func changes() async throws {
    let site = try site("embargo: 2020-02-01T00:00Z")
    try await site.build()
    #expect(try site.output.paths.contains("briefs/wells/wells.pdf"))
    try site.write(
      brief("Wells", "attachments: [wells.pdf]\nwithdrawn: {reason: Wrong.}\n"),
      to: "briefs/wells/index.md")
    try await site.build()
    #expect(try !site.output.paths.contains("briefs/wells/wells.pdf"))
    #expect(try site.output.paths.contains("briefs/wells/index.html"))
  }

  @Test("of a page in its folder is held back, too")
  func page() async throws {
    let site = try TestSite([
      "briefs/salt.md": brief("Salt"), "pages/staff/list.pdf": "1",
      "pages/staff/index.md": "---\ntitle: Staff\nstatus: draft\n---\n\n[List](list.pdf)\n",
    ])
    try await site.build()
    #expect(try site.output.paths.filter { $0.contains("staff") } == [])
  }

  @Test("is not what lies in a folder inside it, with a text of its own")
  func innerFolder() async throws {
    let site = try site(
      "status: draft",
      ["briefs/wells/inner/index.md": brief("Inner"), "briefs/wells/inner/map.png": "9"])
    try await site.build()
    #expect(try site.output.paths.filter { $0.hasSuffix("map.png") } == ["briefs/inner/map.png"])
  }

  @Test("is reported where a published text links to it, or to the text itself")
  func brokenLink() async throws {
    let links = "[Wells](wells/wells.pdf)\n\n[Text](wells/index.md)"
    let site = try site("status: draft", ["briefs/salt.md": brief("Salt", body: links)])
    let outcome = try await site.build()
    #expect(
      outcome.messages(in: site) == [
        "briefs/salt.md:7:9: error: nothing in the site is at 'wells/wells.pdf' [broken-link]",
        "briefs/salt.md:9:8: error: nothing in the site is at 'wells/index.md' [broken-link]",
      ])
    #expect(
      outcome.helps == [
        "'briefs/wells/wells.pdf' is held back from readers; take the link out until it is shown",
        "'briefs/wells/index.md' is held back from readers; take the link out until it is shown",
      ])
  }
}
