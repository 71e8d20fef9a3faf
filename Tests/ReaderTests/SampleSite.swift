import Briefs
import Foundation
import SiteBuilder
import SourceText

/// The sample institute's site, built once for all tests of this target.
struct SampleSite: Sendable {
  /// The folder of its pages.
  let folder: URL

  /// The site under its own address, as `make site` builds it.
  static let shared = Task { try await SampleSite() }

  private init() async throws {
    let root = Repository.root.appendingPathComponent("seeds")
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("briefpress-reader-\(UUID().uuidString)")
    let outcome = try await Build.run(
      BuildRequest(
        root: root.path, output: folder.path, jobs: 2,
        now: .init(secondsSince1970: 1_767_225_600)))
    guard outcome.diagnostics.isEmpty else {
      throw Problem(messages: outcome.diagnostics.map(\.description))
    }
  }

  struct Problem: Error { var messages: [String] }

  /// The paths of its pages, sorted.
  var pages: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".html") }.sorted()
    }
  }
}

/// The places that tests read from.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
