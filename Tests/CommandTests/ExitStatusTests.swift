import Foundation
import TestSupport
import Testing

@Suite("Exit status")
struct ExitStatusTests {
  @Test(
    "is 2 for a command line that is wrong",
    arguments: [
      ["build", "--bogus"], ["build", "--jobs", "0"], ["build", "--jobs", "many"],
      ["check", "--format", "xml"], ["schema", "bogus"], ["schema"], ["list", "--json", "--csv"],
      ["preview"], ["preview", "a.md", "--allow-html"], ["preview", "-", "--serve"],
      ["serve", "--port", "70000"],
    ])
  func wrongCommandLine(_ arguments: [String]) throws {
    let run = try TemporaryFolder().run(arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: "))
  }

  @Test(
    "is 2 for an unknown command, with the one that was meant",
    arguments: [
      (["bulid", "."], "command 'bulid'", "did you mean 'build'?"),
      (["cehck"], "command 'cehck'", "did you mean 'check'?"),
      (["--hlep"], "option '--hlep'", "did you mean '--help'?"),
      (["briefs"], "command 'briefs'", "name the command first: 'briefpress build briefs'"),
      (["a.md"], "command 'a.md'", "name the command first: 'briefpress preview a.md'"),
      (
        ["bogus"], "command 'bogus'",
        "write one of 'init', 'new', 'build', 'preview', 'serve', 'epub', 'export', 'check', 'verify', 'cite', 'list', 'schema'"
      ),
    ])
  func misspeltCommand(_ arguments: [String], _ what: String, _ help: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(brief(), to: "briefs/a.md")
    let run = try folder.run(arguments)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors == "error: there is no \(what)\n  help: \(help)\n")
  }

  @Test(
    "is 2 when there is no such folder",
    arguments: ["build", "check", "list", "serve"])
  func noSuchFolder(_ command: String) throws {
    let run = try TemporaryFolder().run(command, "nowhere")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: cannot read 'nowhere': there is no such folder\n  help: "))
  }

  @Test(
    "is 0 where the help or the version was asked for",
    arguments: [["--help"], ["--version"], ["help", "new"], []])
  func asked(_ arguments: [String]) throws {
    let run = try TemporaryFolder().run(arguments)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(!run.output.isEmpty)
  }

  @Test("is 1 when the content has errors", arguments: ["build", "check", "list"])
  func contentErrors(_ command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("No front matter.\n", to: "briefs/water.md")
    #expect(try folder.run(command).status == 1)
  }

  @Test(
    "is the same where the reader of a pipe has exited",
    arguments: [("check", 1), ("list", 0), ("build", 0)])
  func brokenPipe(_ command: String, _ status: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(brief(), to: "briefs/water.md")
    if status == 1 { try folder.write("No front matter.\n", to: "briefs/salt.md") }
    let script = "{ sleep 0.3; $0 \(command); echo $? > status; } 2>&1 | true; cat status"
    let run = try Program.shell(script, in: folder.url)
    #expect(run.output == "\(status)\n")
  }

  @Test("is explained in the help of the program, and each command's help has one example")
  func help() throws {
    let folder = try TemporaryFolder()
    let top = try folder.run("--help").output
    for line in ["0  done", "1  the content has errors", "2  the command line is wrong"] {
      #expect(top.contains(line))
    }
    for command in ["init", "new", "build", "preview", "serve", "check", "list", "schema"] {
      #expect(top.contains("\n  \(command) "))
      let help = try folder.run(command, "--help").output
      #expect(help.hasPrefix("OVERVIEW: "))
      #expect(help.ranges(of: "EXAMPLE\n  briefpress \(command) ").count == 1)
      #expect(help.contains(/EXAMPLE\n.*\n\nUSAGE/), "the example is one line")
    }
  }
}
