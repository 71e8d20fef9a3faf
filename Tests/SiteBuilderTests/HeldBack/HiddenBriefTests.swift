import Briefs
import SiteBuilder
import Testing

@Suite("Drafts and briefs under embargo")
struct HiddenBriefTests {
  private static let secrets = ["zzydraft", "robozzlater"]

  @Test("are nowhere in the site: no page, list, feed, sitemap, redirect or count")
  func absent() async throws {
    let site = try TestSite(HarbourSite.files)
    try await site.settledBuild()
    let output = try site.output
    for secret in Self.secrets {
      #expect(output.paths(containing: secret) == [])
      #expect(!output.paths.contains { $0.contains(secret) })
    }
    #expect(output.paths.filter { $0.contains("draft") || $0.contains("later") } == [])
  }

  @Test("are shown, and marked, when drafts are asked for")
  func asked() async throws {
    let site = try TestSite(HarbourSite.files)
    try await site.build { $0.includesDrafts = true }
    let draft = try site.page("briefs/draft/index.html")
    #expect(draft.text(from: "<p class=\"status\">", to: "</p>")?.hasPrefix("Draft ") == true)
    #expect(draft.elements("meta", "name", "robots").first?.attributes["content"] == "noindex")
    let later = try site.page("briefs/later/index.html")
    #expect(later.text(from: "<p class=\"status\">", to: "</p>")?.contains("2030") == true)
    let output = try site.output
    #expect(output.paths.contains("people/plugh-xyzzydraft/index.html"))
    #expect(output.paths.contains("xyzzydraft/index.html"))
    #expect(!output.text("sitemap.xml").contains("briefs/draft/"))
    #expect(
      try site.page("briefs/index.html").elements("span", "class", "flag").map(\.text)
        .contains("Draft"))
  }

  @Test("appear at the moment that the embargo ends, and not before")
  func embargoEnds() async throws {
    let end = 1_893_470_400  // 2030-01-01T04:00:00Z, which is 09:00 at +05:00
    let site = try TestSite(HarbourSite.files)
    try await site.build { $0.now = Instant(secondsSince1970: end - 1) }
    #expect(try !site.output.paths.contains("briefs/later/index.html"))
    try await site.build { $0.now = Instant(secondsSince1970: end) }
    #expect(try site.output.paths.contains("briefs/later/index.html"))
    #expect(
      try site.page("briefs/nets/index.html").hrefs("rel", "next")
        == ["../../briefs/later/index.html"])
  }
}
