import Foundation
import TestSupport
import Testing

@Suite(
  "On paper, what is hard to print", .serialized,
  .enabled(if: PaperSite.areToolsInstalled, "the engine, veraPDF or poppler is not installed"))
struct HardPaperTests {
  private static let front = "---\ntitle: Wells\ndate: 2021-03-04\nauthor: Asma Bano\n---\n\n"

  private func site(_ text: String, _ files: [String: String] = [:]) throws -> PaperSite {
    let site = try PaperSite(files.merging(["brief.md": Self.front + text]) { $1 })
    let run = try site.set("brief.md")
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    return site
  }

  private func conforms(_ site: PaperSite) throws {
    #expect(try PaperSite.faults([site.folder.url("brief.pdf")]) == "")
  }

  private func table(columns: Int, rows: Int, caption: String) -> String {
    let head = (1...columns).map { "Year \($0)" }.joined(separator: "|")
    let line = String(repeating: "--|", count: columns)
    let cells = (1...rows).map { row in
      "|" + (1...columns).map { "\(row)-\($0)" }.joined(separator: "|") + "|\n"
    }
    return "Before.\n\n|\(head)|\n|\(line)\n\(cells.joined())\n: \(caption)\n\nAfter.\n"
  }

  @Test("a table with 12 columns is on a turned page")
  func wide() throws {
    let site = try site(table(columns: 12, rows: 3, caption: "Depths"))
    #expect(
      try site.pageSizes() == ["595.276 x 841.89", "841.89 x 595.276", "595.276 x 841.89"])
    let words = try site.words(page: 2)
    #expect(words.contains("Depths") && words.contains("Year 12") && words.contains("3-12"))
    try conforms(site)
  }

  @Test("a table with 40 columns has several parts, each with the first column")
  func fortyColumns() throws {
    let site = try site(table(columns: 40, rows: 3, caption: "Depths"))
    #expect(try site.pageSizes().count == 5)
    for (page, columns) in [(2, 2...14), (3, 15...27), (4, 28...40)] {
      let words = try site.words(page: page)
      #expect(words.contains("Depths (\(page - 1)/3)"))
      for cell in (columns + [1]).map({ "2-\($0)" }) {
        #expect(words.contains(cell), "\(cell) is not in: \(words)")
      }
    }
    try conforms(site)
  }

  @Test("a wide table in a list stays there")
  func wideInList() throws {
    let rows = table(columns: 12, rows: 2, caption: "Depths").split(separator: "\n")
    let site = try site("- Item\n\n" + rows.map { "  \($0)\n" }.joined())
    #expect(try site.pageSizes() == ["595.276 x 841.89"])
    try conforms(site)
  }

  @Test("notes in the head of a table that goes on are at the foot of its first page only")
  func notesInHead() throws {
    let rows = (1...120).map { "| Well \($0) | \($0) |\n" }.joined()
    let site = try site(
      "| Well[^a] | Depth[^b] |\n|--|--|\n\(rows)\nAgain.[^a]\n\n[^a]: Of the first kind.\n[^b]: In metres."
    )
    for note in ["Of the first kind.", "In metres."] {
      #expect(try site.words().ranges(of: note).count == 1)
      #expect(try site.words(page: 1).contains(note))
    }
    #expect(try site.words(page: 2).contains("Well1 Depth2"))
    try conforms(site)
  }

  @Test("links show their addresses, unless their text does")
  func addresses() throws {
    let site = try site(
      "See [the report](https://example.org/report), [example.net](https://example.net), and <https://example.com/a>."
    )
    let words = try site.words()
    #expect(
      words.contains(
        "See the report (https://example.org/report), example.net, and https://example.com/a."),
      "\(words)")
    try conforms(site)
  }

  @Test("2,000 notes on a page are all there, over as many pages as they need")
  func manyNotes() throws {
    let marks = (1...2000).map { "[^\($0)]" }.joined()
    let notes = (1...2000).map { "[^\($0)]: Note \($0) ends." }.joined(separator: "\n")
    let site = try site("Text\(marks)\n\n\(notes)\n")
    let words = try site.words()
    for number in 1...2000 where !words.contains("Note \(number) ends.") {
      Issue.record("note \(number) is missing")
    }
  }

  @Test("a report of 500 pages is set")
  func longReport() throws {
    let sentence = String(repeating: "A sentence of a long report that goes on. ", count: 36)
    let sections = (1...290).map { section in
      "## Section \(section)\n\n"
        + (1...5).map { "\(sentence)[^\(section)-\($0)]\n\n" }.joined()
        + (1...5).map { "[^\(section)-\($0)]: Note \($0) of section \(section).\n" }.joined()
    }
    let site = try site(sections.joined(separator: "\n"))
    let count = try site.pageSizes().count
    #expect(count >= 500, "\(count) pages")
    let words = try site.words()
    #expect(words.contains("Contents") && words.contains("Note 5 of section 290."))
    #expect(words.contains("Page \(count) of \(count)"))
  }

  @Test("a picture that cannot be shown is named, and its text is printed")
  func unreadablePicture() throws {
    let site = try PaperSite([
      "site.yml": "title: House\nurl: https://house.example/\npdf: true",
      "briefs/water.md": Self.front + "![A broken well](well.png) and ![A lost well](well.avif).",
      "briefs/well.png": "", "briefs/well.avif": "?",
    ])
    // A file that begins as a PNG does, and is nothing else.
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]).write(
      to: site.folder.url("briefs/well.png"))
    let warnings = """
      briefs/water.md: warning: the picture 'briefs/well.avif' cannot be shown on paper, so its text is printed instead [unprintable-picture]
        help: use a file of the site that is a complete SVG, PNG, JPEG, WebP or GIF
      briefs/water.md: warning: the picture 'briefs/well.png' cannot be shown on paper, so its text is printed instead [unprintable-picture]
        help: use a file of the site that is a complete SVG, PNG, JPEG, WebP or GIF

      """
    for build in 1...2 {
      let run = try site.build()
      #expect(run.status == 0 && run.errors == warnings, "build \(build): \(run.errors)")
    }
    let pdf = site.folder.url("site/briefs/water/water.pdf")
    let words = try site.words(of: pdf)
    #expect(words.contains("A broken well and A lost well."))
    #expect(try PaperSite.faults([pdf]) == "")
  }

  @Test("a picture with text that no font has costs only itself")
  func pictureWithoutFont() throws {
    let site = try PaperSite([
      "brief.md": Self.front + "![A sign](sign.svg)\n\nWells are old.",
      "sign.svg":
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 20'><text y='15'>\u{10FF00}</text></svg>",
    ])
    let run = try site.set("brief.md")
    #expect(run.status == 0 && run.errors.contains("[unprintable-picture]"), "\(run.errors)")
    #expect(try site.words().contains("A sign") && site.words().contains("Wells are old."))
  }

  @Test("a list that counts from below zero counts from one")
  func negativeStart() throws {
    let site = try site("<ol start=\"-3\"><li>One well</li></ol>")
    #expect(try site.words().contains("1. One well"))
  }

  @Test("text in a script that no font of the machine has is named")
  func missingGlyphs() throws {
    let site = try PaperSite([
      "site.yml": "title: House\nurl: https://house.example/\npdf: true",
      "briefs/water.md": Self.front + "A sign of no script: \u{10FF00}.",
    ])
    let run = try site.build()
    #expect(run.status == 0)
    #expect(
      run.errors == """
        briefs/water.md: warning: no font of this machine has all characters of '\\u{10ff00}', so there is no PDF [missing-font]
          help: install a font for them, such as 'fonts-noto-core' or 'fonts-noto-cjk' on Debian

        """)
  }
}
