import Briefs
import Foundation
import SiteBuilder
import SourceText

/// Serves a site on this machine only, and rebuilds it in memory when its files change.
package enum SiteServer {
  /// Serves the site of a folder until the program is asked to end or the task is cancelled.
  ///
  /// Nothing is written. After a build with errors, the last good pages remain, with its
  /// diagnostics on them.
  ///
  /// - Parameters:
  ///   - port: nil for the first free one from 4000 on; 0 for any free one
  ///   - jobs: how many briefs to work on at once
  ///   - report: receives the diagnostics of each build, in reading order; an empty list after a
  ///     clean one
  ///   - ready: receives the site's address once, after the first build
  /// - Throws: `SiteError` if there is no such folder, `PortError` if the port is not available
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
