import Foundation

/// Checks that a tool made the site that the comparison assumes, so that no figure is that of a build that left
/// something out.
struct Completeness {
  let input: Input
  let tool: Tool

  /// - Throws: the first thing that is missing
  func check() throws {
    for index in 0..<input.count {
      let brief = Brief(index, of: input.count)
      let page = try text("briefs/\(brief.slug)/index.html")
      try expect(page, brief.title.html, "the title of '\(brief.slug)'")
      try expect(page, "citation_title", "the metadata of '\(brief.slug)'")
      try expect(page, "</html>", "the end of '\(brief.slug)'")
    }
    let groups =
      Institute.people.map { "people/\($0.id)" } + Institute.series.map { "series/\($0.id)" }
      + Institute.topics.map { "topics/\(slug($0))" }
      + Institute.regions.map { "regions/\(slug($0))" }
    for group in groups where isUsed(group) {
      try expect(text("\(group)/index.html"), "/briefs/", "the briefs of '\(group)'")
      try expect(text("\(group)/feed.xml"), "/briefs/", "the feed of '\(group)'")
    }
    let files = Set(FileManager.default.subpaths(atPath: tool.output.path) ?? [])
    for kind in [".bib", ".ris"] {
      let count = files.count { $0.hasPrefix("briefs/") && $0.hasSuffix(kind) }
      guard count == input.count else {
        throw BenchError("\(tool.name) wrote \(count) \(kind) files")
      }
    }
    guard files.contains("search.json") || files.contains("search/root.js") else {
      throw BenchError("\(tool.name) wrote no search index")
    }
    for file in ["index.html", "feed.xml", "feed.json", "sitemap.xml", "robots.txt", "404.html"] {
      _ = try text(file)
    }
  }

  /// Returns whether any brief belongs to a group: of a few briefs, not all people are authors.
  private func isUsed(_ group: String) -> Bool { input.count >= 1000 || group.hasPrefix("series") }

  private func slug(_ name: String) -> String {
    name.lowercased().replacing(" ", with: "-")
  }

  private func text(_ path: String) throws -> String {
    let file = tool.output.appending(path: path)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw BenchError("\(tool.name) did not write '\(path)'")
    }
    return text
  }

  private func expect(_ text: String, _ part: String, _ what: String) throws {
    guard text.contains(part) else { throw BenchError("\(tool.name) left out \(what)") }
  }
}

extension String {
  /// The beginning of the text that every tool writes alike in HTML: up to a mark that is escaped or typeset.
  fileprivate var html: String { String(prefix { $0.isLetter || $0.isNumber || $0 == " " }) }
}
