import ArgumentParser
import Briefs
import Pages
import SiteBuilder
import SourceText

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check what a build checks and what an editor would ask, and write nothing.",
    discussion: """
      EXAMPLE
        briefpress check karez --strict --format github
      """)

  @OptionGroup var site: SiteArguments

  @Option(help: "The form of the problems.")
  var format = DiagnosticPrinter.Format.text

  @Flag(help: "Count warnings as errors in the exit status.")
  var strict = false

  func run() async throws {
    let request = site.request()
    let activity = Activity("checking")
    let prepared = try await withStatusLine(activity) { [request] in
      var timings = Timings(progress: activity.begin)
      return try await Build.check(request, &timings)
    }
    let report = Report(prepared.diagnostics, site: request)
    report.print(format, to: .output)
    if format == .text {
      let briefs = prepared.value?.publication.library.entries.count ?? 0
      try Console.writeOutput("\(counted(briefs, "brief")) checked: \(report.count)\n")
    }
    if report.hasErrors || (strict && report.count.warnings > 0) { throw ExitCode.contentErrors }
  }
}

extension DiagnosticPrinter.Format: ExpressibleByArgument {}
