import Briefs
import Foundation
import SiteBuilder
import SourceText

/// Serves a site on this machine alone, and builds it again in memory as its files change.
package enum SiteServer {
  /// Serves the site of a folder until the program is asked to end or the task is cancelled.
  ///
  /// Nothing is written. A build with errors leaves the last good pages up, with its diagnostics on
  /// them.
  ///
  /// - Parameters:
  ///   - port: nil for the first free one from 4000 on; 0 for any that is free
  ///   - jobs: how many briefs are worked on at once
  ///   - report: is told the diagnostics of each build, in reading order; none after a clean one
  ///   - ready: is told the site's address once, when the first build has ended
  /// - Throws: `SiteError` when there is no such folder, `PortError` when the port is not to be had
  package static func run(
    root: String, port: UInt16?, includesDrafts: Bool, includesFuture: Bool = false, jobs: Int,
    report: @escaping @Sendable ([Diagnostic]) -> Void,
    ready: @escaping @Sendable (String) -> Void
  ) async throws {
    guard try FileSystem.status(root, followingLinks: true)?.kind == .folder else {
      throw SiteError.cannotRead(path: root, reason: "there is no such folder")
    }
    let source = PageSource(watched: WatchedFolder.ofSite(root)) { address in
      var request = BuildRequest(root: root, jobs: jobs, now: .now)
      request.includesDrafts = includesDrafts
      request.includesFuture = includesFuture
      request.baseURL = address
      var timings = Timings()
      let site = try await Build.prepare(request, &timings)
      let indexed = try await site.value?.indexedForSearch(tasks: jobs)
      return Checked(indexed.map(ServedPages.init), site.diagnostics)
    }
    try await LivePreview(source: source, report: report, ready: ready).run(port: port)
  }
}
