import SourceText
import TestSupport
import Testing

@Suite("One cause gives one message")
struct OneCauseTests {
  @Test("all briefs with one slug but the first are reported, and none of their files are")
  func slugs() async throws {
    let site = try TestSite([
      "briefs/2018-01-01-award.md": brief("A"), "briefs/2019-01-01-award.md": brief("B"),
      "briefs/2020-01-01-Award.md": brief("C"),
    ])
    #expect(
      try await site.messages() == [
        "briefs/2019-01-01-award.md:1:1: error: slug 'award' is already used by briefs/2018-01-01-award.md "
          + "[duplicate-slug]",
        "briefs/2020-01-01-Award.md:1:1: error: slug 'award' is already used by briefs/2018-01-01-award.md "
          + "[duplicate-slug]",
      ])
  }

  @Test(
    "an alias that differs by a slash, a letter's case or its spelling from another is the same")
  func aliases() async throws {
    let site = try TestSite([
      "briefs/c.md": brief(
        "C",
        "permalink: /2015/05/tock/\n"
          + "redirect_from: [/2015/05/Tock/, /2015/05/tock, /2015/05/tock/index.html, '/2015/05/t%6Fck/']\n"
      )
    ])
    #expect(try await site.messages() == [])
    #expect(!(try site.text("2015/05/tock/index.html")).isEmpty)
  }

  @Test(
    "an alias to the brief itself is not an alias",
    arguments: [
      "/briefs/c/", "/briefs/C", "briefs/c/index.html", "/briefs/%63/",
      "https://x.example/briefs/c/",
    ])
  func itself(alias: String) async throws {
    let site = try TestSite(["briefs/c.md": brief("C", "aliases: ['\(alias)']\n")])
    #expect(try await site.messages() == [])
    #expect(try site.text("briefs/c/index.html").contains("<h1"))
  }

  @Test("a picture by its path from the site's folder is reported with its path from the brief's")
  func pictures() async throws {
    let site = try TestSite([
      "briefs/c.md": brief(
        "C", body: "![x](assets/map.png)\n\n[w](assets/w.csv#a)\n\n[d](briefs/d.md)"),
      "briefs/d.md": brief("D"), "assets/map.png": "", "assets/w.csv": "",
    ])
    #expect(
      try await site.build().helps == [
        "did you mean '../assets/map.png'?", "did you mean '../assets/w.csv#a'?",
        "did you mean 'd.md'?",
      ])
  }
}
