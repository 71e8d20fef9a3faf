import Foundation
import SiteBuilder
import SourceText
import TestSupport
import Testing

/// Paths in a site may lead to the files of the site, and nothing else.
@Suite("The paths of a site")
struct PathSafetyTests {
  private static let settings = ["site.yml": "title: House\nurl: https://www.example.org/\n"]

  private func site(_ files: [String: String]) throws -> TestSite {
    try TestSite(Self.settings.merging(files) { $1 })
  }

  @Test(
    "are not aliases where they climb out, hide a control character, or are too long",
    arguments: [
      "/../\u{301}evil.html", "/index.html%00", "/a%0Ab", "/%2e%2e/x", "/a/..", "/a/%2E/b",
      "/a%5Cb",
      "/" + String(repeating: "a", count: 256),
    ])
  func aliases(alias: String) async throws {
    let site = try site(["briefs/a.md": brief("Water", "aliases: ['\(alias)']\n")])
    let found = try await site.build().diagnostics
    #expect(found.map(\.rule.id) == ["unsafe-path"] || found.map(\.rule.id) == ["yaml-syntax"])
    #expect(!FileManager.default.fileExists(atPath: site.url("site").path))
  }

  @Test(
    "clash where one would be a file and another a folder of that name",
    arguments: [
      (
        ["briefs/a.md": brief("A", "aliases: [/assets/foo]\n"), "assets/foo": "1"],
        "briefs/a.md:5:11: error: 'assets/foo' would be a file and a folder, for assets/foo and for the alias at briefs/a.md:5:11"
      ),
      (
        ["briefs/a.md": brief("A"), "pages/search": "1"],
        "pages/search: error: 'search' would be a file and a folder, for pages/search and for search/index.html"
      ),
      (
        ["briefs/a.md": brief("A"), "briefs/2017": "1"],
        "briefs/2017: error: 'briefs/2017' would be a file and a folder, for briefs/2017 and for the archive of 2017"
      ),
      (
        ["briefs/a.md": brief("A"), "pages/about.md": "---\ntitle: A\n---\n", "pages/about": "1"],
        "pages/about: error: 'about' would be a file and a folder, for pages/about and for pages/about.md:1:1"
      ),
      (
        ["briefs/a.md": brief("A", "aliases: [/_headers]\n")],
        "briefs/a.md:5:11: error: '_headers' would be a file and a folder, for _headers and for the alias at briefs/a.md:5:11"
      ),
      (
        ["briefs/a.md": brief("A", "aliases: [/.briefpress/manifest]\n")],
        "briefs/a.md:5:11: error: '.briefpress' would be a file and a folder, for the alias at briefs/a.md:5:11 and for the folder '.briefpress' of the last build"
      ),
      (
        [
          "briefs/a.md": brief("A", "series: index.html\n"),
          "site.yml": "title: T\nurl: https://a.example/\nseries: [{id: index.html, title: S}]\n",
        ],
        "site.yml:3:15: error: 'series/index.html' would be a file and a folder, for the list of series and for series/index.html (site.yml:3:15)"
      ),
    ] as [([String: String], String)])
  func clashes(files: [String: String], expected: String) async throws {
    let site = try site(files)
    let messages = try await site.messages()
    #expect(messages.contains { $0 == expected + " [path-clash]" }, "\(messages)")
    #expect(!FileManager.default.fileExists(atPath: site.url("site").path))
  }

