import Basics
import SiteBuilder
import SourceText

/// Serves a single page on this machine only, and rebuilds it when its file changes.
package enum LoneServer {
  /// Serves the page of a file until the program is asked to end or the task is cancelled.
  ///
  /// - Parameters:
  ///   - file: the source of the page, which is watched together with the files next to it
  ///   - folders: further folders that the page depends on, such as the templates of its site
  ///   - port: nil for the first free one from 4000 on; 0 for any free one
  ///   - page: returns the page's HTML, or nil if the file cannot be read
  ///   - report: receives the diagnostics of each build, in reading order
  ///   - ready: receives the page's address once
  /// - Throws: `SiteError` if there is no such file, `PortError` if the port is not available
  package static func run(
    file: String, folders: [String] = [], port: UInt16?,
    page: @escaping @Sendable () async throws -> Checked<[UInt8]?>,
    report: @escaping @Sendable ([Diagnostic]) -> Void,
    ready: @escaping @Sendable (String) -> Void
  ) async throws {
    guard try FileSystem.status(file, followingLinks: true)?.kind == .file else {
      throw SiteError.cannotRead(path: file, reason: "there is no such file")
    }
    // Pictures are next to a brief or in a folder next to it; deeper files do not belong to it.
    let beside = WatchedFolder(folder(of: file), depth: 2)
    let source = PageSource(watched: [beside] + folders.map { WatchedFolder($0) }) { _ in
      let made = try await page()
      return Checked(made.value.map { ServedPages(lone: $0) }, made.diagnostics)
    }
    try await LivePreview(source: source, report: report, ready: ready).run(port: port)
  }

  private static func folder(of file: String) -> String {
    PathText(file).parent?.text ?? "."
  }
}
