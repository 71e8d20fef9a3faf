import ArgumentParser
import Basics
import Briefs
import Foundation
import SiteBuilder
import SourceText

struct EPUBCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "epub",
    abstract: "Make an EPUB of a brief, a series, a topic or a list of briefs.",
    discussion: """
      A single file can also be a draft, which is marked as one; all others contain only what readers \
      see.

      EXAMPLE
        briefpress epub --series issue-brief --site karez -o issue-briefs.epub
      """)

  @Argument(
    help: "The briefs: their files or slugs, in the order of the book.", completion: .file())
  var briefs: [String] = []

  @Option(help: "All briefs of this series, by its id.")
  var series: String?

  @Option(help: "All briefs on this topic, by its id.")
  var topic: String?

  @Option(
    help: "The title of a book of several briefs (default: that of the series, topic or site).")
  var title: String?

  @Option(help: "The site's folder, for slugs, series and topics.", completion: .directory)
  var site = "."

  @Flag(help: "Include drafts and everything else that is held back.")
  var drafts = false

  @Option(
    name: .shortAndLong, help: "Where the EPUB goes (default: standard output).",
    completion: .file())
  var output: String?

  func validate() throws {
    guard [!briefs.isEmpty, series != nil, topic != nil].count(where: { $0 }) == 1 else {
      throw ValidationError("Name one or more briefs, or a '--series', or a '--topic'.")
    }
    if title != nil, briefs.count == 1 {
      throw ValidationError("'--title' is for several briefs; a single one has its own.")
    }
  }

  func run() async throws {
    let file = try briefs.count == 1 ? LoneText.file(named: briefs[0]) : nil
    let request = try request()
    let book = try await withStatusLine(Activity("reading")) { [self] in
      try await epub(of: file, request)
    }
    let report =
      file == nil ? Report(book.diagnostics, site: request) : Report(book.diagnostics)
    report.print(to: .error)
    if let bytes = book.value { try Console.writeOutput(bytes, to: output) }
    if book.value == nil || report.hasErrors { throw ExitCode.contentErrors }
  }

  private func request() throws -> BuildRequest {
    var request = BuildRequest(
      root: site.withoutTrailingSlashes, jobs: ProcessInfo.processInfo.activeProcessorCount,
      now: try .ofBuild())
    request.includesDrafts = drafts
    return request
  }

  /// - Parameter file: the only brief, if it is given as a file, which need not be in a site
  private func epub(of file: String?, _ request: BuildRequest) async throws -> Checked<[UInt8]?> {
    if let file { return try await LoneBuild.epub(of: LoneText(path: file), now: request.now) }
    return try await BookRequest(request, contents, title: title).epub()
  }

  private var contents: BookRequest.Contents {
    if let series { return .group(.series, series) }
    if let topic { return .group(.topics, topic) }
    return .briefs(briefs)
  }
}
