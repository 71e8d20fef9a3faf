import ArgumentParser
import Basics
import Foundation
import SiteBuilder

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "List the files of a built site that have changed since they were written.",
    discussion: """
      It compares the site with the SHA-256 sums that 'briefpress build --manifest' wrote. The \
      exit status is 1 when anything differs.

      EXAMPLE
        briefpress build karez -o public --manifest
        briefpress verify public
      """)

  @Argument(help: "The folder of the built site.", completion: .directory)
  var output: String

  func run() async throws {
    let tasks = ProcessInfo.processInfo.activeProcessorCount
    let found = try await Checksums.differences(in: output.withoutTrailingSlashes, tasks: tasks)
    let lines =
      found.changed.map { "changed: \($0)\n" } + found.missing.map { "missing: \($0)\n" }
      + found.added.map { "added: \($0)\n" }
    try Console.writeOutput(lines.joined() + found.closingLine)
    if !found.isEmpty { throw ExitCode.contentErrors }
  }
}

extension Checksums.Differences {
  fileprivate var closingLine: String {
    let whole = "\(unchanged) \(unchanged == 1 ? "file is" : "files are") as written"
    return isEmpty
      ? whole + "\n"
      : whole + ", \(changed.count) changed, \(missing.count) missing, \(added.count) added\n"
  }
}
