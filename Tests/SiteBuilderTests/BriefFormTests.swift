import CommonMark
import Foundation
import SiteBuilder
import SourceText
import TestSupport
import Testing

@Suite("A brief as Markdown and as text")
struct BriefFormTests {
  private static let files = [
    "site.yml": "title: Harbour\nurl: https://www.example.org/\nformats: [markdown, text]\n"
      + "series: [{id: notes, title: Notes}]\n",
    "assets/map.png": "x",
    "briefs/water.md": brief(
      "Water *now*",
      """
      subtitle: Who pays
      editor: Omar Said
      series: notes
      number: 2
      summary: It is 1 river.
      key-points: [One `thing`.]
      license: CC-BY-4.0
      corrections: [{date: 2018-01-02, note: "A [number](wells.md) was wrong."}]
      funding: The fund.
      disclaimer: Mine.

      """,
      body: """
        1\\. It *begins* with a_b and 2 \\* 3.[^one] See [wells](wells.md#deep), <https://x.example/a_b>.

        ## A heading

        - One
        - Two

          More of two.

        > [!NOTE] Mind
        > The *gap*.

        | A | B |
        |---|---|
        | 1 | two |

        : Numbers

        ![A map](/assets/map.png "The map")

        ```
        code `here`
        ```

        [^one]: A note.

            With more.
        """),
    "briefs/wells.md": brief("Wells", body: "## Deep\n\nText."),
  ]

  private func site() async throws -> TestSite {
    let site = try TestSite(Self.files)
    let outcome = try await site.build()
    #expect(outcome.messages(in: site) == [])
    return site
  }

  @Test("is the whole brief, with notes, tables, callouts and whole addresses")
  func markdown() async throws {
    let expected = """
      # Water *now*

      **Who pays**

      - Notes, No. 2
      - 15 September 2017
      - Written by: Amina Khan
      - Edited by: Omar Said
      - https://www.example.org/briefs/water/
      - CC BY 4.0

      It is 1 river.

      - One `thing`.

      1\\. It *begins* with a\\_b and 2 \\* 3.[^1] See [wells](https://www.example.org/briefs/wells/#deep), \
      <https://x.example/a_b>.

      ## A heading

      - One

      - Two

        More of two.

      > **Mind**
      >
      > The *gap*.

      | A   | B   |
      | --- | --- |
      | 1   | two |

      : Numbers

      ![A map](https://www.example.org/assets/map.png)

      The map

      ```
      code `here`
      ```

      ## Notes

      [^1]: A note.

          With more.

      ## Corrections

      - 2 January 2018: A [number](https://www.example.org/briefs/wells/) was wrong.

      **Funding**: The fund.

      Mine.

      """
    #expect(try await site().text("briefs/water/water.md") == expected)
  }

  @Test("is readable as it is, with addresses in brackets")
  func text() async throws {
    let text = try await site().text("briefs/water/water.txt")
    #expect(text.hasPrefix("Water now\n=========\n\nWho pays\n\n- Notes, No. 2\n"))
    #expect(
      text.contains(
        "1. It begins with a_b and 2 * 3.[1] See wells (https://www.example.org/briefs/wells/#deep), "
          + "https://x.example/a_b.\n\nA heading\n---------\n"))
    #expect(text.contains("    Mind\n\n    The gap.\n\nA    B\n---  ---\n1    two\n\nNumbers\n"))
    #expect(text.contains("\n[1] A note.\n\n    With more.\n"))
  }

  @Test("is linked from the head and from the page, described to hosts, and listed in llms.txt")
  func links() async throws {
    let site = try await site()
    let page = try site.text("briefs/water/index.html")
    #expect(page.contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"water.md\">"))
    #expect(page.contains("<a href=\"water.txt\">Text</a> <span class=\"quiet\">TXT"))
    #expect(
      try site.text("_headers").contains(
        "/briefs/*.md\n  Content-Type: text/markdown; charset=utf-8\n"
          + "  Link: <./>; rel=\"canonical\"; type=\"text/html\"\n"))
    #expect(
      try site.text("llms.txt") == """
        # Harbour

        ## Notes

        - [Water now](https://www.example.org/briefs/water/water.md): It is 1 river.

        ## Briefs

        - [Wells](https://www.example.org/briefs/wells/wells.md): Text.

        """)
  }

  @Test("is not there unless the site asks for it")
  func offByDefault() async throws {
    let site = try TestSite(["briefs/water.md": brief()])
    try await site.build()
    #expect(
      try site.output.files.keys.filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") } == [
        "robots.txt"
      ])
    #expect(try !site.text("briefs/water/index.html").contains("text/markdown"))
  }

  @Test("says of a withdrawn brief that it is, and nothing of its text")
  func withdrawn() async throws {
    var files = Self.files
    files["briefs/wells.md"] = brief("Wells", "withdrawn: {reason: It was wrong.}\n", body: "Text.")
    files["briefs/water.md"] = nil
    let site = try TestSite(files)
    try await site.build()
    let text = try site.text("briefs/wells/wells.md")
    #expect(text.hasPrefix("# Withdrawn: Wells\n"))
    #expect(text.contains("It was wrong.") && !text.contains("Text."))
  }

  @Test("reads as the same words when the Markdown is read again: the sample site")
  func sameWords() async throws {
    let site = try TestSite()
    try site.copy(Repository.seeds)
    let configuration = try String(contentsOf: site.url("site.yml"), encoding: .utf8)
    try site.write(configuration + "\nformats: [markdown, text]\n", to: "site.yml")
    try await site.build()
    let files = try site.output.files.keys.filter { $0.hasSuffix(".md") }
    #expect(files.count > 10)
    for path in files {
      let markdown = try site.text(path)
      let document = MarkdownDocument(
        fragment: markdown, at: Location(path: path), dialect: .brief)
      let html = document.html(HTMLOptions())
      let shown = String(decoding: html.body + html.notes, as: UTF8.self)
        .replacing(/<img[^>]* alt="([^"]*)"[^>]*>/) { " \($0.1) " }
        .replacing(/<[^>]*>/, with: " ").replacing("&amp;", with: "&").words
      let text = try site.text(String(path.dropLast(2)) + "txt").words
      var rest = Dictionary(shown.map { ($0, 1) }, uniquingKeysWith: +)
      let missing = text.filter { word in
        rest[word, default: 0] -= 1
        return rest[word, default: 0] < 0
      }
      #expect(missing == [], "\\(path)")
    }
  }
}

extension String {
  /// Runs of letters, in small letters, without those of addresses.
  fileprivate var words: [String] {
    replacing(/https?:\S+/, with: " ").lowercased().split { !$0.isLetter }.map(String.init)
  }
}
