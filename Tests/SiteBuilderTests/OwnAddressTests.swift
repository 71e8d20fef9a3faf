import Foundation
import TestSupport
import Testing

@Suite("Addresses of the site itself")
struct OwnAddressTests {
  private static func site(_ body: String, url: String = "https://example.org/pub") throws
    -> TestSite
  {
    try TestSite([
      "site.yml": "title: T\nurl: \(url)\n", "briefs/a.md": brief("A", body: body),
      "briefs/b.md": brief("B", body: "## Wells"), "assets/map.png": "",
    ])
  }

  @Test(
    "may include its base path or be whole",
    arguments: [
      "/pub/briefs/b/", "/pub/briefs/b", "https://example.org/pub/briefs/b/", "/briefs/b/",
      "http://example.org/pub/briefs/b/index.html", "//example.org/pub/briefs/b/", "b.md",
    ])
  func found(address: String) async throws {
    let site = try Self.site("[b](\(address)#wells)")
    #expect(try await site.messages() == [])
    #expect(
      try site.page("briefs/a/index.html").addresses.contains("../../briefs/b/index.html#wells"))
    let feed = try site.text("feed.json")
    #expect(feed.contains("href=\\\"https://example.org/pub/briefs/b/#wells\\\""))
  }

  @Test("lead home and to pictures as well")
  func homeAndPictures() async throws {
    let site = try Self.site(
      "[home](https://example.org/pub) [h](/pub/) ![m](https://example.org/pub/assets/map.png)")
    #expect(try await site.messages() == [])
    let page = try site.page("briefs/a/index.html")
    #expect(page.addresses.filter { $0 == "../../index.html" }.count >= 3)
    #expect(page.addresses.contains("../../assets/map.png"))
  }

  @Test("that lead nowhere are errors, and those beside the site are not")
  func broken() async throws {
    let site = try Self.site(
      """
      [a](/pub/briefs/c/) [b](https://example.org/pub/briefs/d/) [c](https://example.org/work/)
      [d](https://example.org/public/) [e](/jobs/) [f](https://example.org.evil.example/pub/briefs/c/)
      [g](https://example.org/pub/briefs/b/#walls)
      """)
    let messages = try await site.messages()
    #expect(
      messages == [
        "briefs/a.md:7:5: error: nothing in the site is at '/pub/briefs/c/' [broken-link]",
        "briefs/a.md:7:25: error: nothing in the site is at 'https://example.org/pub/briefs/d/' "
          + "[broken-link]",
        "briefs/a.md:8:38: warning: '/jobs/' is on this host, but no part of this site "
          + "[link-outside-site]",
        "briefs/a.md:9:5: error: nothing on 'briefs/b/' has the id 'walls' [broken-fragment]",
      ])
  }

  @Test("are checked with their fragment, whatever the id looks like")
  func fragments() async throws {
    let site = try Self.site(
      """
      [a](#_ftn1) [b](#_Toc1) [c](#_main) [d](#p1) [e](#_Toc2)

      <a name="_Toc2"></a>
      """)
    #expect(
      try await site.messages() == [
        "briefs/a.md:7:5: error: nothing on 'briefs/a/' has the id '_ftn1' [broken-fragment]",
        "briefs/a.md:7:17: error: nothing on 'briefs/a/' has the id '_Toc1' [broken-fragment]",
      ])
  }

  @Test("in feeds lead to ids in the feed, or to the page where the feed has none")
  func feeds() async throws {
    let site = try Self.site(
      """
      [a](#wells) [b](a.md#x) [c](#p1) [d](/jobs/) [e](#) <a href="#x">f</a>[^1]

      ## Wells

      <a name="x"></a>

      [^1]: [g](#wells)
      """)
    try await site.build()
    let feed = try site.text("feed.json").replacing("\\\"", with: "\"")
    let item = try #require(feed.split(separator: "\"content_html\":").dropFirst().first)
    #expect(
      HTMLPage(String(item)).addresses.filter { !$0.hasPrefix("#a-ref") && $0 != "#a-note-1" } == [
        "#a-wells", "#a-x", "https://example.org/pub/briefs/a/#p1", "https://example.org/jobs/",
        "https://example.org/pub/briefs/a/", "#a-x", "#a-wells",
      ])
  }

  @Test("in the menu are checked like those of texts")
  func menu() async throws {
    let site = try TestSite([
      "site.yml": """
      title: T
      url: https://example.org
      menu:
        - {title: A, page: abuot}
        - {title: B, href: /briefs/b/}
        - {title: C, href: /briefs/c/}
        - {title: D, href: pages/about.md#staf}
        - {title: E, href: "mailto:a@b.example"}
        - {title: F, href: "https://f.example/"}
        - {title: G, href: /about/#staff}
        - {page: about}

      """,
      "briefs/b.md": brief("B"), "pages/about.md": "---\ntitle: Us\n---\n\n## Staff\n",
    ])
    let outcome = try await site.build()
    #expect(
      outcome.messages(in: site) == [
        "site.yml:4:5: error: the menu names the page 'abuot', and there is none of that name "
          + "[broken-link]",
        "site.yml:6:5: error: nothing in the site is at '/briefs/c/' [broken-link]",
        "site.yml:7:5: error: nothing on 'about/' has the id 'staf' [broken-fragment]",
      ])
    #expect(outcome.helps.first == "did you mean 'about'?")
  }
}
