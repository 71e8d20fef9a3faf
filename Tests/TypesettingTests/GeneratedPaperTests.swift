import Foundation
import TestSupport
import Testing

@Suite(
  "Briefs that contain everything", .serialized,
  .enabled(if: PaperSite.areToolsInstalled, "the engine, veraPDF or poppler is not installed"))
struct GeneratedPaperTests {
  @Test("200 of them conform to PDF/UA-1 and PDF/A-3a, and have all words in order")
  func conform() throws {
    let briefs = (0..<200).map { GeneratedBrief($0) }
    var files = GeneratedBrief.surroundings
    for brief in briefs { files["briefs/\(brief.slug).md"] = brief.text }
    let site = try PaperSite(files)
    try Data(base64Encoded: GeneratedBrief.png)?.write(to: site.folder.url("briefs/dot.png"))
    let run = try site.build()
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    let pdfs = briefs.map { site.folder.url("site/briefs/\($0.slug)/\($0.slug).pdf") }
    #expect(try PaperSite.faults(pdfs) == "")
    for (brief, pdf) in zip(briefs, pdfs) where !brief.isWithdrawn {
      let words = try site.words(of: pdf)
      var rest = words[...]
      for mark in brief.marks {
        let found = rest.firstRange(of: mark)
        #expect(found != nil, "\(brief.slug): \(mark) is missing, or not in order")
        // poppler finds Latin words in texts from right to left, but not always in order.
        rest = brief.isRightToLeft ? words[...] : found.map { rest[$0.upperBound...] } ?? rest
      }
    }
  }
}

/// A brief with some of everything that briefs can contain, which is the same each time.
private struct GeneratedBrief {
  let slug: String
  let text: String
  let isWithdrawn: Bool
  let isRightToLeft: Bool
  /// Words in the order of the text.
  let marks: [String]

  init(_ number: Int) {
    func choice(_ parts: [String], _ step: Int) -> String { parts[number / step % parts.count] }
    slug = "brief-\(number)"
    isWithdrawn = number % 40 == 39
    let language = choice(Self.languages, 3)
    isRightToLeft = ["ar", "ur"].contains(language)
    let front = [
      "title: \(choice(Self.titles, 1))",
      "date: \(2000 + number % 25)-0\(number % 9 + 1)-11",
      "author: \(choice(Self.authors, 2))", "lang: \(language)",
      choice(Self.keys, 5), choice(Self.moreKeys, 7), choice(Self.styles, 11),
      isWithdrawn ? "withdrawn: {date: 2026-01-01, reason: 'It was *wrong*.'}" : "",
    ].filter { !$0.isEmpty }
    // Each brief has six of the parts, so that each pair of them meets in some brief.
    let parts = (0..<6).map { Self.parts[(number * (1 + $0) + $0 * 5) % Self.parts.count] }
    marks = parts.indices.map { "Mark\(number)x\($0)" }
    let body = zip(parts, marks).enumerated().map { index, part in
      part.0.replacing("MARK", with: part.1).replacing("^n", with: "^\(index)")
    }
    text = "---\n\(front.joined(separator: "\n"))\n---\n\n" + body.joined(separator: "\n\n") + "\n"
  }

  static let surroundings = [
    "site.yml": """
    title: House
    url: https://house.example/
    pdf: true
    contents: always
    disclaimer: "Views are *ours*."
    letterhead: {name: The House, web: house.example, phone: +49 1, fax: +49 2, logo: assets/dot.svg, logo-alt: A dot}
    series: [{id: notes, title: Notes}]
    print: {attachments: [csl-json]}
    """,
    "people.yml": """
    bano: {name: Asma Bano, role: Fellow, bio: "She writes on *wells*, see [a page](https://bano.example/)."}
    """,
    "references.bib": """
    @book{wells, author = {Lena Falk and Omar Said}, title = {On Wells}, year = 2001, url = {https://wells.example/a}}
    @article{rain, author = {Amina Khan}, title = {On Rain}, journal = {Air}, year = 2011, doi = {10.5555/rain}}
    """,
    "assets/dot.svg": dot, "briefs/dot.svg": dot,
  ]

