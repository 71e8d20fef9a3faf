import Foundation
import SiteBuilder
import SourceText
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
    let run = try BuiltProgram.shell(
      "trap '' XFSZ; ulimit -f 200; \"$BRIEFPRESS\" build '\(site.root.path)'")
    #expect(run.status == 2)
    #expect(run.errors.contains("error: cannot write '"), "\(run.errors)")
    #expect(try site.output == before)
  }

  @Test("that cannot be a folder is told, and the exit status is 2")
  func noFolder() throws {
    let site = try site()
    try site.write("a file", to: "taken")
    let run = try BuiltProgram.run("build", site.root.path, "-o", site.url("taken/site").path)
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

  @Test("is not made from links that lead out of the site, or round in a ring")
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
