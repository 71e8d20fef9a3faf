import ArgumentParser
import SiteBuilder
import SourceText

/// A command that does not exist, which the parser would report as a superfluous argument.
struct MisspeltCommand: Error, CustomStringConvertible {
  let name: String

  /// - Throws: a `MisspeltCommand` if the first argument is neither a command nor an option
  static func check(_ first: String?) throws {
    guard let first, !first.isEmpty, !known.contains(first), !options.contains(first) else {
      return
    }
    if first.hasPrefix("-") {
      guard options.nearest(to: first) != nil else { return }
    }
    throw MisspeltCommand(name: first)
  }

  private static let commands = Briefpress.configuration.subcommands.compactMap {
    $0.configuration.commandName
  }
  private static let known = commands + ["help"]
  private static let options = ["--help", "--version", "-h", "--generate-completion-script"]

  private var isOption: Bool { name.hasPrefix("-") }

  var description: String { "there is no \(isOption ? "option" : "command") '\(name)'" }

  /// A suggestion for what to do about it.
  var help: String {
    if let near = (isOption ? Self.options : Self.known).nearest(to: name) {
      return "did you mean '\(near)'?"
    }
    if (try? FileSystem.status(name))?.kind == .folder {
      return "name the command first: 'briefpress build \(name)'"
    }
    if name.hasSuffix(".md") { return "name the command first: 'briefpress preview \(name)'" }
    return "write one of " + Self.commands.map { "'\($0)'" }.joined(separator: ", ")
  }
}