  private static let dot =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><circle cx='4' cy='4' r='4'/></svg>"
  /// A picture of one pixel.
  static let png =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

  private static let titles = [
    "Water *and* work", "“Wells” & <rain>", "پانی اور کام", "Über H<sub>2</sub>O",
    "'An `eval` of #code'",
  ]
  private static let authors = [
    "bano", "[bano, {name: Omar Said, role: 'Fellow #1'}]", "{name: The House, family: The House}",
  ]
  private static let languages = ["en", "ur", "de", "ar", "fr", "es"]
  private static let keys = [
    "series: notes", "summary: A *short* summary.", "key-points: [One point., 'Another #point']",
    "subtitle: Below it", "funding: The [fund](https://fund.example/).",
  ]
  private static let moreKeys = [
    "doi: 10.5555/a", "isbn: 978-3-16-148410-0", "license: CC-BY-4.0", "topics: [Wells, Rain]",
    "corrections: [{date: 2026-02-03, note: 'A *number* was wrong.'}]", "editor: Haroon Sethwala",
  ]
  private static let styles = [
    "citation-style: notes", "citation-style: author-date", "citation-style: numeric",
  ]

  private static let parts = [
    "## A MARK heading[^n]\n\n#### Which skips levels\n\nText.\n\n[^n]: A note of a heading.",
    "Text MARK with *emphasis*, **weight**, ~~no~~, `code` and a [link](https://example.org/a_(b)).",
    "Text MARK[^n] and again.[^n] Inline.^[An inline note with a [link](https://example.org/).]\n\n[^n]: First.\n\n    Second paragraph with a list:\n\n    - item",
    "| Well MARK[^n] | Depth |\n|:--|--:|\n| Old^[In a cell.] | 30 |\n| New | |\n\n: Depths of *wells*\n\n[^n]: In a head.",
    "Before MARK.\n\n|" + String(repeating: "Column|", count: 12) + "\n|"
      + String(repeating: "--|", count: 12) + "\n|" + String(repeating: "12|", count: 12)
      + "\n\n: A wide table",
    "Before MARK.\n\n|" + String(repeating: "Year|", count: 17) + "\n|"
      + String(repeating: "--|", count: 17) + "\n|" + String(repeating: "3|", count: 17),
    "![A dot](dot.svg \"The MARK dot\")", "Beside MARK ![a dot](dot.png) and text.",
    "> A MARK quotation\n>\n> > within another\n>\n> 1. with a list",
    "> [!WARNING] Mind the MARK gap\n> It is *deep*.[^n]\n\n[^n]: In a callout.",
    "1. One MARK\n   - within\n     - and within\n\n       a paragraph\n2. Two\n\n7) Seven",
    "- [ ] Open MARK\n- [x] Done\n\n---\n\n***",
    "```swift\nlet MARK = \"#eval(1)\"\n```\n\n    indented #code",
    "As MARK [@wells, p. 3; @rain] and @rain say, with [-@wells].",
    "<dl><dt>Wadi MARK</dt><dt>Nala</dt><dd>A river</dd></dl>\n\n<details><summary>More</summary>Text</details>",
    "<table><caption>Spans MARK</caption><tr><th colspan=\"2\">Both</th></tr><tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr></table>",
    "Text MARK <span lang=\"ur\" dir=\"rtl\">اردو متن</span>, <i lang=\"fr\">mot</i>, x<sup>2</sup>, <kbd>Ctrl</kbd>, <abbr title=\"North\">N</abbr>.",
    "<p lang=\"ar\" dir=\"rtl\">نص MARK عربي</p>\n\n<div lang=\"de\">\n\n## Überschrift\n\nEin Absatz.\n\n</div>",
    "See [the part](#part-MARK) below.\n\n## Part {MARK}\n\n<a id=\"part-MARK\"></a>A place.",
    "A line MARK\\\nand another  \nand a last one, $a$ \\@b #c _d_ \\*e\\* <!-- not shown -->.",
  ]
}
