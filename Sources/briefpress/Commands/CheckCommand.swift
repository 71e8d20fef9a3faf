import ArgumentParser
import Briefs
import Pages
import Site
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

  @Option(help: "How to print the problems.")
  var format = DiagnosticPrinter.Format.text

  @Flag(help: "Count warnings as errors in the exit status.")
  var strict = false

  func run() async throws {
    var request = try site.request()
    let activity = Activity("checking")
    request.progress = activity.begin
    let prepared = try await withStatusLine(activity) { [request] in
      try await Build.check(request)
    }
    let report = Report(prepared.diagnostics, site: request)
    report.print(format, to: .output)
    if format == .text {
      let withheld = prepared.value?.publication.library.withheld ?? []
      try Console.writeOutput(
        prepared.value.closingLine(report.count) + withheld.lines(in: request.root))
    }
    if report.hasErrors || (strict && report.count.warnings > 0) { throw ExitCode.contentErrors }
  }
}

extension DiagnosticPrinter.Format: ExpressibleByArgument {}

extension [WithheldText] {
  /// Returns one line for each brief that readers do not see.
  fileprivate func lines(in root: String) -> String {
    map { "  held back: \($0.path.underFolder(root)) (\($0.reason.words))\n" }.joined()
  }
}

extension Withholding {
  fileprivate var words: String {
    switch self {
    case .draft: "draft"
    case .embargo(let end): "under embargo until \(end)"
    case .scheduled(let day): "appears on \(day)"
    case .expired(let end): "expired on \(end)"
    }
  }
}
