import Foundation
import TestSupport
import Testing

@Suite("build")
struct BuildCommandTests {
  @Test("says what it wrote, and writes nothing the second time")
  func closingLine() throws {
    let folder = try TemporaryFolder()
    try folder.write(brief(), to: "briefs/water.md")
    let first = try folder.run("build")
    #expect(
      first.output.wholeMatch(
        of: /site: 1 brief, (\d+) files \(\1 written, 0 unchanged, 0 removed\) in \d+\.\d\d s\n/)
        != nil)
    let second = try folder.run("build", ".")
    #expect(
      second.output.wholeMatch(
        of: /site: 1 brief, (\d+) files \(0 written, \1 unchanged, 0 removed\) in \d+\.\d\d s\n/)
        != nil)
    #expect(second.errors == "")
  }

  @Test("with errors writes nothing, says so, and keeps the last good site")
  func keepsLastSite() throws {
    let folder = try TemporaryFolder()
    try folder.write(brief(), to: "s/briefs/water.md")
    #expect(try folder.run("build", "s", "-o", "public/").status == 0)
    let page = try folder.read("public/briefs/water/index.html")
    try folder.write(brief("Water", "lang: 5\n", body: "[x](gone.md)"), to: "s/briefs/water.md")
    let run = try folder.run("build", "s", "-o", "public")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("s/briefs/water.md:8:"))
    #expect(
      run.errors.hasSuffix(
        "; nothing was written, and the last good site in 'public' stays as it was\n"))
    #expect(try folder.read("public/briefs/water/index.html") == page)
  }

  @Test("does not mention a last site where there is none")
  func noLastSite() throws {
    let folder = try TemporaryFolder()
    try folder.write(brief(body: "[x](gone.md)"), to: "briefs/water.md")
    let run = try folder.run("build")
    #expect(run.errors.hasSuffix("1 error; nothing was written\n"))
    #expect(!folder.has("site"))
  }

  @Test("prints only errors when told to be quiet")
  func quiet() throws {
    let folder = try TemporaryFolder()
    try folder.write(brief("Water", "colour: red\n"), to: "briefs/water.md")
    let run = try folder.run("build", "--quiet")
    #expect(run.status == 0 && run.output == "" && run.errors == "")
    try folder.write(brief("Water", "colour: red\n", body: "[x](gone.md)"), to: "briefs/water.md")
    let broken = try folder.run("build", "--quiet")
    #expect(broken.status == 1)
    #expect(!broken.errors.contains("warning:"))
  }

  @Test("prints the stages to standard error")
  func timings() throws {
    let folder = try TemporaryFolder()
    try folder.write(brief(), to: "briefs/water.md")
    let run = try folder.run("build", "--timings")
    #expect(run.errors.hasPrefix("  scan  "))
    #expect(run.errors.contains(/\n  total +\d+\.\d\d s\n$/))
  }

  @Test("replaces files that it did not write only when told to")
  func overwrite() throws {
    let folder = try TemporaryFolder()
    try folder.write(brief(), to: "s/briefs/water.md")
    try folder.write("mine", to: "out/index.html")
    let refused = try folder.run("build", "s", "-o", "out")
    #expect(refused.status == 2)
    #expect(try folder.read("out/index.html") == "mine")
    #expect(try folder.run("build", "s", "-o", "out", "--overwrite").status == 0)
    #expect(try folder.read("out/index.html") != "mine")
  }

  @Test("puts the site at another address when told to")
  func baseURL() throws {
    let folder = try TemporaryFolder()
    try folder.write(brief(), to: "briefs/water.md")
    #expect(try folder.run("build", "--base-url", "https://try.example/x").status == 0)
    #expect(try folder.read("site/sitemap.xml").contains("https://try.example/x/briefs/water/"))
  }

  @Test(
    "refuses an address that no site can have",
    arguments: ["javascript:x", "try.example", "https://try.example/?x", "file:///srv/site"])
  func badBaseURL(_ address: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(brief(), to: "briefs/water.md")
    let run = try folder.run("build", "--base-url", address)
    #expect(run.status == 2 && !folder.has("site"))
    #expect(
      run.errors.hasPrefix(
        "Error: '--base-url' is '\(address)', expected an address such as "
          + "'https://example.org/briefs'."))
  }

  @Test("works when the program is moved to another folder")
  func movedProgram() throws {
    let folder = try TemporaryFolder()
    let moved = folder.url.appendingPathComponent("elsewhere")
    try FileManager.default.copyItem(at: Program.built.executable, to: moved)
    let program = Program(executable: moved)
    #expect(try program.run(["init", "s"], in: folder.url).status == 0)
    #expect(try program.run(["build", "s"], in: folder.url).status == 0)
    #expect(folder.has("s/site/index.html"))
  }
}
