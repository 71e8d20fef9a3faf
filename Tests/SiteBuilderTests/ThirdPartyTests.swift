import TestSupport
import Testing

@Suite("What is loaded from other hosts")
struct ThirdPartyTests {
  private static func messages(_ files: [String: String]) async throws -> [String] {
    try await TestSite(
      ["site.yml": "title: T\nurl: https://example.org/pub\n"].merging(files) { $1 }
    ).messages()
  }

  @Test("is reported once for each host, and links are not")
  func pictures() async throws {
    let messages = try await Self.messages([
      "briefs/a.md": brief(
        "A",
        body: """
          ![a](https://i.example/a.png) ![b](http://i.example/b.png) <img src="//p.example/c.gif" alt="">
          <video src="https://v.example/d.mp4"></video> [e](https://e.example/e.png)
          ![f](https://example.org/f.png) ![g](https://www.example.org/g.png)
          ![h](data:image/png;base64,aaaa) <iframe src="https://y.example/"></iframe>
          """)
    ])
    #expect(
      messages == [
        "briefs/a.md:7:6: warning: 'https://i.example/a.png' and 1 other are loaded from "
          + "'i.example' whenever a reader opens the page [third-party]",
        "briefs/a.md:7:70: warning: '//p.example/c.gif' is loaded from 'p.example' whenever a "
          + "reader opens the page [third-party]",
        "briefs/a.md:8:13: warning: 'https://v.example/d.mp4' is loaded from 'v.example' whenever "
          + "a reader opens the page [third-party]",
        "briefs/a.md:10:34: warning: the element '<iframe>' is dropped, with its content "
          + "[raw-html-dropped]",
      ])
  }

  @Test("is reported of scripts, frames and styles where all raw HTML passes")
  func allPasses() async throws {
    let messages = try await Self.messages([
      "site.yml": "title: T\nurl: https://example.org/pub\nhtml: all\n",
      "briefs/a.md": brief(
        "A",
        body: """
          <script src="https://a.example/x.js"></script>

          <iframe src="https://b.example/"></iframe>

          <link rel="stylesheet" href="https://c.example/x.css"><link rel="author" href="https://d.example/">

          <img srcset="https://e.example/1.png 1x, /assets/x.png 2x" alt="">
          <my-map src="x.json"></my-map>

          Text <a href="https://f.example/">a</a> <my-map>b</my-map>
          """),
    ])
    #expect(
      messages.map { $0.prefix { $0 != "w" } + $0.split(separator: "'").dropFirst(2).joined() } == [
        "briefs/a.md:7:14:  is loaded from a.example whenever a reader opens the page [third-party]",
        "briefs/a.md:9:14:  is loaded from b.example whenever a reader opens the page [third-party]",
        "briefs/a.md:11:30:  is loaded from c.example whenever a reader opens the page [third-party]",
        "briefs/a.md:13:14:  is loaded from e.example whenever a reader opens the page [third-party]",
      ])
  }

  @Test("is reported of pictures that front matter and configuration name")
  func configuration() async throws {
    let messages = try await Self.messages([
      "site.yml": """
      title: T
      url: https://example.org
      letterhead: {logo: "https://l.example/l.png"}

      """,
      "briefs/a.md": brief("A", "image: https://i.example/a.png\n"),
    ])
    #expect(
      messages == [
        "briefs/a.md:5:8: warning: 'https://i.example/a.png' is loaded from 'i.example' whenever "
          + "a reader opens the page [third-party]",
        "site.yml:3:20: warning: 'https://l.example/l.png' is loaded from 'l.example' whenever a "
          + "reader opens the page [third-party]",
      ])
  }
}
