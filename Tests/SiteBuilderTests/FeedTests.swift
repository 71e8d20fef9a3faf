import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Feeds, sitemap and robots")
struct FeedTests {
  private static func built() async throws -> TestSite {
    let site = try TestSite(HarbourSite.files)
    try await site.build()
    return site
  }

  private struct JSON: Decodable {
    struct Item: Decodable {
      var id, url, title, contentHTML, datePublished, dateModified, language: String
      var summary: String?
      var tags: [String]?

      enum CodingKeys: String, CodingKey {
        case id, url, title, summary, tags, language
        case contentHTML = "content_html"
        case datePublished = "date_published"
        case dateModified = "date_modified"
      }
    }
    var version, title, home_page_url, feed_url: String
    var items: [Item]
  }

  private static func json(_ path: String, _ site: TestSite) throws -> JSON {
    try JSONDecoder().decode(JSON.self, from: Data(contentsOf: site.url("site/\(path)")))
  }

  private static func atom(_ path: String, _ site: TestSite) throws -> XMLElement {
    try #require(XMLDocument(contentsOf: site.url("site/\(path)")).rootElement())
  }

  private static let base = "https://harbour.example/papers/"

  @Test("the site's Atom feed has every brief, newest first, with its whole text and dates")
  func atom() async throws {
    let site = try await Self.built()
    let feed = try Self.atom("feed.xml", site)
    #expect(feed.child("id") == Self.base + "feed.xml")
    #expect(feed.child("updated") == "2023-01-02T00:00:00Z")
    let entries = feed.elements(forName: "entry")
    #expect(
      entries.map { $0.child("id") }
        == ["lamp", "nets", "shibak", "tides", "wreck"].map {
          Self.base + "briefs/\($0)/"
        })
    let tides = entries[3]
    #expect(tides.child("title") == "Tides & “Quays”")
    #expect(tides.child("published") == "2021-03-01T00:00:00Z")
    #expect(tides.child("updated") == "2021-05-06T00:00:00Z")
    #expect(tides.elements(forName: "author").map { $0.child("name") } == ["Amina Khan"])
    let content = tides.child("content")
    for part in [
      "The <em>third</em> count was wrong.", "The tide comes in.", "It follows the moon.",
      "Counted by hand.", "href=\"https://harbour.example/papers/briefs/nets/\"",
    ] { #expect(content.contains(part)) }
  }

  @Test("in feeds, ids of one brief never clash with those of another, and fragments find them")
  func identifiers() async throws {
    let site = try await Self.built()
    let bodies = try Self.json("feed.json", site).items.map { HTMLPage($0.contentHTML) }
    let identifiers = bodies.flatMap(\.identifiers)
    #expect(!identifiers.isEmpty)
    #expect(Set(identifiers).count == identifiers.count)
    for body in bodies {
      for address in body.addresses where address.hasPrefix("#") {
        #expect(body.identifiers.contains(String(address.dropFirst())))
      }
      #expect(body.addresses.allSatisfy { $0.hasPrefix("#") || $0.contains("://") })
    }
  }

  @Test("the JSON feed has the same content")
  func json() async throws {
    let site = try await Self.built()
    let feed = try Self.json("feed.json", site)
    #expect(feed.version == "https://jsonfeed.org/version/1.1")
    #expect(feed.home_page_url == Self.base)
    #expect(feed.feed_url == Self.base + "feed.json")
    let contents = try Self.atom("feed.xml", site).elements(forName: "entry")
      .map { $0.child("content") }
    #expect(feed.items.map(\.contentHTML) == contents)
    #expect(feed.items[3].tags == ["Water", "salt"])
    #expect(feed.items[3].dateModified == "2021-05-06T00:00:00Z")
    #expect(feed.items[2].language == "ar")
    #expect(feed.items[4].title == "Withdrawn: Wreck")
  }

  @Test(
    "each person, series and topic has feeds of its own, with summaries",
    arguments: [
      ("people/bo-lind", ["lamp", "nets", "tides", "wreck"]),
      ("series/working-paper", ["nets", "tides"]), ("topics/salt", ["tides"]),
      ("regions/north-coast", ["tides"]),
    ])
  func otherFeeds(_ folder: String, _ slugs: [String]) async throws {
    let site = try await Self.built()
    let feed = try Self.json("\(folder)/feed.json", site)
    let addresses = slugs.map { Self.base + "briefs/\($0)/" }
    #expect(feed.items.map(\.url) == addresses)
    let atom = try Self.atom("\(folder)/feed.xml", site)
    #expect(atom.elements(forName: "entry").map { $0.child("id") } == addresses)
    #expect(!feed.items.contains { $0.contentHTML.contains("It follows the moon") })
    let page = try site.page("\(folder)/index.html")
    #expect(page.hrefs("type", "application/atom+xml").contains("../../\(folder)/feed.xml"))
  }

  @Test("a feed holds as many briefs as site.yml says")
  func length() async throws {
    let site = try TestSite(HarbourSite.files)
    try site.write(HarbourSite.configuration + "feed-items: 2\n", to: "site.yml")
    try await site.build()
    #expect(try Self.json("feed.json", site).items.count == 2)
  }

  @Test("the sitemap has each page once, with the true day of its last change or none")
  func sitemap() async throws {
    let site = try await Self.built()
    let root = try Self.atom("sitemap.xml", site)
    let days = root.elements(forName: "url").reduce(into: [String: String]()) { days, url in
      #expect(days.updateValue(url.child("lastmod"), forKey: url.child("loc")) == nil)
    }
    #expect(days[Self.base] == "")
    #expect(days[Self.base + "briefs/tides/"] == "2021-05-06")
    #expect(days[Self.base + "briefs/nets/"] == "2022-06-01")
    #expect(days[Self.base + "about/"] == "2024-02-03")
    #expect(days[Self.base + "briefs/wreck/"] == nil)
    #expect(days[Self.base + "who-we-are/"] == nil)
    let output = try site.output
    for address in days.keys {
      let path = address.dropFirst(Self.base.count)
      #expect(output.paths.contains(path + "index.html"))
    }
    #expect(
      output.text("robots.txt")
        == "User-agent: *\nAllow: /\n\nSitemap: https://harbour.example/papers/sitemap.xml\n")
  }
}

extension XMLElement {
  /// The text of the first element of a name inside this one.
  fileprivate func child(_ name: String) -> String {
    elements(forName: name).first?.stringValue ?? ""
  }
}