  @Test(
    "do not lead out of it by links at its top",
    arguments: [
      "assets", "pages", "templates", "styles", "site.yml", "people.yml", "references.bib",
    ])
  func linksAtTheTop(name: String) async throws {
    let secret = try TestSite(["folder/key.txt": "TOPSECRET", "file": "title: TOPSECRET\n"])
    let site = try TestSite(["briefs/a.md": brief("A")])
    if !name.hasSuffix("yml") { try site.write("title: House\n", to: "site.yml") }
    let target = secret.url(name.contains(".") ? "file" : "folder").path
    try site.link(name, to: target)
    let messages = try await site.messages().filter { !$0.contains("[missing-url]") }
    #expect(
      messages == [
        "\(name): error: the symbolic link leads out of the site, to '\(target)' [symbolic-link]"
      ])
  }

  @Test("of briefs in a site without a folder 'briefs' do not lead out of it either")
  func linksToBriefs() async throws {
    let secret = try TestSite(["b.md": brief("Secret")])
    let site = try site(["a.md": brief("A")])
    try site.link("b.md", to: secret.url("b.md").path)
    #expect(
      try await site.messages() == [
        "b.md: error: the symbolic link leads out of the site, to '\(secret.url("b.md").path)' "
          + "[symbolic-link]"
      ])
  }

  @Test("visit a folder once, however many links lead to it")
  func links() async throws {
    let site = try site(["briefs/a.md": brief("A"), "data/x.txt": "x", "assets/y/z.txt": "z"])
    try site.link("assets/one", to: "../data")
    try site.link("assets/two", to: "../data")
    try site.link("assets/three", to: "y")
    #expect(
      try await site.messages() == [
        "assets/three: error: the symbolic link leads to the folder 'assets/y', which is read anyway "
          + "[symbolic-link]",
        "assets/two: error: the symbolic link leads to a folder that another one leads to "
          + "[symbolic-link]",
      ])
    try site.remove("assets/two")
    try site.remove("assets/three")
    #expect(try await site.messages() == [])
    #expect(try site.text("assets/one/x.txt") == "x")
  }

  @Test("with names that are not UTF-8, or contain a line break, are reported")
  func names() async throws {
    let site = try site(["briefs/a.md": brief("A"), "assets/b\nc.txt": "x"])
    try site.writeUnreadableName(in: "briefs")
    let messages = try await site.messages()
    #expect(
      messages == [
        "assets/b\nc.txt: error: the name of the file has a control character [file-name]",
        "briefs/bad\\xFF.md: error: the name of the file is not UTF-8 [file-name]",
      ])
  }

  @Test("with a mark after a slash, and with names of 255 bytes, are copied")
  func copies() async throws {
    let long = String(repeating: "n", count: 251) + ".txt"
    let site = try site([
      "briefs/a.md": brief("A"), "assets/c/\u{301}a.txt": "x", "assets/\(long)": "y",
    ])
    #expect(try await site.messages() == [])
    #expect(try site.text("assets/c/\u{301}a.txt") == "x")
    #expect(try site.text("assets/\(long)") == "y")
  }

  @Test("in another form of Unicode are the same page, and the old one is removed")
  func composition() async throws {
    let site = try site(["briefs/a.md": brief("A"), "assets/e\u{301}.txt": "x"])
    try await site.build()
    let composed = Array("assets/\u{E9}.txt".utf8)
    let decomposed = site.url("site/assets/e\u{301}.txt")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: site.url("site/assets").path)
    #expect(names.contains { Array("assets/\($0)".utf8) == composed })
    // As an older version left it.
    try FileManager.default.moveItem(at: site.url("site/assets/\u{E9}.txt"), to: decomposed)
    let manifest = site.url("site/.briefpress/manifest")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    try site.write(
      text.replacing("assets/\u{E9}.txt", with: "assets/e\u{301}.txt"),
      to: "site/.briefpress/manifest")
    let outcome = try await site.build()
    #expect((outcome.written, outcome.removed) == (1, 1))
    let after = try FileManager.default.contentsOfDirectory(atPath: site.url("site/assets").path)
    #expect(
      after.filter { $0.hasSuffix(".txt") }.map { Array($0.utf8) } == [Array("\u{E9}.txt".utf8)])
  }

  @Test("that a brief names as a bibliography or a style stay in the site")
  func bibliographies() async throws {
    let secret = try TestSite([
      "r.bib": "@book{a, title={TOPSECRET}}", "e.csl": "<style/>",
    ])
    let outside = "../../" + secret.root.lastPathComponent
    let lines = "bibliography: \(outside)/r.bib\ncitation-style: \(outside)/e\n"
    let site = try site(["briefs/a.md": brief("A", lines, body: "x [@a]")])
    #expect(
      try await site.messages() == [
        "briefs/a.md:5:15: error: the bibliography '\(outside)/r.bib' is outside the site "
          + "[missing-bibliography]",
        "briefs/a.md:6:17: error: there is no citation style '\(outside)/e' [unknown-style]",
      ])
  }

  @Test("of bibliographies beside a brief are found in a preview, and those outside are not")
  func bibliographyOfPreview() async throws {
    let secret = try TestSite(["r.bib": "@book{a, title={TOPSECRET}}"])
    let outside = "../../\(secret.root.lastPathComponent)/r.bib"
    let site = try site([
      "briefs/a.md": brief("A", "bibliography: r.bib\n", body: "x [@a]"),
      "briefs/r.bib": "@book{a, title={Wells}, author={Roe, Ann}, year=2020}",
      "briefs/b.md": brief("B", "bibliography: \(outside)\n", body: "x [@a]"),
    ])
    let page = try await LoneBuild.page(
      of: LoneText(path: site.url("briefs/a.md").path), now: TestSite.now)
    #expect(page.diagnostics.map(\.description) == [])
    #expect(String(decoding: try #require(page.value), as: UTF8.self).contains("Wells"))
    let other = try await LoneBuild.page(
      of: LoneText(path: site.url("briefs/b.md").path), now: TestSite.now)
    #expect(
      other.diagnostics.map(\.message) == ["the bibliography '\(outside)' is outside the site"])
  }

  @Test("of pictures in a preview stay in the site")
  func pictures() async throws {
    let secret = try TestSite(["a.png": "TOPSECRET"])
    let outside = "../../\(secret.root.lastPathComponent)/a.png"
    let site = try site([
      "briefs/a.md": brief("A", body: "![x](\(outside))\n\n![y](b.png)"), "briefs/b.png": "own",
    ])
    let page = try await LoneBuild.page(
      of: LoneText(path: site.url("briefs/a.md").path), now: TestSite.now)
    #expect(
      page.diagnostics.map { $0.description.replacing(site.root.path + "/", with: "") } == [
        "briefs/a.md:7:6: error: there is no picture at '\(outside)' [missing-picture]"
      ])
    let text = String(decoding: try #require(page.value), as: UTF8.self)
    #expect(!text.contains(Data("TOPSECRET".utf8).base64EncodedString()))
    #expect(text.contains(Data("own".utf8).base64EncodedString()))
  }

  @Test(
    "that lead to a pipe are not opened", arguments: ["site.yml", "people.yml", "references.bib"])
  func pipes(name: String) async throws {
    let site = try TestSite(["briefs/a.md": brief("A")])
    #expect(mkfifo(site.url(name).path, 0o644) == 0)
    let error = await #expect(throws: SiteError.self) { try await site.build() }
    #expect(
      error == .cannotRead(path: site.url(name).path, reason: "it is not a file"))
  }

  @Test("that lead to a pipe among the assets are reported, and the site is built without them")
  func pipeAmongAssets() async throws {
    let site = try site(["briefs/a.md": brief("A"), "assets/x.txt": "x"])
    #expect(mkfifo(site.url("assets/pipe").path, 0o644) == 0)
    #expect(
      try await site.messages() == [
        "assets/pipe: warning: it is a pipe, a socket or a device, which is not read [special-file]"
      ])
    #expect(try site.text("assets/x.txt") == "x")
  }

  @Test("of a folder that a build has written are not read")
  func output() async throws {
    let site = try site(["briefs/a.md": brief("A"), "assets/x.txt": "x"])
    try await site.build(to: "elsewhere")
    try site.link("assets/old", to: "../elsewhere")
    #expect(
      try await site.messages() == [
        "assets/old: error: the folder holds a site that Briefpress has written [output-as-input]"
      ])
  }
}
