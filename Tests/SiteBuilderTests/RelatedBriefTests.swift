import Foundation
import SiteBuilder
import SourceText
import TestSupport
import Testing

@Suite("What leads from one brief to others")
struct RelatedBriefTests {
  private static func site(_ files: [String: String]) async throws -> TestSite {
    let site = try TestSite(files)
    #expect(try await site.messages().filter { !$0.contains("missing-url") } == [])
    return site
  }

  private static func lines(_ page: HTMLPage, _ section: String) -> [String] {
    guard let inside = page.between("aria-labelledby=\"_\(section)\">", "</section>") else {
      return []
    }
    return HTMLPage(inside).elements.filter { $0.name == "a" }.map(\.text)
  }

  private static func related(_ slug: String, in site: TestSite) throws -> [String] {
    lines(try site.page("briefs/\(slug)/index.html"), "related")
  }

  private static func citing(_ slug: String, in site: TestSite) throws -> [String] {
    lines(try site.page("briefs/\(slug)/index.html"), "cited-in")
  }

  @Test("a rare topic relates briefs more than a common one")
  func topics() async throws {
    var files = [
      "briefs/a.md": brief("A", "topics: [water, salt]\n"),
      "briefs/b.md": brief("B", "topics: [salt]\n"),
      "briefs/c.md": brief("C", "topics: [water]\n"),
      "briefs/x.md": brief("X", "topics: [ports]\n"),
    ]
    for number in 1...4 { files["briefs/w\(number).md"] = brief("W\(number)", "topics: [water]\n") }
    let site = try await Self.site(files)
    #expect(try Self.related("a", in: site) == ["B", "C", "W1", "W2", "W3"])
    #expect(try Self.related("b", in: site) == ["A"])
    #expect(try Self.related("x", in: site) == [])
  }

  @Test("shared sources and links relate briefs, and what is under Cited in is not repeated")
  func sourcesAndLinks() async throws {
    let site = try await Self.site([
      "briefs/a.md": brief("A", body: "One.[^1]\n\n[^1]: Khan, https://example.org/wells"),
      "briefs/b.md": brief("B", body: "See [it](https://example.org/wells)."),
      "briefs/c.md": brief("C", body: "See [A](a.md)."),
      "briefs/d.md": brief("D", body: "See [other](https://example.org/rain)."),
    ])
    #expect(try Self.related("a", in: site) == ["B"])
    #expect(try Self.citing("a", in: site) == ["C"])
    #expect(try Self.related("b", in: site) == ["A"])
    #expect(try Self.related("c", in: site) == ["A"])
    #expect(try Self.related("d", in: site) == [])
  }

  @Test(
    "translations and withdrawn briefs are left out, and of two languages the reader's is offered")
  func leftOut() async throws {
    let site = try await Self.site([
      "briefs/a.md": brief("A", "topics: [salt]\ntranslations: {ur: a-ur}\n"),
      "briefs/a-ur.md": brief("U", "topics: [salt]\nlang: ur\ntranslations: {en: a}\n"),
      "briefs/b.md": brief("B", "topics: [salt]\n"),
      "briefs/c.md": brief("C", "topics: [salt]\nwithdrawn: {reason: Wrong.}\n"),
    ])
    #expect(try Self.related("a", in: site) == ["B"])
    #expect(try Self.related("b", in: site) == ["A"])
    #expect(try Self.related("a-ur", in: site) == ["B"])
    #expect(try !site.text("briefs/c/index.html").contains("_related"))
  }

  @Test("those that a brief names come first, and a missing one is an error")
  func named() async throws {
    let site = try await Self.site([
      "briefs/a.md": brief("A", "topics: [salt]\nrelated: [c, b]\n"),
      "briefs/b.md": brief("B"), "briefs/c.md": brief("C", body: "See [A](a.md)."),
      "briefs/d.md": brief("D", "topics: [salt]\n"),
    ])
    #expect(try Self.related("a", in: site) == ["C", "B", "D"])
    try site.write(brief("A", "related: [bb, a, zzzz]\n"), to: "briefs/a.md")
    let outcome = try await site.build()
    #expect(
      outcome.messages(in: site).filter { !$0.contains("missing-url") } == [
        "briefs/a.md:5:11: error: no brief has the slug 'bb' of this related brief "
          + "[missing-related]",
        "briefs/a.md:5:15: error: 'a' is the brief itself, expected another one "
          + "[missing-related]",
        "briefs/a.md:5:18: error: no brief has the slug 'zzzz' of this related brief "
          + "[missing-related]",
      ])
    #expect(
      outcome.helps.compactMap { $0 }.filter { !$0.contains("https") }
        == ["write 'b'", "remove it", "remove it"])
  }

  @Test("at most five are shown, the newest of equals first")
  func five() async throws {
    var files: [String: String] = [:]
    for number in 1...9 {
      files["briefs/n\(number).md"] = brief("N\(number)", "topics: [salt]\n")
        .replacing("2017", with: "200\(number)")
    }
    let site = try await Self.site(files)
    #expect(try Self.related("n1", in: site) == ["N9", "N8", "N7", "N6", "N5"])
  }

  @Test("a brief lists those that link to it or cite it: by path, address, DOI or key")
  func citedIn() async throws {
    let reference = "references: [{id: own, type: report, title: T, DOI: 10.5555/H.1}]\n"
    let site = try TestSite([
      "site.yml": "url: https://harbour.example/papers\n",
      "briefs/a.md": brief("A", "doi: 10.5555/h.1\ntranslations: {ur: u}\n"),
      "briefs/b.md": brief("B", body: "See [a](a.md) and [again](a.md)."),
      "briefs/c.md": brief("C", body: "See <https://harbour.example/papers/briefs/a/#x>."),
      "briefs/d.md": brief("D", body: "One.[^1]\n\n[^1]: https://doi.org/10.5555/h.1"),
      "briefs/e.md": brief("E", reference, body: "One [@own]."),
      "briefs/f.md": brief("F", "withdrawn: {reason: R.}\n", body: "See [a](a.md)."),
      "briefs/u.md": brief("U", "lang: ur\ntranslations: {en: a}\n", body: "[A](a.md)"),
    ])
    #expect(try await site.messages() == [])
    #expect(try Self.citing("a", in: site) == ["B", "C", "D", "E"])
    #expect(try Self.citing("b", in: site) == [])
  }

  @Test("of many that cite a brief the first eight are shown, and the others folded away")
  func many() async throws {
    var files = ["briefs/a.md": brief("A")]
    for number in 10...20 { files["briefs/n\(number).md"] = brief("N", body: "See [a](a.md).") }
    let page = try (try await Self.site(files)).page("briefs/a/index.html")
    let parts = try #require(page.between("_cited-in\">", "</section>")).split(
      separator: "<details>")
    #expect(parts.map { $0.split(separator: "<li>").count - 1 } == [8, 3])
  }

  @Test("none of it is in a preview")
  func preview() async throws {
    let site = try TestSite([
      "site.yml": "title: A\n", "briefs/a.md": brief("A", "topics: [salt]\n"),
    ])
    let page = try await LoneBuild.page(
      of: LoneText(path: site.url("briefs/a.md").path), now: TestSite.now)
    let text = String(decoding: page.value ?? [], as: UTF8.self)
    #expect(text.contains("<h1>A</h1>") && !text.contains("_related"))
  }
}
