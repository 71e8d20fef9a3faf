import ArgumentParser
import Basics
import Editing

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a small working site to start from.",
    discussion: """
      It never overwrites existing files.

      EXAMPLE
        briefpress init karez
      """)

  @Argument(help: "The folder to write to.", completion: .directory)
  var directory: String

  func run() throws {
    let folder = directory.withoutTrailingSlashes
    try Starter.write(to: folder)
    try Console.writeOutput(
      """
      wrote \(Starter.paths.count) files to '\(folder)'
      next: briefpress serve \(folder.quotedForShell)

      """)
  }
}

extension String {
  /// The text, quoted as one word of a shell command.
  fileprivate var quotedForShell: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789-_./+,:@".unicodeScalars.contains($0)
    }
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
