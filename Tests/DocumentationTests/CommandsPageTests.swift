import Foundation
import TestSupport
import Testing

@Suite("docs/commands.md")
struct CommandsPageTests {
  let page: DocumentationPage
  /// The text of `--help`, by command.
  let help: [String: String]

  init() throws {
    page = try DocumentationPage("docs/commands.md")
    let commands = try Program.built.help().subcommands
    help = try Dictionary(
      uniqueKeysWithValues: commands.map { ($0, try Program.built.help(of: $0)) })
  }

  @Test("every command has its heading, and no other has one")
  func commands() {
    let headings = page.sections.filter { $0.level == 2 }.compactMap(\.name)
    #expect(headings.sorted() == help.keys.map { "briefpress \($0)" }.sorted())
  }

  @Test("every option of a command is documented under it, and no other")
  func options() throws {
    for (command, text) in help {
      let section = try #require(page.section("`briefpress \(command)`"))
      let told = Set(section.text.options)
      #expect(told.symmetricDifference(text.options).subtracting(["--help", "--version"]) == [])
    }
  }
}

extension Program {
  fileprivate func help(of command: String? = nil) throws -> String {
    try run([command, "--help"].compactMap { $0 }).output
  }
}

extension String {
  /// The long options that a text mentions.
  fileprivate var options: [String] {
    matches(of: /(?:^|[\s`\[(|,])(--[a-z][a-z-]*)/).map { String($0.output.1) }
  }

  /// The commands in the list at the end of a help text.
  fileprivate var subcommands: [String] {
    guard let list = firstRange(of: "SUBCOMMANDS:") else { return [] }
    return self[list.upperBound...].matches(of: /\n  ([a-z]+)(?: \(default\))?(?: |\n)/)
      .map { String($0.output.1) }.filter { $0 != "help" }
  }
}
