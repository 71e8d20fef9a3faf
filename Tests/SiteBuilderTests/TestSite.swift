import Briefs
import Foundation
import SiteBuilder
import SourceText
import Testing

/// A site in a folder of its own, which goes when the test ends.
final class TestSite: Sendable {
  let root: URL

  /// A moment after the dates of the test sites.
  static let now = Instant(secondsSince1970: 1_798_761_600)

  init(_ files: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("briefpress-site-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  /// A site whose files are old enough for their times to be trusted.
  static func settled(_ files: [String: String]) async throws -> TestSite {
    let site = try TestSite(files)
    try await site.settle()
    return site
  }

  /// Waits until the times of all files can be trusted.
  func settle() async throws { try await Task.sleep(for: .seconds(2.1)) }

  deinit { try? FileManager.default.removeItem(at: root) }

  // MARK: Files in

  func url(_ path: String) -> URL { root.appendingPathComponent(path) }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  func write(_ data: Data, to path: String) throws {
    try FileManager.default.createDirectory(
      at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url(path))
  }

  /// Writes an empty file whose name is not UTF-8: `bad\xFF.md`, as the program prints it.
  func writeUnreadableName(in folder: String) throws {
    let path = Array(url("\(folder)/bad").path.utf8) + [0xFF] + Array(".md".utf8)
    let file = fopen((path + [0]).map { CChar(bitPattern: $0) }, "w")
    try #require(file != nil)
    fclose(file)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: url(path)) }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url(path).path, withDestinationPath: target)
  }

  /// Copies what is in a folder of the repository.
  func copy(_ folder: URL, to path: String = ".") throws {
    try FileManager.default.createDirectory(at: url(path), withIntermediateDirectories: true)
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try FileManager.default.copyItem(
        at: folder.appendingPathComponent(file), to: url(path).appendingPathComponent(file))
    }
  }

  // MARK: Files out

  /// Builds into the folder `site`, or another one.
  @discardableResult
  func build(
    to output: String = "site", jobs: Int = 2, _ change: (inout BuildRequest) -> Void = { _ in }
  ) async throws -> BuildOutcome {
    var request = BuildRequest(
      root: root.path, output: url(output).path, jobs: jobs, now: Self.now)
    change(&request)
    return try await Build.run(request)
  }

  /// What a build of the site says, in reading order, with paths from the site's folder.
  func messages(_ change: (inout BuildRequest) -> Void = { _ in }) async throws -> [String] {
    try await build(change).messages(in: self)
  }

  var output: OutputTree { get throws { try output(in: "site") } }

  func output(in folder: String) throws -> OutputTree { try OutputTree(url(folder)) }

  func page(_ path: String) throws -> HTMLPage {
    try HTMLPage(String(decoding: Data(contentsOf: url("site/\(path)")), as: UTF8.self))
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url("site/\(path)")), as: UTF8.self)
  }
}

extension BuildOutcome {
  func messages(in site: TestSite) -> [String] {
    diagnostics.inReadingOrder().map {
      $0.description.replacing(site.root.path + "/", with: "")
    }
  }

  var helps: [String?] { diagnostics.inReadingOrder().map(\.help) }
}

/// A brief without mistakes.
func brief(_ title: String = "Water", _ lines: String = "", body: String = "Text.") -> String {
  "---\ntitle: \(title)\ndate: 2017-09-15\nauthor: Amina Khan\n\(lines)---\n\n\(body)\n"
}

/// The places that tests read from.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let seeds = root.appendingPathComponent("seeds")

  /// Real documents, which are not part of the repository.
  static let shared =
    ProcessInfo.processInfo.environment["BRIEFPRESS_SHARED"]
    .map { URL(fileURLWithPath: $0) }
    ?? root.deletingLastPathComponent().appendingPathComponent("shared")

  static func has(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
}
