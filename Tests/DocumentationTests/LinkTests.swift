import Foundation
import TestSupport
import Testing

@Suite("Links of the documentation")
struct LinkTests {
  @Test("a link leads to a file, and its fragment to a heading")
  func targets() throws {
    for path in try Repository.documents {
      let page = try DocumentationPage(path)
      for link in page.links where !link.contains("://") {
        let problem = try Self.problem(with: link, on: page)
        #expect(problem == nil, "\(path) links to '\(link)'")
      }
    }
  }

  @Test("the table of contents names every page")
  func contents() throws {
    let contents = Set(try DocumentationPage("docs/README.md").links)
    let pages = try Repository.documents.filter { $0.hasPrefix("docs/") }
      .map { String($0.dropFirst("docs/".count)) }.filter { $0 != "README.md" }
    #expect(pages.filter { !contents.contains($0) } == [])
  }

  private static func problem(with link: String, on page: DocumentationPage) throws -> String? {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let folder = page.path.hasPrefix("docs/") ? "docs/" : ""
    let file = parts[0].isEmpty ? page.path : folder + parts[0]
    guard Repository.has(file) else { return "there is no file '\(file)'" }
    guard parts.count == 2 else { return nil }
    let anchors = try DocumentationPage(file).anchors
    return anchors.contains(String(parts[1])) ? nil : "'\(file)' has no heading '\(parts[1])'"
  }
}
