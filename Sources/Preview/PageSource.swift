import Pages
import SiteBuilder
import SourceText

/// What a preview shows, and how it is made anew.
struct PageSource: Sendable {
  /// Where a change means that the pages are to be made again.
  var watched: [WatchedFolder]
  /// Makes the pages for the address that they are served at; nil when they cannot be made.
  var pages: @Sendable (_ address: String) async throws -> Checked<ServedPages?>
}

/// The files of a good build, each made when it is asked for.
///
/// A request can only ever reach what a build has planned: paths are looked up, never opened.
struct ServedPages: Sendable {
  typealias Bytes = @Sendable () throws -> [UInt8]

  /// How the bytes of the file at a path from the root are made; nil when there is no such file.
  let file: @Sendable (_ path: String) -> Bytes?
  /// Files that were read from elsewhere than what is watched anyway.
  var inputs: [String] = []

  init(_ site: PreparedSite) {
    inputs = site.bibliographies.map { site.folder.path(of: $0) }
    let files = Dictionary(site.plan.files.map { ($0.path.text, $0) }) { first, _ in first }
    file = { path in
      guard let file = files[path] else { return nil }
      return { try site.bytes(of: file) }
    }
  }

  /// One page that needs no other file.
  init(lone page: [UInt8]) {
    file = { path in
      guard path == "index.html" else { return nil }
      return { page }
    }
  }
}
