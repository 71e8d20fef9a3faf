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
  ///   - request: the site, and which of its texts are shown; its output is not used
  ///   - port: nil for the first free one from 4000 on; 0 for any free one
  ///   - report: receives the diagnostics of each build, in reading order; an empty list after a
  ///     clean one
  ///   - ready: receives the site's address once, after the first build
  /// - Throws: `SiteError` if there is no such folder, `PortError` if the port is not available
  package static func run(
    _ request: BuildRequest, port: UInt16?,
    report: @escaping @Sendable ([Diagnostic]) -> Void,
    ready: @escaping @Sendable (String) -> Void
  ) async throws {
    let root = request.root
    guard try FileSystem.status(root, followingLinks: true)?.kind == .folder else {
      throw SiteError.cannotRead(path: root, reason: "there is no such folder")
    }
    let memory = BuildMemory()
    let source = PageSource(watched: WatchedFolder.ofSite(root)) { address in
      var request = request
      request.now = .now
      request.baseURL = address
      request.memory = memory
      let site = try await Build.serve(request)
      return Checked(site.value.map(ServedPages.init), site.diagnostics)
    }
    try await LivePreview(source: source, report: report, ready: ready).run(port: port)
  }
}
