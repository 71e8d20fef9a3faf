import Foundation
import SiteBuilder
import SourceText
import TestSupport
import Testing

/// What a build must never do to a folder.
@Suite("The output of a build")
struct OutputSafetyTests {
  private func site() throws -> TestSite {
    try TestSite([
      "site.yml": "title: House\nurl: https://www.example.org/\n",
      "briefs/water.md": brief("Water"),
      "briefs/salt.md": brief("Salt", "topics: [sea]\n"),
    ])
  }

  @Test("is not touched by a second build in which nothing changed")
  func unchanged() async throws {
    let site = try site()
    try await site.build()
    let before = try site.output
    let outcome = try await site.build()
    #expect(outcome.written == 0)
    #expect(outcome.removed == 0)
    let after = try site.output
    #expect(after.published == before.published)
    #expect(after.paths.map { after.dates[$0] } == before.paths.map { before.dates[$0] })
  }

  @Test("does not depend on how far in the future or the past a file is dated")
  func dates() async throws {
    let site = try site()
    try await site.build()
    let before = try site.output
    for year in [-300, 400] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(year) * 31_557_600)],
        ofItemAtPath: site.url("briefs/salt.md").path)
      try await site.build()
      #expect(try site.output.published == before.published)
    }
  }

  @Test(
    "stays as it was when a brief is wrong",
    arguments: [
      "", "Text.", "---\ntitle: x\n", "---\ntitle: [\n---\n",
      "---\ntitle: A\ndate: soon\nauthor: B C\n---\n",
      "---\ntitle: A\ndate: 2017-01-01\nauthor: B C\n---\n\n[^1]\n",
      "---\ntitle: A\ndate: 2017-01-01\nauthor: B C\n---\n\n[x](none.md)\n",
      "---\ntitle: A\ndate: 2017-01-01\nauthor: B C\nslug: salt\n---\n",
      "---\ntitle: A\ndate: 2017-01-01\nauthor: B C\n---\n\n"
        + String(repeating: ">", count: 60_000),
      "---\ntitle: A\u{0}\n---\n",
    ])
  func keepsTheLastGoodSite(text: String) async throws {
    let site = try site()
    try await site.build()
    let before = try site.output
    try site.write(text, to: "briefs/water.md")
    let outcome = try await site.build()
    #expect(outcome.diagnostics.contains { $0.isError })
    #expect(outcome.written == 0)
    #expect(try site.output == before)
  }

  @Test("may not be where the input is", arguments: [".", "..", "briefs", "briefs/out", "assets"])
  func isNotTheInput(output: String) async throws {
    let site = try site()
    try site.write("x", to: "assets/x.txt")
    let before = try OutputTree(site.root)
    await #expect(throws: SiteError.self) { try await site.build(to: output) }
    #expect(try OutputTree(site.root) == before)
  }

  @Test("never replaces or removes a file of somebody else's")
  func foreignFiles() async throws {
    let site = try site()
    try site.write("mine", to: "site/index.html")
    try site.write("mine too", to: "site/notes/todo.txt")
    let error = await #expect(throws: SiteError.self) { try await site.build() }
    #expect(
      error?.description
        == "the output folder '\(site.url("site").path)' holds files that Briefpress did not write: "
        + "'index.html'")
    #expect(try site.text("index.html") == "mine")
    try site.remove("site/index.html")
    try await site.build()
    try site.remove("briefs/salt.md")
    try await site.build()
    #expect(try site.text("notes/todo.txt") == "mine too")
    #expect(try site.output.paths(containing: "Salt") == [])
    #expect(try !site.output.folders.contains("topics"))
  }

  @Test("keeps a file that was changed by hand, or says that it is replaced")
  func changedByHand() async throws {
    let site = try site()
    try await site.build()
    try site.write("by hand", to: "site/briefs/salt/index.html")
    try site.write("by hand", to: "site/briefs/water/index.html")
    try site.remove("briefs/salt.md")
    let messages = try await site.messages()
    #expect(
      messages == [
        "\(site.root.path): warning: the site has no page at '/briefs/salt/' any more, which the last "
          + "build wrote [lost-address]",
        "site/briefs/salt/index.html: warning: the file was changed since the last build, and is "
          + "kept, though the site has it no more [changed-by-hand]",
        "site/briefs/water/index.html: warning: the file was changed since the last build, and is "
          + "replaced [changed-by-hand]",
      ])
    #expect(try site.text("briefs/salt/index.html") == "by hand")
  }

  @Test("is as it was when the disk is full, and the exit status is 2")
  func fullDisk() async throws {
    let site = try site()
    try await site.build()
    let before = try site.output
    try site.write(
      brief("Water", body: String(repeating: "Word ", count: 200_000)), to: "briefs/water.md")
    let run = try Program.shell(
      "trap '' XFSZ; ulimit -f 200; \"$0\" build '\(site.root.path)'")
    #expect(run.status == 2)
    #expect(run.errors.contains("error: cannot write '"), "\(run.errors)")
    #expect(try site.output == before)
  }

  @Test("that cannot be a folder is reported, and the exit status is 2")
  func noFolder() throws {
    let site = try site()
    try site.write("a file", to: "taken")
    let run = try Program.built.run(["build", site.root.path, "-o", site.url("taken/site").path])
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: cannot write '"), "\(run.errors)")
  }

  @Test("is the same whatever the number of jobs and wherever it goes")
  func isReproducible() async throws {
    let site = try site()
    try await site.build(to: "one", jobs: 1)
    try await site.build(to: "four", jobs: 4)
    #expect(try site.output(in: "one").published == site.output(in: "four").published)
  }

  @Test(
    "is the same in any time zone and locale, under any umask and path, and at any later moment",
    arguments: [
      "TZ=Pacific/Kiritimati", "TZ=America/Adak", "LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8", "LC_ALL=C",
      "HOME=/nonexistent", "SOURCE_DATE_EPOCH=1798761600",
    ])
  func isReproducibleAnywhere(environment: String) async throws {
    let site = try site()
    let embargoed = brief("Embargoed", "embargo: 2026-06-01T09:00+00:00\n")
    try site.write(embargoed, to: "briefs/embargoed.md")
    let copy = try TestSite()
    try copy.copy(site.root)
    func build(_ site: TestSite, _ settings: String) throws -> [String: Data] {
      let moment = "SOURCE_DATE_EPOCH=1767225600"
      let run = try Program.shell(
        "umask 077; cd '\(site.root.path)' && \(moment) \(settings) \"$0\" build")
      #expect(run.status == 0, "\(run.errors)")
      return try site.output.published
    }
    let plain = try build(site, "TZ=UTC")
    let other = try build(copy, environment)
    let isLater = environment.contains("EPOCH")
    #expect(isLater ? plain != other : plain == other)
  }

  @Test("is not made for an invalid moment")
  func wrongMoment() throws {
    let site = try site()
    for text in ["soon", "-1", "99999999999999999999", "253402300800"] {
      let run = try Program.shell(
        "SOURCE_DATE_EPOCH='\(text)' \"$0\" build '\(site.root.path)'")
      #expect(run.status == 2)
      #expect(
        run.errors
          == "error: SOURCE_DATE_EPOCH is '\(text)'\n  help: write the seconds since 1970, or unset it\n"
      )
    }
  }

  @Test("is not made from links that lead out of the site, or in a circle")
  func symbolicLinks() async throws {
    let site = try site()
    try site.link("briefs/passwd.md", to: "/etc/passwd")
    try site.link("briefs/ring", to: "../briefs")
    try site.link("briefs/gone.md", to: "nowhere.md")
    #expect(
      try await site.messages() == [
        "briefs/gone.md: error: the symbolic link leads nowhere [symbolic-link]",
        "briefs/passwd.md: error: the symbolic link leads out of the site, to '/etc/passwd' "
          + "[symbolic-link]",
        "briefs/ring: error: the symbolic link leads to a folder that it is in [symbolic-link]",
      ])
  }
}

