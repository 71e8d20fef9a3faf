import Foundation
import SiteBuilder
import SourceText
import TestSupport
import Testing

@testable import Preview

/// A small site in a folder of its own, which is removed when the test ends.
struct TemporarySite {
  private let folder: TemporaryFolder

  init(_ files: [String: String] = TemporarySite.files) throws {
    folder = try TemporaryFolder(files)
  }

  var root: String { folder.url.path }

  /// Writes a file at once, so that a build never reads half of it.
  func write(_ path: String, _ text: String) throws {
    try folder.write(Data(text.utf8), to: path, options: .atomic)
  }

  func remove(_ path: String) throws { try folder.remove(path) }

  static func brief(title: String = "Water and work", text: String = "Wells are old.") -> String {
    """
    ---
    title: \(title)
    date: 2025-03-01
    author: Amina Darwesh
    ---
    \(text)

    """
  }

  static let files = [
    "site.yml": "title: Harbour Institute\nurl: https://harbour.example/papers\n",
    "briefs/water.md": brief(),
    "briefs/urdu/index.md": brief(title: "پانی").replacing("title:", with: "slug: پانی\ntitle:"),
    "assets/chart.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "assets/note.html": "<p>A page without an end",
  ]
}

/// A server that runs during a test.
struct RunningServer {
  let address: String
  let client: Client
  let reports: Reports

  /// Serves a site on a free port, and ends when the body does.
  static func serving(
    _ site: TemporarySite, _ body: (RunningServer) async throws -> Void
  ) async throws {
    try await running(body) { reports, ready in
      try await SiteServer.run(
        BuildRequest(root: site.root, jobs: 1, now: .now), port: 0,
        report: { reports.add($0) }, ready: ready)
    }
  }

  /// Serves one page, within limits of the test's own.
  static func serving(
    page: String, limits: Limits, _ body: (RunningServer) async throws -> Void
  ) async throws {
    try await running(body) { reports, ready in
      let source = PageSource(watched: []) { _ in Checked(ServedPages(lone: Array(page.utf8)), []) }
      var preview = LivePreview(source: source, report: { reports.add($0) }, ready: ready)
      preview.limits = limits
      try await preview.run(port: 0)
    }
  }

  static func running(
    _ body: (RunningServer) async throws -> Void,
    _ run: @escaping @Sendable (Reports, @escaping @Sendable (String) -> Void) async throws -> Void
  ) async throws {
    let reports = Reports()
    let (addresses, continuation) = AsyncStream.makeStream(of: String.self)
    let task = Task {
      defer { continuation.finish() }
      try await run(reports) { continuation.yield($0) }
    }
    guard let address = await addresses.first(where: { _ in true }) else {
      return try await task.value
    }
    let server = RunningServer(
      address: address, client: try Client(address: address), reports: reports)
    do {
      try await body(server)
    } catch {
      task.cancel()
      throw error
    }
    task.cancel()
    try await task.value
  }

  /// Repeats a request until the answer is as expected, or ten seconds have passed.
  @discardableResult
  func get(
    _ target: String, until isExpected: (Client.Response) -> Bool,
    _ place: SourceLocation = #_sourceLocation
  ) async throws -> Client.Response {
    let deadline = ContinuousClock.now + .seconds(10)
    var response = Client.Response()
    while ContinuousClock.now < deadline {
      response = try await client.get(target)
      if isExpected(response) { return response }
      try await Task.sleep(for: .milliseconds(40))
    }
    Issue.record("the page did not become what was expected: \(response)", sourceLocation: place)
    return response
  }
}

/// What a server has reported, build by build.
final class Reports: Sendable {
  private let stream = AsyncStream.makeStream(of: [Diagnostic].self)

  func add(_ diagnostics: [Diagnostic]) { stream.continuation.yield(diagnostics) }

  /// The next report.
  func next() async -> [Diagnostic] {
    await stream.stream.first { _ in true } ?? []
  }
}
