import Foundation
import Preview
import SiteBuilder
import Testing

@Suite("A served site", .serialized) struct SiteServerTests {
  @Test("sends pages and files with their types, and forbids caching them")
  func pages() async throws {
    try await RunningServer.serving(try TemporarySite()) { server in
      let home = try await server.client.get("/")
      #expect(home.status == 200)
      #expect(home.headers["content-type"] == "text/html; charset=utf-8")
      #expect(home.headers["cache-control"] == "no-store")
      #expect(home.body.contains("Water and work"))
      let types = [
        "/assets/chart.svg": "image/svg+xml; charset=utf-8",
        "/feed.xml": "application/atom+xml; charset=utf-8",
        "/feed.json": "application/feed+json; charset=utf-8",
        "/sitemap.xml": "application/xml; charset=utf-8",
        "/robots.txt": "text/plain; charset=utf-8",
      ]
      for (path, type) in types {
        let response = try await server.client.get(path)
        #expect(response.status == 200, "\(path)")
        #expect(response.headers["content-type"] == type)
        #expect(!response.body.contains("<script"), "\(path)")
      }
    }
  }

  @Test("listens on the loopback address, whatever its 'url'")
  func baseURL() async throws {
    try await RunningServer.serving(try TemporarySite()) { server in
      let page = try await server.client.get("/briefs/water/?from=mail")
      #expect(page.body.contains("<link rel=\"canonical\" href=\"\(server.address)briefs/water/\""))
      let missing = try await server.client.get("/briefs/no/such/page/")
      #expect(missing.status == 404)
      #expect(missing.headers["content-type"] == "text/html; charset=utf-8")
      #expect(missing.body.contains("/_briefpress/reload.js"))
      #expect(!missing.body.contains("/papers/"))
    }
  }

  @Test("redirects a folder to its address with a slash, and knows every script")
  func addresses() async throws {
    try await RunningServer.serving(try TemporarySite()) { server in
      let redirect = try await server.client.get("/briefs/water?a=b")
      #expect(redirect.status == 301)
      #expect(redirect.headers["location"] == "/briefs/water/?a=b")
      let encoded = "/briefs/%D9%BE%D8%A7%D9%86%DB%8C"
      #expect(try await server.client.get(encoded).headers["location"] == encoded + "/")
      let page = try await server.client.get(encoded + "/")
      #expect(page.status == 200)
      #expect(page.body.contains("پانی"))
      #expect(try await server.client.get("/%D9/").status == 404)
    }
  }

  @Test("answers HEAD with the length alone, and refuses what would write")
  func methods() async throws {
    try await RunningServer.serving(try TemporarySite()) { server in
      let page = try await server.client.get("/briefs/water/")
      let head = try await server.client.get("/briefs/water/", method: "HEAD")
      #expect(head.status == 200)
      #expect(head.body.isEmpty)
      #expect(head.headers["content-length"] == "\(page.body.utf8.count)")
      #expect(try await server.client.get("/_briefpress/events", method: "HEAD").status == 200)
      let post = try await server.client.get("/", method: "POST")
      #expect(post.status == 405)
      #expect(post.headers["allow"] == "GET, HEAD")
    }
  }

  @Test(
    "serves nothing outside the site",
    arguments: [
      "/../site.yml", "/site.yml", "/briefs/water.md", "/assets/../../site.yml",
      "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2fsite.yml", "//etc/passwd",
      "/assets/chart.svg%00.html", "/..\\site.yml", "http://localhost/../etc/passwd", "*",
    ])
  func traversal(target: String) async throws {
    try await RunningServer.serving(try TemporarySite()) { server in
      let response = try await server.client.get(target)
      #expect(response.status == 404)
      #expect(!response.body.contains("root:"))
      #expect(!response.body.contains("https://harbour.example"))
    }
  }

  @Test("answers requests for this machine only")
  func hosts() async throws {
    try await RunningServer.serving(try TemporarySite()) { server in
      let port = server.client.port
      for host in ["localhost", "LOCALHOST:\(port)", "127.0.0.1:\(port)", "[::1]", "[::1]:80"] {
        #expect(try await server.client.get("/", host: host).status == 200, "\(host)")
      }
      let strangers = [
        "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:4000",
        "localhost:x", "0.0.0.0", "",
      ]
      for host in strangers {
        let response = try await server.client.get("/", host: host)
        #expect(response.status == 403, "\(host)")
        #expect(!response.body.contains("Harbour"))
      }
      #expect(try await server.client.get("/", host: nil).status == 403)
      let events = try await server.client.get("/_briefpress/events", host: "evil.example")
      #expect(events.status == 403)
    }
  }

  @Test("answers no page of another origin, and may not be embedded")
  func origins() async throws {
    try await RunningServer.serving(try TemporarySite()) { server in
      let host = "localhost:\(server.client.port)"
      func status(_ fields: String...) async throws -> Int {
        try await server.client.get("/", host: host, fields: fields).status
      }
      #expect(try await status("Origin: http://\(host)") == 200)
      for origin in ["https://evil.example", "null", "http://localhost", "https://\(host)", ""] {
        #expect(try await status("Origin: \(origin)") == 403, "\(origin)")
      }
      #expect(try await status("Origin: http://\(host)", "Origin: https://evil.example") == 403)
      #expect(try await status("Host: \(host)") == 403)
      let home = try await server.client.get("/")
      #expect(home.headers["cross-origin-resource-policy"] == "same-origin")
    }
  }

  @Test("adds the script to pages that are never closed, too")
  func unendedPage() async throws {
    try await RunningServer.serving(try TemporarySite()) { server in
      let page = try await server.client.get("/assets/note.html")
      #expect(page.body.hasPrefix("<p>A page without an end"))
      #expect(page.body.contains("/_briefpress/reload.js"))
    }
  }

  @Test("stops before anything is served when there is no such folder")
  func missingFolder() async throws {
    let error = SiteError.cannotRead(path: "/no/such/site", reason: "there is no such folder")
    await #expect(throws: error) {
      try await SiteServer.run(
        BuildRequest(root: "/no/such/site", jobs: 1, now: .now), port: 0, report: { _ in },
        ready: { _ in })
    }
  }

  @Test("says so when its port is taken")
  func takenPort() async throws {
    let site = try TemporarySite()
    try await RunningServer.serving(site) { server in
      let port = server.client.port
      await #expect(throws: PortError.inUse(port)) {
        try await SiteServer.run(
          BuildRequest(root: site.root, jobs: 1, now: .now), port: port, report: { _ in },
          ready: { _ in })
      }
    }
  }
}
