import Briefs
import SiteBuilder
import TestSupport
import Testing

@Suite("A brief that is dated in the future")
struct ScheduledBriefTests {
  private func site(_ lines: String = "") throws -> TestSite {
    try TestSite([
      "briefs/salt.md": brief("Salt"),
      "briefs/later.md":
        "---\ntitle: Later\nauthor: Amina Khan\ndate: 2028-02-01\n\(lines)---\n\nText.\n",
    ])
  }

  @Test("is held back with a warning that says until when")
  func heldBack() async throws {
    let site = try site()
    let outcome = try await site.build()
    #expect(
      outcome.messages(in: site) == [
        "briefs/later.md:4:7: warning: the date is in the future, so the text is held back until "
          + "2028-02-01 [held-back]"
      ])
    #expect(outcome.helps == ["build again on that day; '--future' shows it before"])
    #expect(try site.output.paths(containing: "Later") == [])
  }

  @Test("appears when its day begins where the site is built")
  func appears() async throws {
    let site = try site()
    let midnight = 1_832_976_000  // 2028-02-01T00:00:00Z
    for (seconds, offset, isThere) in [
      (midnight - 1, 0, false), (midnight, 0, true), (midnight - 5 * 3600, 300, true),
      (midnight - 5 * 3600 - 1, 300, false), (midnight + 3600, -120, false),
    ] {
      try await site.build(to: "site") {
        $0.now = Instant(secondsSince1970: seconds, offsetInMinutes: offset)
      }
      let paths = try site.output.paths
      #expect(paths.contains("briefs/later/index.html") == isThere, "\(seconds) \(offset)")
    }
  }

  @Test("is shown, and marked, when it is asked for")
  func asked() async throws {
    let site = try site()
    let outcome = try await site.build { $0.includesFuture = true }
    #expect(outcome.messages(in: site) == [])
    let page = try site.page("briefs/later/index.html")
    #expect(page.elements("meta", "name", "robots").first?.attributes["content"] == "noindex")
    #expect(page.text(from: "<p class=\"status\">", to: "</p>")?.contains("2028") == true)
  }

  @Test("stays out when drafts of the future are not asked for")
  func draft() async throws {
    let site = try site("status: draft\n")
    let outcome = try await site.build { $0.includesFuture = true }
    #expect(outcome.messages(in: site) == [])
    #expect(try !site.output.paths.contains("briefs/later/index.html"))
  }

  @Test("is published by a later build without a change to any file")
  func rebuilt() async throws {
    let site = try TestSite([
      "briefs/salt.md": brief("Salt"), "briefs/x.md": brief("Soon", "embargo: 2027-06-01T00:00Z\n"),
    ])
    try await site.settledBuild()
    #expect(try !site.output.paths.contains("briefs/x/index.html"))
    try await site.settledBuild { $0.now = Instant(secondsSince1970: 1_811_808_000) }  // 2027-06-01
    #expect(try site.output.paths.contains("briefs/x/index.html"))
  }
}
