import Briefs
import Foundation
import SiteBuilder
import SourceText
import TestSupport
import Testing

/// Posts of a real office, whose front matter was written for another generator.
@Suite("Real posts")
struct RealPostsTests {
  private static let folder = Repository.shared.appendingPathComponent("real/18f")
  private static let isThere = folder.isThere

  @Test(
    "build into a site with useful warnings and no lost text",
    .enabled(if: isThere, "the real posts are not beside the repository"))
  func buildWithoutErrors() async throws {
    let site = try TestSite()
    try site.copy(Self.folder, to: "briefs")
    let outcome = try await site.build()
    #expect(outcome.diagnostics.filter(\.isError).map(\.description) == [])
    #expect(outcome.briefs == 42)
    #expect(outcome.diagnostics.contains { $0.rule.id == "unknown-key" })
    #expect(outcome.diagnostics.allSatisfy { $0.location.line != nil && $0.help != nil })
    let request = BuildRequest(root: site.root.path, jobs: 2, now: TestSite.now)
    for entry in try await Build.library(request).value.entries {
      let page = try site.page("briefs/\(entry.slug)/index.html")
      let lost = try lostWords(of: site.url(entry.brief.path), on: page)
      #expect(lost.isEmpty, "\(entry.brief.path) lost \(lost.prefix(10))")
    }
  }

  /// The words of a post's prose that do not occur on its page.
  private func lostWords(of post: URL, on page: HTMLPage) throws -> [String] {
    let source = try String(contentsOf: post, encoding: .utf8)
    let body = source.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
    let printed = Set(words(HTMLPage.text(page.source)))
    return words(prose(of: body)).filter { !printed.contains($0) }
  }

  /// The text without tags, addresses, code, and the syntax of Markdown.
  private func prose(of markdown: String) -> String {
    let patterns = [
      "(?s)<!--.*?-->", "(?s)<(script|style|iframe)[^>]*>.*?</\\1>", "(?s)<[^>]*>",
      "(?m)^\\[[^\\]]+\\]:.*$", "https?://\\S+", "www\\.\\S+",
      "(?s)```.*?```", "`[^`]*`", "&[a-z#0-9]+;", "\\{[%{].*?[%}]\\}", "\\S+@\\S+",
    ]
    // Letters directly after a link belong to its last word: `[projec](…)t`.
    let linked = markdown.replacingOccurrences(
      of: "\\]\\([^)]*\\)", with: "", options: .regularExpression)
    return patterns.reduce(linked) {
      $0.replacingOccurrences(of: $1, with: " ", options: .regularExpression)
    }
  }

  private func words(_ text: String) -> [String] {
    text.split { !$0.isLetter }.map { $0.lowercased() }.filter { $0.count > 3 }
  }
}
