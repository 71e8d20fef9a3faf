import ArgumentParser
import Basics
import Briefs
import Foundation
import SiteBuilder
import SourceText

/// The arguments of every command that reads a whole site.
struct SiteArguments: ParsableArguments {
  @Argument(help: "The site's folder.", completion: .directory)
  var directory = "."

  @Flag(help: "Include drafts and everything else that is held back.")
  var drafts = false

  @Flag(help: "Include briefs that are dated in the future.")
  var future = false

  @Option(help: "How many briefs to work on at once (default: one per processor).")
  var jobs: Int?

  /// More processors than any machine has.
  private static let mostJobs = 10_000

  func validate() throws {
    if let jobs, !(1...Self.mostJobs).contains(jobs) {
      throw ValidationError(
        "'--jobs' is '\(jobs)', expected a number from 1 to \(Self.mostJobs).")
    }
  }

  /// The folder without slashes at its end.
  var root: String { directory.withoutTrailingSlashes }

  var jobCount: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  func request(output: String? = nil) throws(SiteError) -> BuildRequest {
    var request = BuildRequest(root: root, output: output, jobs: jobCount, now: try .ofBuild())
    request.includesDrafts = drafts
    request.includesFuture = future
    return request
  }
}

extension String {
  /// The path of a folder without the slashes that completion adds at its end.
  var withoutTrailingSlashes: String {
    isEmpty ? "." : PathText(self).withoutTrailingSlashes
  }
}
