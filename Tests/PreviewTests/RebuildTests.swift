import Foundation
import SourceText
import Testing

@testable import Preview

@Suite("A site that changes while it is served", .serialized) struct RebuildTests {
  @Test("is built again, and open pages are notified")
  func change() async throws {
    let site = try TemporarySite()
    try await RunningServer.serving(site) { server in
      let versions = try await server.client.events("/_briefpress/events") {
        try site.write("briefs/water.md", TemporarySite.brief(text: "Wells are new."))
      }
      #expect(versions.compactMap(Int.init).count == 2)
      #expect(Int(versions[0]) ?? 0 < Int(versions[1]) ?? 0)
      let page = try await server.client.get("/briefs/water/")
      #expect(page.body.contains("Wells are new."))
      #expect(page.body.contains("\"\(versions[1])\""))
      #expect(!page.body.contains("briefpress-panel"))
    }
  }

  @Test("keeps its last good pages when a build fails, with the errors on them, escaped")
  func breakAndMend() async throws {
    let site = try TemporarySite()
    try await RunningServer.serving(site) { server in
      let broken = TemporarySite.brief(text: "[x](<script>alert(1).md>)\n")
        .replacing("2025-03-01", with: "\"<script>alert(2)</script>\"")
      try site.write("briefs/water.md", broken)
      let page = try await server.get("/briefs/water/") { $0.body.contains("briefpress-panel") }
      #expect(page.status == 200)
      #expect(page.body.contains("Wells are old."))
      #expect(page.body.contains("role=\"alert\""))
      #expect(page.body.contains("<details open><summary><strong>1 error"))
      #expect(page.body.contains("<code>briefs/water.md:3:7: error:"))
      #expect(page.body.contains("&lt;script&gt;alert(2)&lt;/script&gt;"))
      #expect(!page.body.contains("<script>alert"))
      #expect(page.body.contains("<small>help: "))
      try site.write("briefs/water.md", TemporarySite.brief(text: "Wells are mended."))
      try await server.get("/briefs/water/") {
        $0.body.contains("Wells are mended.") && !$0.body.contains("briefpress-panel")
      }
    }
  }

  @Test("shows warnings as a badge that is closed")
  func warnings() async throws {
    let site = try TemporarySite()
    try site.write(
      "briefs/water.md", TemporarySite.brief().replacing("date:", with: "dates: 1\ndate:"))
    try await RunningServer.serving(site) { server in
      let page = try await server.client.get("/")
      #expect(page.body.contains("role=\"status\""))
      #expect(page.body.contains("<details><summary>1 warning</summary>"))
      #expect(await server.reports.next().map(\.rule.id) == ["unknown-key"])
    }
  }

  @Test("shows the diagnostics alone until there is a good build")
  func noGoodBuild() async throws {
    let site = try TemporarySite()
    try site.write("briefs/water.md", "No front matter, <b>and more</b>.")
    try await RunningServer.serving(site) { server in
      let page = try await server.client.get("/briefs/water/")
      #expect(page.status == 500)
      #expect(page.headers["content-type"] == "text/html; charset=utf-8")
      #expect(page.body.contains("<h1>1 error</h1>"))
      #expect(page.body.contains("/_briefpress/reload.js"))
      try site.write("briefs/water.md", TemporarySite.brief())
      try await server.get("/briefs/water/") { $0.status == 200 }
    }
  }

  @Test("survives a folder that is removed and restored")
  func missingFolder() async throws {
    let site = try TemporarySite()
    let away = site.root + "-away"
    try await RunningServer.serving(site) { server in
      try FileManager.default.moveItem(atPath: site.root, toPath: away)
      let page = try await server.get("/briefs/water/") { $0.body.contains("briefpress-panel") }
      #expect(page.body.contains("[cannot-build]"))
      #expect(page.body.contains("Wells are old."))
      try FileManager.default.moveItem(atPath: away, toPath: site.root)
      try await server.get("/briefs/water/") { !$0.body.contains("briefpress-panel") }
    }
  }

  @Test("is one page for a lone file, made again as the file or a picture beside it changes")
  func loneFile() async throws {
    let site = try TemporarySite(["a.md": "one", "b.svg": "two"])
    let root = site.root
    try await RunningServer.running { server in
      #expect(try await server.client.get("/").body.hasPrefix("<p>one two"))
      #expect(try await server.client.get("/a.md").status == 404)
      try site.write("b.svg", "three")
      try await server.get("/") { $0.body.hasPrefix("<p>one three") }
      try site.remove("b.svg")
      let page = try await server.get("/") { $0.body.contains("[cannot-build]") }
      #expect(page.body.hasPrefix("<p>one three"))
    } _: { reports, ready in
      try await LoneServer.run(
        file: "\(root)/a.md", port: 0,
        page: {
          let parts = try ["a.md", "b.svg"].map { name in
            try String(contentsOfFile: "\(root)/\(name)", encoding: .utf8)
          }
          return Checked(Array("<p>\(parts.joined(separator: " "))</body>".utf8))
        },
        report: { reports.add($0) }, ready: ready)
    }
  }

  @Test("is built again after a build that hangs, and its server stops while that one still hangs")
  func hangingBuild() async throws {
    let site = try TemporarySite(["a.md": "hang"])
    let root = site.root
    try await RunningServer.running { server in
      #expect(try await server.client.get("/").body.hasPrefix("<p>good"))
      try site.write("a.md", "hang")
    } _: { reports, ready in
      let source = PageSource(watched: [WatchedFolder(root)]) { _ in
        let text = try String(contentsOfFile: "\(root)/a.md", encoding: .utf8)
        if text == "hang" {
          try site.write("a.md", "good")
          Self.hang()
        }
        return Checked(ServedPages(lone: Array("<p>\(text)".utf8)), [])
      }
      var preview = LivePreview(source: source, report: { reports.add($0) }, ready: ready)
      preview.patience = .milliseconds(10)
      try await preview.run(port: 0)
    }
  }

  @Test("shows a change that is made during the first build")
  func changeDuringBuild() async throws {
    let site = try TemporarySite(["a.md": "old"])
    let root = site.root
    try await RunningServer.running { server in
      try await server.get("/") { $0.body.hasPrefix("<p>new") }
    } _: { reports, ready in
      let source = PageSource(watched: [WatchedFolder(root)]) { _ in
        let text = try String(contentsOfFile: "\(root)/a.md", encoding: .utf8)
        if text == "old" { try site.write("a.md", "new") }
        var pages = ServedPages(lone: Array("<p>\(text)".utf8))
        pages.inputs = ["\(root)/a.md"]
        return Checked(pages, [])
      }
      try await LivePreview(source: source, report: { reports.add($0) }, ready: ready)
        .run(port: 0)
    }
  }

  /// Blocks its thread, like opening a pipe that nobody writes to.
  private static func hang() { DispatchSemaphore(value: 0).wait() }
}
