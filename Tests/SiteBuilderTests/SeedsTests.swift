import Foundation
import SiteBuilder
import TestSupport
import Testing

@Suite("The sample institute")
struct SeedsTests {
  private static let base = "https://www.karez.example/"

  private static func built() async throws -> TestSite {
    let site = try TestSite()
    try site.copy(Repository.seeds)
    #expect(try await site.messages() == [])
    return site
  }

  @Test("builds without a diagnostic, and every address and fragment of its pages leads somewhere")
  func links() async throws {
    let crawl = Crawl(try await Self.built().output, base: Self.base)
    #expect(crawl.problems == [])
    #expect(crawl.repeatedIdentifiers == [])
  }

  @Test("has feeds and a sitemap whose addresses lead to its pages")
  func feedLinks() async throws {
    let output = try await Self.built().output
    let crawl = Crawl(output, base: Self.base)
    let files = output.files.filter { $0.key.hasSuffix(".xml") || $0.key.hasSuffix("feed.json") }
    #expect(files.count > 50)
    for (path, data) in files {
      let text = String(decoding: data, as: UTF8.self)
      let addresses = text.matches(of: /https:\/\/www\.karez\.example\/[^"<\\& ]*/)
        .map { String($0.output) }
      #expect(!addresses.isEmpty)
      // The description of the search contains an address with a placeholder.
      let lost = addresses.filter { !$0.contains("{") && !crawl.leadsSomewhere($0, from: path) }
      #expect(lost == [], "in \(path)")
    }
  }

  @Test("loads nothing from other hosts, and has no inline script")
  func thirdParties() async throws {
    let output = try await Self.built().output
    for (path, page) in output.pages {
      for element in page.elements where element.isFetched {
        let addresses = ["href", "src", "srcset", "poster", "data"].compactMap {
          element.attributes[$0]
        }
        #expect(!addresses.contains { $0.contains("//") }, "in \(path)")
      }
      #expect(!page.elements.contains { ["iframe", "object"].contains($0.name) })
      // A block of data is not a script.
      let scripts = page.elements.filter {
        $0.name == "script" && $0.attributes["type"] != "application/ld+json"
      }
      #expect(scripts.allSatisfy { $0.attributes["src"] != nil }, "in \(path)")
      #expect(!page.elements.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } })
    }
    for (path, data) in output.files where path.hasSuffix(".css") {
      let style = String(decoding: data, as: UTF8.self)
      #expect(!style.contains("http://") && !style.contains("https://"))
      #expect(!style.contains("@import"))
    }
  }

  @Test("keeps its secrets: nothing of drafts and embargoed briefs is in any file")
  func secrets() async throws {
    let site = try await Self.built()
    let drafts = try TestSite()
    try drafts.copy(Repository.seeds)
    try await drafts.build { $0.includesDrafts = true }
    let (shown, all) = (try site.output, try drafts.output)
    let hidden = Set(all.paths).subtracting(shown.paths).filter {
      $0.firstMatch(of: /^briefs\/[^\/]+\/index\.html$/) != nil && !$0.contains("briefs/20")
    }
    #expect(hidden.count == 2)
    for path in hidden {
      let title = try #require(HTMLPage(all.text(path)).text(from: "<h1>", to: "</h1>"))
      #expect(shown.paths(containing: title) == [])
    }
  }
}

extension HTMLPage.Element {
  /// Whether a browser loads what the element refers to without being asked.
  fileprivate var isFetched: Bool {
    let relation = attributes["rel"] ?? ""
    return name == "link"
      && (relation.contains("stylesheet") || relation.contains("icon")
        || relation.contains("pre"))
      || ["script", "img", "style", "iframe", "video", "audio", "source", "embed"].contains(name)
  }
}
