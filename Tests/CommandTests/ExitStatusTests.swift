import Testing

@Suite("Exit status")
struct ExitStatusTests {
  @Test(
    "is 2 for a command line that is wrong",
    arguments: [
      ["bogus"], ["build", "--bogus"], ["build", "--jobs", "0"], ["build", "--jobs", "many"],
      ["check", "--format", "xml"], ["schema", "bogus"], ["schema"], ["list", "--json", "--csv"],
      ["preview"], ["preview", "a.md", "--allow-html"], ["preview", "-", "--serve"],
      ["preview", "a.md", "--fragment", "--commonmark"], ["serve", "--port", "70000"],
    ])
  func wrongCommandLine(_ arguments: [String]) throws {
    let run = try TemporaryFolder().run(arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: "))
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
    "is 0 for what was asked for", arguments: [["--help"], ["--version"], ["help", "new"], []])
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
