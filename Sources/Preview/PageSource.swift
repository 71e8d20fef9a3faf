import Basics
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
  typealias Bytes = @Sendable () async throws -> [UInt8]

  /// Returns a function that generates the file at a path from the root, or nil if there is no such
  /// file.
  let file: @Sendable (_ path: String) async -> Bytes?
  /// Files to watch besides the folders: what every page may be made from, wherever it is.
  var inputs: [String] = []

  init(_ site: PreparedSite) {
    inputs = site.sharedFiles
    let search = SearchOnDemand(site)
    file = { path in
      guard PathText(path).isWithin(Route.search.folder) else {
        return site.source(ofFileAt: path, in: site.files)
      }
      do {
        return try await search.file(path)
      } catch {
        return { throw error }
      }
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

/// The files for searching a site, which is indexed when the first of them is asked for: most edits
/// are followed by a look at the page that changed.
private actor SearchOnDemand {
  private let site: PreparedSite
  private var indexed: Task<(site: PreparedSite, files: FileIndex), any Error>?
  private let threads = BuildThreads()

  init(_ site: PreparedSite) { self.site = site }

  func file(_ path: String) async throws -> ServedPages.Bytes? {
    let task =
      indexed
      ?? Task(executorPreference: threads) { [site] in
        let site = try await site.indexed()
        return (site, FileIndex(site.plan))
      }
    indexed = task
    let (site, files) = try await task.value
    return site.source(ofFileAt: path, in: files)
  }
}

extension PreparedSite {
  /// Returns a function that generates the file at a path, or nil if there is no such file.
  fileprivate func source(ofFileAt path: String, in files: FileIndex) -> ServedPages.Bytes? {
    guard let file = files[path] else { return nil }
    guard case .typeset = file.content else { return { try bytes(of: file) } }
    // Setting a brief waits for another program, which must not block the threads of the server.
    return {
      try await Task(executorPreference: BuildThreads()) { try bytes(of: file) }.value
    }
  }
}
