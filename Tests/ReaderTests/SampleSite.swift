import Briefs
import Foundation
import SiteBuilder
import SourceText
import TestSupport

/// The sample institute's site, built once for all tests of this target.
struct SampleSite: Sendable {
  private let base: TemporaryFolder

  /// The folder of its pages.
  var folder: URL { base.url("site") }

  /// The site under its own address, as `make site` builds it.
  static let shared = Task { try await SampleSite(changing: [:]) }

  /// The same with Urdu as its language, and with contents on every page that has sections.
  static let inUrdu = Task {
    try await SampleSite(changing: [
      "language: en\n": "language: ur\n", "contents: auto": "contents: always",
    ])
  }

  /// The same with a brief and a page whose parts are wider than a telephone.
  static let wide = Task {
    try await SampleSite(
      changing: [:],
      adding: [
        "briefs/wide.md": "---\ntitle: \(word)\nauthor: Gulalai Yarkand\ndate: 2021-01-01\n"
          + "summary: \(word)\n---\n\n\(wideText)",
        "pages/wide.md": "---\ntitle: \(word)\nmenu: false\n---\n\n\(wideText)",
      ])
  }

  /// The same with charts of every kind, in English and in Urdu.
  static let withCharts = Task {
    try await SampleSite(
      changing: [:],
      adding: [
        "briefs/charts.md": charts(""), "briefs/charts-ur.md": charts("lang: ur\n"),
      ])
  }

  private static func charts(_ line: String) -> String {
    "---\ntitle: Charts\nauthor: Gulalai Yarkand\ndate: 2021-01-01\nsummary: Charts.\n\(line)---\n\n"
      + chartsOfEveryKind
  }

  private static let word = String(repeating: "Donaudampfschiff", count: 8)
  private static let wideText: String = {
    let cells = (1...12).map { "<td>Column\($0)</td>" }.joined()
    let row = "|" + (1...12).map { "Column\($0)|" }.joined()
    let line = "|" + String(repeating: "-|", count: 12)
    return """
      <audio controls src="https://media.example/a.mp3"></audio>

      <video controls width="1920" height="1080" src="https://media.example/a.mp4"></video>

      <table><tr>\(cells)</tr><tr><td>\(word)</td></tr></table>

      \(row)
      \(line)
      \(row)

      ## \(word)

      > \(word) `\(word)`

      - - - \(word)

      ```
      \(word)
      ```

      A note.[^1] https://media.example/\(word)

      [^1]: \(word)

      """
  }()

  /// - Parameters:
  ///   - changes: the replacements in `site.yml`
  ///   - files: the files to add to its folder
  private init(
    changing changes: [String: String], adding files: [String: String] = [:]
  ) async throws {
    base = try TemporaryFolder()
    try FileManager.default.copyItem(at: Repository.seeds, to: base.url("source"))
    var text = try base.read("source/site.yml")
    for (old, new) in changes { text = text.replacing(old, with: new, maxReplacements: 1) }
    try base.write(text, to: "source/site.yml")
    for (path, text) in files { try base.write(text, to: "source/\(path)") }
    let outcome = try await Build.site(
      BuildRequest(
        root: base.url("source").path, output: folder.path, jobs: 2, now: .afterTestDates))
    guard files.isEmpty ? outcome.diagnostics.isEmpty : !outcome.diagnostics.containsErrors else {
      throw Problem(messages: outcome.diagnostics.map(\.description))
    }
  }

  struct Problem: Error { var messages: [String] }

  /// The sorted paths of its pages, without redirects, which show nothing.
  var pages: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".html") }.sorted()
        .filter { try !text(of: $0).contains("http-equiv=\"refresh\"") }
    }
  }

  /// The pages without those that differ from others only in their words: of the lists in one folder
  /// (years, people, topics and so on) the first few, and so of briefs.
  func pagesOfEachKind(briefs: Int = .max, lists: Int) throws -> [String] {
    var counts: [String: Int] = [:]
    return try pages.filter { page in
      let parts = page.split(separator: "/")
      guard parts.count > 2 else { return true }
      let isBrief = try text(of: page).contains("<article class=\"brief")
      let folder = isBrief ? "a brief" : String(parts[0])
      counts[folder, default: 0] += 1
      return counts[folder, default: 0] <= (isBrief ? briefs : lists)
    }
  }

  func text(of page: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(page), encoding: .utf8)
  }
}
