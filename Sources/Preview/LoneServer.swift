import SiteBuilder
import SourceText

/// Serves one page on this machine alone, and makes it again as its file changes.
package enum LoneServer {
  /// Serves the page of a file until the program is asked to end or the task is cancelled.
  ///
  /// - Parameters:
  ///   - file: the file that the page is made from; it and what stands beside it are watched
  ///   - folders: what else the page depends on, such as the templates of its site
  ///   - port: nil for the first free one from 4000 on; 0 for any that is free
  ///   - page: makes the page's HTML; nil when the file cannot be understood
  ///   - report: is told the diagnostics of each attempt, in reading order
  ///   - ready: is told the page's address once
  /// - Throws: `SiteError` when there is no such file, `PortError` when the port is not to be had
  package static func run(
    file: String, folders: [String] = [], port: UInt16?,
    page: @escaping @Sendable () async throws -> Checked<[UInt8]?>,
    report: @escaping @Sendable ([Diagnostic]) -> Void,
    ready: @escaping @Sendable (String) -> Void
  ) async throws {
    guard try FileSystem.status(file, followingLinks: true)?.kind == .file else {
      throw SiteError.cannotRead(path: file, reason: "there is no such file")
    }
    // Pictures stand beside a brief or in a folder beside it; what is deeper is somebody else's.
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
