import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif
import SiteBuilder
import SourceText
import TestSupport
import Testing

@Suite("Characters that no page may hold")
struct ForbiddenCharacterTests {
  /// Characters that are put into every text of a site.
  static let characters: [String] = [0x1, 0x8, 0x1F, 0x7F, 0x84, 0xFDD0, 0xFFFE, 0x1FFFF]
    .compactMap(Unicode.Scalar.init).map(String.init)

  private static func site(_ mark: String) -> [String: String] {
    [
      "site.yml": """
      title: T\(mark)itle
      url: https://harbour.example
      tagline: Wa\(mark)ter
      doi-prefix: "10.5555"
      exports:
        crossref: {depositor: De\(mark)sk, email: a@b.example, registrant: R\(mark)}
        oai: {email: a@b.example}
      """,
      "people.yml": "bo:\n  name: Bo L\(mark)ind\n  bio: Bo\(mark).\n",
      "references.bib": "@book{a, title={Wells\(mark)}, author={Roe, J\(mark)}, year=2020}\n",
      "templates/words/en.yml": "notes: No\(mark)tes\n",
      "pages/about.md": "---\ntitle: Ab\(mark)out\n---\n\nA\(mark)b.\n",
      "briefs/a.md": """
      ---
      title: Wa\(mark)ter "q"
      author: bo
      date: 2020-01-01
      doi: 10.5555/a
      summary: Su\(mark)m
      topics: [To\(mark)pic]
      key-points: [Poi\(mark)nt]
      ---

      ## He\(mark)ading

      Text\(mark)[^1] `co\(mark)de` [@a, p. 3\(mark)].

      [^1]: No\(mark)te.
      """,
    ]
  }

  @Test("reach no file of the site, and every XML file can be read", arguments: characters)
  func everywhere(mark: String) async throws {
    let site = try TestSite(Self.site(mark))
    #expect(try await site.build().diagnostics.filter(\.isError).map(\.description) == [])
    try expectCleanFiles(of: site)
  }

  @Test("reach none by escapes in YAML, JSON and Markdown either")
  func escapes() async throws {
    let site = try TestSite([
      "site.yml": "title: \"T\\uFFFE\"\nurl: https://harbour.example\ntagline: \"a\\x01b\"\n",
      "references.json":
        #"[{"id": "a", "type": "book", "title": "W\ufffe\u0001", "language": "en"}]"#,
      "briefs/a.md": """
      ---
      title: "Wa\\uFFFFter"
      author: "Bo\\x02 Lind"
      date: 2020-01-01
      summary: "s &#xFFFE; \\x1F"
      ---

      x&#xFFFE;y&#1;z [@a] [b](/ "t&#xFFFF;") `&#1;`

      ~~~ a&#1;b
      c
      ~~~
      """,
    ])
    let messages = try await site.messages()
    #expect(
      messages == [
        "briefs/a.md:5: warning: '&#xFFFE;' stands for a character that no page may contain "
          + "[forbidden-character]",
        "briefs/a.md:8:2: warning: '&#xFFFE;' stands for a character that no page may contain "
          + "[forbidden-character]",
      ])
    try expectCleanFiles(of: site)
  }

  @Test("are the only ones removed: others that look like internal marks stay as they are")
  func privateUse() async throws {
    let site = try TestSite([
      "site.yml": "footer: \"Made on \\uF8FF by [us](/ \\\"%EF%B7%94\\\")\"\n",
      "briefs/a.md": brief(),
    ])
    #expect(try await site.messages().filter { !$0.contains("missing-url") } == [])
    let page = try site.text("briefs/a/index.html")
    #expect(
      page.contains("Made on \u{F8FF} by <a href=\"../../index.html\" title=\"%EF%B7%94\">us</a>"))
  }

  private func expectCleanFiles(of site: TestSite) throws {
    for path in try FileManager.default.subpathsOfDirectory(atPath: site.url("site").path) {
      guard let text = try? String(contentsOf: site.url("site/\(path)"), encoding: .utf8) else {
        continue
      }
      let bad = text.unicodeScalars.first { scalar in
        scalar.properties.isNoncharacterCodePoint
          || scalar.properties.generalCategory == .control
            && !"\t\r\n".unicodeScalars.contains(scalar)
      }
      #expect(bad == nil, "\(path)")
      if path.hasSuffix(".xml") { #expect(XMLParser(data: Data(text.utf8)).parse(), "\(path)") }
    }
  }
}
