import ArgumentParser
import Basics
import Briefs
import SiteBuilder
import SourceText

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Write the site.",
    discussion: """
      Files that have not changed stay untouched. If the content has any error, nothing is written \
      and the last good site stays as it was.

      EXAMPLE
        briefpress build karez -o public
      """)

  @OptionGroup var site: SiteArguments

  @Option(
    name: .shortAndLong, help: "Where the site goes (default: 'site' in the site's folder).",
    completion: .directory)
  var output: String?

  @Option(help: "The address of the site, instead of the 'url' in site.yml.")
  var baseURL: String?

  @Flag(help: "Print how long each stage took.")
  var timings = false

  @Flag(help: "Replace files in the output that Briefpress did not write.")
  var overwrite = false

  @Flag(help: "Also write the SHA-256 sums of all files, for 'briefpress verify'.")
  var manifest = false

  @Flag(help: "Print errors only.")
  var quiet = false

  func validate() throws {
    if let baseURL, !WebAddress.isSite(baseURL) {
      throw ValidationError(
        "'--base-url' is '\(baseURL)', expected an address such as 'https://example.org/briefs'.")
    }
  }

  func run() async throws {
    var request = try site.request(output: output?.withoutTrailingSlashes)
    request.baseURL = baseURL
    request.overwrites = overwrite
    request.writesChecksums = manifest
    let activity = Activity("building")
    request.progress = activity.begin
    let outcome = try await withStatusLine(activity) { [request] in
      try await Build.site(request)
    }
    let report = Report(outcome.diagnostics, site: request)
    report.print(to: .error, errorsOnly: quiet)
    if timings { Console.write(outcome.timings.table, to: .error) }
    guard !report.hasErrors else {
      Console.write(report.refusal(keeping: request.output), to: .error)
      throw ExitCode.contentErrors
    }
    if !quiet { try Console.writeOutput(outcome.closingLine(output: request.output)) }
  }
}
