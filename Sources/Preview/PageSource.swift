import Pages
import Site
import SiteBuilder
import SourceText

/// The source of the pages in a preview.
struct PageSource: Sendable {
  /// The folders whose changes require a rebuild.
  var watched: [WatchedFolder]
  /// Returns the pages for the address at which they are served, or nil if they cannot be built.
  var pages: @Sendable (_ address: String) async throws -> Checked<ServedPages?>
}

/// The files of a good build, each generated on request.
///
/// A request can only reach files that a build has planned: paths are looked up, never opened.
struct ServedPages: Sendable {
  typealias Bytes = @Sendable () throws -> [UInt8]

  /// Returns a function that generates the file at a path from the root, or nil if there is no such
  /// file.
  let file: @Sendable (_ path: String) -> Bytes?
  /// Files to watch besides the folders: what every page may be made from, wherever it is.
  var inputs: [String] = []

  init(_ site: PreparedSite) {
    inputs = site.sharedFiles
    let files = Dictionary(site.plan.files.map { ($0.path.text, $0) }) { first, _ in first }
    file = { path in
      guard let file = files[path] else { return nil }
      return { try site.bytes(of: file) }
    }
  }

  /// Creates a single page that needs no other file.
  init(lone page: [UInt8]) {
    file = { path in
      guard path == "index.html" else { return nil }
      return { page }
    }
  }
}
