import Foundation
import TestSupport
import Testing

@Suite("check")
struct CheckCommandTests {
  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      brief("Water", "summary: S.\ncolour: red\n", body: "See [x](gone.md)."),
      to: "s/briefs/water.md")
    return folder
  }

  @Test("prints problems as text, with paths that lead to the files from here")
  func text() throws {
    let run = try site().run("check", "s/")
    #expect(run.status == 1 && run.errors == "")
    let lines = run.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("s/briefs/water.md:6:1: warning: "))
    #expect(lines[0].hasSuffix("[unknown-key]"))
    #expect(lines.contains { $0.hasPrefix("s/briefs/water.md:9:") && $0.contains(": error: ") })
    #expect(lines.last == "1 brief checked: 1 error, 1 warning")
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test("prints problems as JSON and nothing else")
  func json() throws {
    let run = try site().run("check", "s", "--format", "json")
    #expect(run.status == 1 && run.errors == "")
    let objects = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let problems = try #require(objects as? [[String: Any]])
    #expect(problems.map { $0["rule"] as? String } == ["unknown-key", "broken-link"])
    #expect(problems[0]["path"] as? String == "s/briefs/water.md")
    #expect(problems[0]["line"] as? Int == 6)
  }

  @Test("prints workflow commands and nothing else")
  func github() throws {
    let lines = try site().run("check", "s", "--format", "github").output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("::warning file=s/briefs/water.md,line=6,col=1,title=unknown-key::"))
    #expect(lines[1].hasPrefix("::error file=s/briefs/water.md,line=9,"))
  }

  @Test("accepts warnings, unless told to be strict")
  func strict() throws {
    let folder = try TemporaryFolder()
    try folder.write(brief("Water", "summary: S.\ncolour: red\n"), to: "briefs/water.md")
    #expect(try folder.run("check").status == 0)
    let strict = try folder.run("check", "--strict")
    #expect(strict.status == 1)
    #expect(strict.output.hasSuffix("\n1 brief checked: 1 warning\n"))
  }

  @Test("prints editorial remarks in each format, and a build does not")
  func editorial() throws {
    let folder = try TemporaryFolder()
    try folder.write(brief(), to: "briefs/water.md")
    let text = try folder.run("check").output
    #expect(
      text.hasPrefix("briefs/water.md:2:8: warning: the brief has no summary [no-summary]\n"))
    #expect(text.hasSuffix("\n1 brief checked: 1 warning\n"))
    #expect(try folder.run("check", "--format", "json").output.contains("\"no-summary\""))
    #expect(
      try folder.run("check", "--format", "github").output
        .hasPrefix("::warning file=briefs/water.md,line=2,col=8,title=no-summary::"))
    #expect(try !folder.run("build").errors.contains("no-summary"))
  }

  @Test("says that drafts were not checked")
  func draftsOnly() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      try folder.write(brief("Water", "status: draft\nsummary: S.\n"), to: "briefs/\(name).md")
    }
    #expect(
      try folder.run("check").output.hasPrefix(
        "0 briefs checked: no problems\n"
          + "  help: all 2 are held back from readers; '--drafts' checks these too\n"))
    #expect(try folder.run("check", "--drafts").output == "2 briefs checked: no problems\n")
  }

  @Test("writes nothing")
  func writesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write(brief("Water", "summary: S.\n"), to: "briefs/water.md")
    #expect(try folder.run("check").output == "1 brief checked: no problems\n")
    #expect(!folder.has("site"))
  }

  @Test("shows the first two hundred of thousands of errors, and counts them all")
  func manyErrors() throws {
    let folder = try TemporaryFolder()
    let links = (1...800).map { "[x](gone-\($0).md)\n\n" }.joined()
    for name in ["a", "b", "c"] {
      try folder.write(brief("Water", "summary: S.\n", body: links), to: "briefs/\(name).md")
    }
    let run = try folder.run("check")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count { $0.contains(": error: ") } == 200)
    #expect(lines.suffix(2) == ["… and 2200 more problems", "3 briefs checked: 2400 errors"])
    #expect(run.status == 1)
  }

  @Test("ends with what is held back, and until when")
  func heldBack() throws {
    let folder = try TemporaryFolder()
    try folder.write(brief(), to: "s/briefs/a.md")
    try folder.write(brief("Water", "embargo: 2099-01-01T00:00Z\n"), to: "s/briefs/b.md")
    try folder.write(brief("Water", "status: draft\n"), to: "s/briefs/c.md")
    let lines = try folder.run("check", "s").output.split(separator: "\n").suffix(2)
    #expect(
      lines == [
        "  held back: s/briefs/b.md (under embargo until 2099-01-01T00:00:00Z)",
        "  held back: s/briefs/c.md (draft)",
      ])
  }
}
