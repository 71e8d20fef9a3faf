import Foundation
import SourceText
import TestSupport
import Testing

@Suite("Addresses from the names of files")
struct NamedFilesTests {
  private static func brief(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\nauthor: Amina Khan\ndate: 2020-01-01\nsummary: s\n\(more)---\n\nText of \(title)."
  }

  private static let settings = "title: T\nurl: https://harbour.example\n"
  private static let decomposed = "cafe\u{301}"

  private static func built(_ files: [String: String]) async throws -> TestSite {
    let site = try TestSite(["site.yml": settings].merging(files) { $1 })
    #expect(try await site.messages() == [])
    return site
  }

  private static func addresses(_ site: TestSite) throws -> String {
    try String(contentsOf: site.url("site/sitemap.xml"), encoding: .utf8)
  }

  @Test("are composed, and links to either form lead there")
  func composed() async throws {
    let site = try await Self.built([
      "briefs/\(Self.decomposed).md": Self.brief("A"),
      "briefs/b/index.md": Self.brief("B") + "\n\n![x](re\u{301}seau.png) [one](../caf\u{E9}.md)\n",
      "briefs/c.md": Self.brief("C")
        + "\n\n[two](\(Self.decomposed).md) [three](/briefs/caf%C3%A9/)\n",
      "briefs/b/re\u{301}seau.png": "",
    ])
    #expect(try Self.addresses(site).contains("/briefs/caf%C3%A9/<"))
    let page = try site.page("briefs/c/index.html").source
    #expect(page.ranges(of: "href=\"../../briefs/caf%C3%A9/index.html\"").count >= 2)
    let picture = try site.page("briefs/b/index.html").source
    #expect(picture.contains("src=\"../../briefs/b/r%C3%A9seau.png\""))
    let names = try FileManager.default.contentsOfDirectory(atPath: site.url("site/briefs/b").path)
    #expect(names.contains { Array($0.utf8) == Array("r\u{E9}seau.png".utf8) })
  }

  @Test("clash where two names differ only in their form")
  func clash() async throws {
    let site = try TestSite([
      "site.yml": Self.settings, "briefs/x/\(Self.decomposed).md": Self.brief("A"),
      "briefs/y/caf\u{E9}.md": Self.brief("B"),
    ])
    #expect(
      try await site.messages() == [
        "briefs/y/café.md:1:1: error: slug 'café' is already used by briefs/x/café.md "
          + "[duplicate-slug]"
      ])
  }

  @Test("have the small letters of the brief's language, or the site's")
  func turkish() async throws {
    let site = try await Self.built([
      "site.yml": Self.settings + "language: tr\n",
      "briefs/ISPARTA.md": Self.brief("A", "topics: [IŞIK, İklim]\n"),
      "briefs/İzmir.md": Self.brief("B"),
      "briefs/IRAN.md": Self.brief("C", "lang: en\n"),
    ])
    let text = try #require(try Self.addresses(site).removingPercentEncoding)
    for address in [
      "briefs/\u{131}sparta/", "briefs/izmir/", "briefs/iran/", "topics/\u{131}\u{15F}\u{131}k/",
      "topics/iklim/",
    ] {
      #expect(text.contains("/\(address)<"), "\(address)")
    }
  }

  @Test("of pages follow their folders, so that two languages can have one name")
  func folders() async throws {
    let page =
      "---\ntitle: Contact\nslug: write\n---\n\n[Team](about/team.md) [ar](ar/contact.md)\n"
    let site = try await Self.built([
      "site.yml": Self.settings + "menu: [{page: team}, {href: /ar/contact/, title: Ar}]\n",
      "briefs/a.md": Self.brief("A") + "\n\n[Team](../pages/about/team.md)\n",
      "pages/about/index.md": "---\ntitle: About\n---\n\n[Team](team.md) ![x](x.png)\n",
      "pages/about/team.md": "---\ntitle: Team\naliases: [/team/]\n---\n\n[Up](index.md)\n",
      "pages/about/x.png": "", "pages/contact.md": page,
      "pages/ar/contact.md": "---\ntitle: اتصل\nlang: ar\n---\n\n[en](../contact.md)\n",
    ])
    let text = try Self.addresses(site)
    for address in ["about/", "about/team/", "write/", "ar/contact/"] {
      #expect(text.contains("https://harbour.example/\(address)<"), "\(address)")
    }
    #expect(try site.page("write/index.html").source.contains("href=\"../about/team/index.html\""))
    #expect(
      try site.page("ar/contact/index.html").source.contains("href=\"../../write/index.html\""))
    #expect(
      try site.page("briefs/a/index.html").source.contains("href=\"../../about/team/index.html\""))
  }

  @Test("of pages that clash are reported")
  func pageClash() async throws {
    let site = try TestSite([
      "site.yml": Self.settings, "pages/about/team.md": "---\ntitle: A\n---\n\nA.\n",
      "pages/about/x.md": "---\ntitle: B\nslug: Team\n---\n\nB.\n",
      "pages/team.md": "---\ntitle: C\n---\n\nC.\n",
    ])
    #expect(
      try await site.messages() == [
        "pages/about/team.md:1:1: error: slug 'team' is already used by pages/about/x.md "
          + "[duplicate-slug]"
      ])
  }

  @Test("a robots.txt of the house takes the place of the one that is made")
  func robots() async throws {
    let site = try await Self.built([
      "pages/robots.txt": "User-agent: *\nDisallow: /x/\n", "briefs/a.md": Self.brief("A"),
    ])
    let text = try String(contentsOf: site.url("site/robots.txt"), encoding: .utf8)
    #expect(text == "User-agent: *\nDisallow: /x/\n")
  }

  @Test("topics that differ only in a sign are reported, and stay apart where the site lists them")
  func signs() async throws {
    let briefs = [
      "briefs/a.md": Self.brief("A", "topics: [C, Water policy, CO₂]\n"),
      "briefs/b.md": Self.brief("B", "topics: [C++, water-policy, CO]\n"),
    ]
    let site = try TestSite(briefs.merging(["site.yml": Self.settings]) { $1 })
    #expect(
      try await site.messages() == [
        "briefs/b.md:6:10: warning: 'C++' and 'C' differ only in a sign, and share one address "
          + "[similar-names]",
        "briefs/b.md:6:29: warning: 'CO' and 'CO₂' differ only in a sign, and share one address "
          + "[similar-names]",
      ])
    let listed = try await Self.built(
      briefs.merging([
        "site.yml": Self.settings
          + "topics: [{id: cpp, title: C++}, {id: c, title: C}, {id: co2, title: CO₂}, {id: co, title: CO}]\n"
      ]) { $1 })
    let text = try Self.addresses(listed)
    for topic in ["c", "cpp", "co", "co2", "water-policy"] {
      #expect(text.contains("/topics/\(topic)/<"), "\(topic)")
    }
  }
}
