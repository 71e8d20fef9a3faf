import Briefs
import Foundation
import SiteBuilder
import SourceText
import TestSupport
import Testing

/// A site in a folder of its own, which is removed when the test ends.
struct TestSite: Sendable {
  private let folder: TemporaryFolder

  static let now = Instant.afterTestDates

  init(_ files: [String: String] = [:]) throws { folder = try TemporaryFolder(files) }

  /// A clock that runs some seconds ahead, so that the times of all files can be trusted.
  static let settled: @Sendable () -> Int = {
    Int(Date().timeIntervalSince1970 * 1e9) + 3_000_000_000
  }

  // MARK: Files in

  var root: URL { folder.url }

  func url(_ path: String) -> URL { folder.url(path) }

  func write(_ text: String, to path: String) throws { try folder.write(text, to: path) }

  func write(_ data: Data, to path: String) throws { try folder.write(data, to: path) }

  /// Writes an empty file whose name is not UTF-8: `bad\xFF.md`, as the program prints it.
  func writeUnreadableName(in folder: String) throws {
    let path = Array(url("\(folder)/bad").path.utf8) + [0xFF] + Array(".md".utf8)
    let file = fopen((path + [0]).map { CChar(bitPattern: $0) }, "w")
    try #require(file != nil)
    fclose(file)
  }

  func remove(_ path: String) throws { try folder.remove(path) }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url(path).path, withDestinationPath: target)
  }

  /// Copies the contents of a folder of the repository.
  func copy(_ folder: URL, to path: String = ".") throws {
    try FileManager.default.createDirectory(at: url(path), withIntermediateDirectories: true)
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try FileManager.default.copyItem(
        at: folder.appendingPathComponent(file), to: url(path).appendingPathComponent(file))
    }
  }

  // MARK: Files out

  /// Builds as a build some seconds later would, which can trust the times of all files.
  @discardableResult
  func settledBuild(
    to output: String = "site", _ change: (inout BuildRequest) -> Void = { _ in }
  ) async throws -> BuildOutcome {
    try await build(to: output) {
      $0.clock = Self.settled
      change(&$0)
    }
  }

  /// Builds into the folder `site`, or another one.
  @discardableResult
  func build(
    to output: String = "site", jobs: Int = 2, _ change: (inout BuildRequest) -> Void = { _ in }
  ) async throws -> BuildOutcome {
    var request = BuildRequest(
      root: root.path, output: url(output).path, jobs: jobs, now: Self.now)
    change(&request)
    return try await Build.site(request)
  }

  /// The messages of a build of the site, in reading order, with paths from the site's folder.
  func messages(_ change: (inout BuildRequest) -> Void = { _ in }) async throws -> [String] {
    try await build(change).messages(in: self)
  }

  var output: OutputTree { get throws { try output(in: "site") } }

  func output(in folder: String) throws -> OutputTree { try OutputTree(url(folder)) }

  func page(_ path: String) throws -> HTMLPage {
    HTMLPage(try text(path))
  }

  func text(_ path: String) throws -> String { try folder.read("site/\(path)") }
}

extension BuildOutcome {
  func messages(in site: TestSite) -> [String] {
    diagnostics.lines.map { $0.replacing(site.root.path + "/", with: "") }
  }

  var helps: [String?] { diagnostics.helps }
}
