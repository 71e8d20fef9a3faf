import Foundation
import SiteBuilder
import TestSupport
import Testing

@Suite("An address that the last build wrote and this one does not")
struct LostAddressTests {
  private func messages(
    _ files: [String: String], _ change: (TestSite) throws -> Void
  ) async throws -> [String] {
    let site = try TestSite(files)
    try await site.build()
    try change(site)
    let outcome = try await site.build()
    return zip(outcome.messages(in: site), outcome.helps).map { "\($0) \($1 ?? "")" }
      .map { $0.replacing(site.root.path, with: "SITE") }
  }

  @Test("is reported when a brief is renamed, with the alias that keeps it")
  func renamed() async throws {
    let messages = try await messages([
      "briefs/salt.md": brief("Salt"), "briefs/canal.md": brief("Canals by the hour"),
    ]) { site in
      try site.remove("briefs/canal.md")
      try site.write(brief("Canals by the hour"), to: "briefs/water-hours.md")
      try site.write(brief("Another"), to: "briefs/canals.md")
    }
    #expect(
      messages == [
        "briefs/water-hours.md:1:1: warning: the site has no page at '/briefs/canal/' any more, "
          + "which the last build wrote [lost-address] if this is the same text, write 'aliases: "
          + "[/briefs/canal/]' here, so that links to it go on working"
      ])
  }

  @Test("is reported when a page is removed")
  func removed() async throws {
    let messages = try await messages([
      "briefs/salt.md": brief("Salt"), "pages/about.md": "---\ntitle: About\n---\n\nText.\n",
    ]) { try $0.remove("pages/about.md") }
    #expect(
      messages == [
        "SITE: warning: the site has no page at '/about/' any more, which the last build wrote "
          + "[lost-address] if another text stands for it now, write 'aliases: [/about/]' there"
      ])
  }

  @Test("is not reported where an alias keeps it, a list is empty, or a text is held back")
  func kept() async throws {
    let messages = try await messages([
      "briefs/salt.md": brief("Salt", "topics: [Salt]\n"), "briefs/a.md": brief("A"),
      "briefs/b.md": brief("B"),
    ]) { site in
      try site.write(brief("Salt"), to: "briefs/salt.md")
      try site.write(brief("A", "status: draft\n"), to: "briefs/a.md")
      try site.remove("briefs/b.md")
      try site.write(brief("B", "aliases: [/briefs/b/]\n"), to: "briefs/new.md")
    }
    #expect(messages == [])
  }
}