/// What an output folder may contain besides the output of a build.
@Suite("Files of others in the output")
struct ForeignFileTests {
  private func site(_ files: [String: String] = [:]) throws -> TestSite {
    try TestSite(
      ["site.yml": "title: House\n", "briefs/water.md": brief("Water")].merging(files) { $1 })
  }

  @Test("are kept whatever their names")
  func names() async throws {
    let site = try site()
    let names = [
      "index.html.briefpress-new", "mine/letter.briefpress-new", ".briefpress/drafts",
      ".briefpress/drafts-mine", ".briefpress-1-1", "briefs/.briefpress-x-1",
    ]
    for name in names { try site.write("mine", to: "site/\(name)") }
    try await site.build()
    try site.write(brief("Salt"), to: "briefs/water.md")
    try await site.build()
    for name in names { #expect(try site.text(name) == "mine", "\(name)") }
  }

  @Test("that links lead to are kept, whether the links are foreign or in the place of our files")
  func links() async throws {
    let site = try site(["victim.txt": "victim"])
    try await site.build()
    try site.remove("site/index.html")
    try site.link("site/index.html", to: site.url("victim.txt").path)
    try site.write("title: New House\n", to: "site.yml")
    try await site.build()
    #expect(try String(contentsOf: site.url("victim.txt"), encoding: .utf8) == "victim")
    #expect(try site.text("index.html").contains("New House"))
  }

  @Test(
    "behind a link in the place of a folder of ours are neither written nor removed",
    arguments: [true, false])
  func linkedFolder(hasBrief: Bool) async throws {
    let site = try site(["victim/index.html": "victim", "briefs/salt.md": brief("Salt")])
    try await site.build()
    try site.remove("site/briefs/salt")
    try site.link("site/briefs/salt", to: site.url("victim").path)
    if hasBrief {
      try site.write(brief("Sand"), to: "briefs/salt.md")
      let error = await #expect(throws: SiteError.self) {
        try await site.build { $0.overwrites = true }
      }
      #expect(
        error
          == .foreignFiles(
            output: site.url("site").path, paths: ["briefs/salt"], canBeReplaced: false))
      #expect(error?.help == "move them away, or choose another folder with '-o'")
    } else {
      try site.remove("briefs/salt.md")
      try await site.build()
    }
    #expect(try String(contentsOf: site.url("victim/index.html"), encoding: .utf8) == "victim")
  }

  @Test("with a name that is not UTF-8 are kept, where their folder was to become a file")
  func unreadableName() async throws {
    let site = try site(["assets/chart/data.txt": "x"])
    try await site.build()
    try site.remove("assets/chart")
    try site.write("x", to: "assets/chart")
    try site.write("title: New House\n", to: "site.yml")
    try site.writeUnreadableName(in: "site/assets/chart")
    let error = await #expect(throws: SiteError.self) { try await site.build() }
    #expect(
      error
        == .foreignFiles(
          output: site.url("site").path, paths: ["assets/chart/bad\\xFF.md"], canBeReplaced: false))
    #expect(try site.text("assets/chart/data.txt") == "x")
    #expect(try !site.text("index.html").contains("New House"))
  }

  @Test(
    "are not removed by a manifest that names files outside",
    arguments: ["../victim.txt", "/victim.txt", "a/../../victim.txt"])
  func manifest(path: String) async throws {
    let site = try site(["victim.txt": "VICTIM\n"])
    try await site.build()
    let manifest = try site.text(".briefpress/manifest")
    try site.write(
      manifest.replacing("\ncomplete\n", with: "\nat work\n") + "0 7 0 - \(path)\n",
      to: "site/.briefpress/manifest")
    await #expect(throws: SiteError.self) { try await site.build() }
    #expect(try String(contentsOf: site.url("victim.txt"), encoding: .utf8) == "VICTIM\n")
  }

  @Test(
    "are not mistaken for files of the last build where a file becomes a folder or a folder a file")
  func turningInto() async throws {
    let site = try site(["assets/x": "1"])
    try await site.build()
    try site.remove("assets/x")
    try site.write("2", to: "assets/x/y/z.txt")
    #expect(try await site.build().removed == 0)
    #expect(try site.text("assets/x/y/z.txt") == "2")
    try site.remove("assets/x")
    try site.write("3", to: "assets/x")
    try await site.build()
    #expect(try site.text("assets/x") == "3")
    try await site.build(to: "clean")
    #expect(try site.output.published == site.output(in: "clean").published)
  }

  @Test("stay, even in folders with names like those that builds use")
  func lookalikes() async throws {
    let site = try site([
      ".briefpress-new-0123456789abcdef/mine.txt": "mine", ".briefpress-new-2024/mine.txt": "mine",
    ])
    try await site.build()
    for name in ["0123456789abcdef", "2024"] {
      let path = site.url(".briefpress-new-\(name)/mine.txt")
      #expect(try String(contentsOf: path, encoding: .utf8) == "mine")
    }
  }

  @Test("stop a build that would need a folder in their place, or a file in that of their folder")
  func obstacles() async throws {
    let site = try site()
    try site.write("mine", to: "site/briefs")
    var error = await #expect(throws: SiteError.self) { try await site.build() }
    #expect(error?.description.hasSuffix("did not write: 'briefs'") == true)
    try site.remove("site/briefs")
    try site.write("mine", to: "site/index.html/mine.txt")
    error = await #expect(throws: SiteError.self) {
      try await site.build { $0.overwrites = true }
    }
    #expect(error?.description.hasSuffix("did not write: 'index.html/mine.txt'") == true)
    #expect(try site.text("index.html/mine.txt") == "mine")
  }

  @Test(
    "are not mistaken for what a build left that stopped while it replaced a folder with a file")
  func halfway() async throws {
    let site = try site(["assets/x/y.txt": "1"])
    try await site.build()
    try site.remove("assets/x")
    try site.write("2", to: "assets/x")
    try await site.build(to: "clean")
    // The state in which neither the old file nor its folder is gone, and the manifest has both.
    let entry = try site.text("../clean/.briefpress/manifest").split(separator: "\n")
      .first { $0.hasSuffix(" assets/x") }
    let manifest = try site.text(".briefpress/manifest")
    try site.write(
      manifest.replacing("\ncomplete\n", with: "\nat work\n") + (entry ?? "") + "\n",
      to: "site/.briefpress/manifest")
    try await site.build()
    #expect(try site.output.published == site.output(in: "clean").published)
  }
}
