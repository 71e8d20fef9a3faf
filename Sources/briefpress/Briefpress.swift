import ArgumentParser
import SiteBuilder

/// The command line.
///
/// Each command's arguments are in a file of their own, and the libraries do the work.
@main
struct Briefpress: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefpress",
    abstract: "Turn a folder of Markdown briefs into a publication site.",
    discussion: """
      EXAMPLE
        briefpress init karez && briefpress serve karez

      EXIT STATUS
        0  done
        1  the content has errors
        2  the command line is wrong, or the machine failed
      """,
    version: Version.current,
    subcommands: [
      InitCommand.self, NewCommand.self, BuildCommand.self, PreviewCommand.self, ServeCommand.self,
      EPUBCommand.self, ExportCommand.self, CheckCommand.self, VerifyCommand.self, CiteCommand.self,
      ListCommand.self,
      SchemaCommand.self,
    ])

  static func main() async {
    Console.ignoreBrokenPipes()
    do {
      try MisspeltCommand.check(CommandLine.arguments.dropFirst().first)
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      Failure(error).exit()
    }
  }
}
