import Foundation
import Pages
import SiteBuilder
import SourceText
import TestSupport
import Testing

@Suite("A chart in a text")
struct ChartTests {
  static let keys = """
    type: line
    title: Fewer people *cross*
    description: Line chart showing that crossings fell.
    unit: passengers a day
    source: "[Counts](https://counts.example/) of the company"
    """
  static let data = "year,Ghat,Ford\n2014,812,401\n2015,640,\n2016,-5,512"

  static func block(_ keys: String = keys, _ data: String? = data) -> String {
    "```chart\n\(keys)\n" + (data.map { "---\n\($0)\n" } ?? "") + "```"
  }

  private static let settings =
    "title: T\nurl: https://www.example.org/\nformats: [markdown, text]\n"

  private static func site(_ body: String, _ more: [String: String] = [:]) throws -> TestSite {
    try TestSite(
      ["site.yml": settings, "briefs/a.md": brief("A", body: body)].merging(more) { $1 })
  }

  // MARK: The page

  @Test("has its title and description before the picture, and its source and its table after it")
  func page() async throws {
    let site = try Self.site("Before.\n\n\(Self.block())\n\nAfter.")
    #expect(try await site.messages() == [])
    let page = try site.text("briefs/a/index.html")
    let parts = [
      "<figure class=\"chart\" id=\"chart-1\" aria-labelledby=\"chart-1-1\">",
      "<p class=\"chart-title\" id=\"chart-1-1\">Fewer people <em>cross</em></p>",
      "<p class=\"chart-description\">Line chart showing that crossings fell.</p>",
      "role=\"img\" aria-labelledby=\"chart-1-2 chart-1-3\"",
      "<title id=\"chart-1-2\">Fewer people cross</title>",
      "<desc id=\"chart-1-3\">Line chart: Ghat and Ford</desc>",
      "<div class=\"chart-narrow\" hidden>",
      "<p class=\"chart-source\">Source: <a href=\"https://counts.example/\">Counts</a> of the company</p>",
      "<details class=\"chart-data\">", "<caption>passengers a day</caption>",
      "<th scope=\"col\" class=\"right\">Ford</th>",
      "<tr><th scope=\"row\">2015</th><td class=\"right\">640</td><td class=\"right\">–</td></tr>",
      "<td class=\"right\">\u{2212}5</td>",
      "<a class=\"chart-download\" href=\"a-chart-1.csv\" download>Download the data (CSV)</a>",
    ]
    var rest = page[...]
    for part in parts {
      let found = rest.firstRange(of: part)
      #expect(found != nil, "\(part)")
      rest = found.map { rest[$0.upperBound...] } ?? rest
    }
    #expect(!page.contains("```"))
    #expect(try site.text("briefs/a/a-chart-1.csv") == Self.data + "\n")
  }

  @Test("is a table in feeds and in text, since programs for these show no SVG")
  func otherForms() async throws {
    let site = try Self.site(Self.block())
    try await site.build()
    let feed = try site.text("feed.xml")
    #expect(!feed.contains("svg"))
    #expect(feed.contains("&lt;th scope=&quot;row&quot;&gt;2015"))
    #expect(
      try site.text("briefs/a/a.md").contains(
        """
        **Fewer people *cross***

        Line chart showing that crossings fell.

        passengers a day

        | year | Ghat | Ford |
        """))
    let text = try site.text("briefs/a/a.txt")
    #expect(text.contains("Fewer people cross\n\nLine chart showing that crossings fell.\n\n"))
    #expect(text.contains("Source: Counts"))
    #expect(!text.contains("Download"))
  }

  @Test("speaks the language of its brief, and goes in its direction")
  func languages() async throws {
    let site = try TestSite([
      "site.yml": Self.settings,
      "briefs/de.md": brief(
        "D", "lang: de\n", body: Self.block(Self.keys, "Jahr,a\n2014,1234.5\n2015,-2")),
      "briefs/ur.md": brief(
        "U", "lang: ur\n", body: Self.block(Self.keys, "سال,الف\n2014,1234.5\n2015,-2")),
    ])
    #expect(try await site.messages() == [])
    let german = try site.text("briefs/de/index.html")
    #expect(german.contains("<td class=\"right\">1.234,5</td>"))
    #expect(german.contains("<p class=\"chart-source\">Quelle: "))
    let urdu = try site.text("briefs/ur/index.html")
    #expect(urdu.contains("<td class=\"right\"><bdi dir=\"ltr\">\u{2212}2</bdi></td>"))
    #expect(urdu.contains("لائن چارٹ: الف"))
  }

  @Test("of many rows has a table of the first of them, and a file with all")
  func manyRows() async throws {
    let rows = (1...10_000).map { "\($0),\($0 % 97)" }.joined(separator: "\n")
    let site = try Self.site(Self.block(Self.keys, "reading,level\n\(rows)"))
    #expect(try await site.messages() == [])
    let page = try site.text("briefs/a/index.html")
    #expect(page.ranges(of: "<th scope=\"row\">").count == 500)
    #expect(page.contains("These are the first 500 rows. The CSV file has all of them."))
    #expect(page.utf8.count < 200_000)
    #expect(try site.text("briefs/a/a-chart-1.csv").split(separator: "\n").count == 10_001)
    #expect(!page.contains("min read") || page.contains(">1 min read"))
  }

  @Test("can be linked to, and leaves its id to no heading")
  func identifiers() async throws {
    let site = try Self.site("## Chart 1\n\n\(Self.block())\n\n[above](#chart-1)\n\n## Chart 1 1\n")
    #expect(try await site.messages() == [])
    let page = try site.text("briefs/a/index.html")
    #expect(page.contains("id=\"section-chart-1\""))
    #expect(page.contains("id=\"section-chart-1-1\""))
  }

  @Test("can be on a page of the site, and in a preview, which contains its numbers")
  func elsewhere() async throws {
    let site = try Self.site(
      "Text.",
      [
        "pages/about.md": "---\ntitle: About\n---\n\n\(Self.block())\n",
        "briefs/b.md": brief("B", body: Self.block(Self.keys + "\ndata: n.csv", nil)),
        "briefs/n.csv": "year,a\n2014,1\n2015,2\n",
      ])
    #expect(try await site.messages() == [])
    #expect(try site.text("about/about-chart-1.csv") == Self.data + "\n")
    let text = try LoneText(path: site.url("briefs/b.md").path)
    let made = try await LoneBuild.page(of: text, now: TestSite.now)
    #expect(made.diagnostics.map(\.description) == [])
    let page = String(decoding: try #require(made.value), as: UTF8.self)
    let numbers = Data("year,a\n2014,1\n2015,2\n".utf8).base64EncodedString()
    #expect(
      page.contains("href=\"data:text/csv;base64,\(numbers)\" download=\"chart-chart-1.csv\""))
  }

  // MARK: A file of numbers

  private static func named(_ file: String) -> String { block(keys + "\ndata: \(file)", nil) }

  @Test("of a file beside the text is made again when that changes, and leads to it")
  func file() async throws {
    let site = try Self.site(
      "\(Self.named("n.csv"))",
      ["briefs/n.csv": "year,a\n2014,1\n2015,2\n", "briefs/b.md": brief("B")])
    #expect(try await site.settledBuild().diagnostics.map(\.description) == [])
    #expect(try site.text("briefs/a/index.html").contains("briefs/n.csv\" download>"))
    #expect(try site.output.paths.contains("briefs/n.csv"))
    try site.write("year,a\n2014,1\n2015,777\n", to: "briefs/n.csv")
    try await site.settledBuild()
    #expect(try site.text("briefs/a/index.html").contains(">777</td>"))
    let whole = try Self.site(
      "\(Self.named("n.csv"))",
      ["briefs/n.csv": "year,a\n2014,1\n2015,777\n", "briefs/b.md": brief("B")])
    try await whole.build()
    let differences = try site.output.differences(from: whole.output).filter {
      !$0.hasPrefix(".briefpress")
    }
    #expect(differences == [])
    try site.remove("briefs/n.csv")
    #expect(
      try await site.settledBuild().messages(in: site) == [
        "briefs/a.md:13:7: error: there is no file 'n.csv' with the numbers of the chart "
          + "[chart-data-file]"
      ])
  }

  @Test("of a file reports the place in the file")
  func faultInFile() async throws {
    let site = try Self.site(
      Self.named("data/n.csv"), ["briefs/data/n.csv": "year,a\n2014,1\n2015,zwei\n"])
    #expect(
      try await site.messages() == [
        "briefs/data/n.csv:3:6: error: 'zwei' in row '2015', column 'a' is not a number "
          + "[chart-number]"
      ])
  }

  @Test("of a draft keeps its file back, and a file outside the site is none")
  func heldBack() async throws {
    let site = try TestSite([
      "site.yml": Self.settings, "briefs/b.md": brief("B"),
      "briefs/a.md": brief("A", "status: draft\n", body: Self.named("../assets/n.csv")),
      "assets/n.csv": "year,a\n2014,1\n2015,2\n",
    ])
    #expect(try await site.messages() == [])
    #expect(try !site.output.paths.contains("assets/n.csv"))
    let outside = try Self.site(Self.named("../../n.csv"))
    #expect(
      try await outside.messages() == [
        "briefs/a.md:13:7: error: there is no file '../../n.csv' with the numbers of the chart "
          + "[chart-data-file]"
      ])
  }

  // MARK: Faults

  @Test(
    "is reported where its keys are wrong",
    arguments: [
      (
        "type: pie\ntitle: A\ndescription: B", "town,a\nToba,1",
        [
          "briefs/a.md:8:7: error: 'type' is 'pie', expected 'bar' or 'grouped' or 'stacked' or "
            + "'line' or 'area' or 'dot' or 'range' [unknown-value]"
        ]
      ),
      (
        "type: bar", "town,a\nToba,1",
        [
          "briefs/a.md:7:1: error: the chart has no 'description' [missing-key]",
          "briefs/a.md:7:1: error: the key 'title' is missing [missing-key]",
        ]
      ),
      (
        "type: bar\ntitel: A\ntitle: A\ndescription: B", "town,a\nToba,1",
        ["briefs/a.md:9:1: warning: unknown key 'titel' [unknown-key]"]
      ),
      (
        "type: bar\ntitle: A\ndescription: B\nhighlight: Tobe", "town,a\nToba,1",
        [
          "briefs/a.md:11:12: error: 'highlight' is 'Tobe', and no column or row has this name "
            + "[chart-unknown-place]"
        ]
      ),
      (
        "type: line\ntitle: A\ndescription: B\nannotations:\n  - 2019: The bridge",
        "year,a\n2014,1\n2015,2",
        [
          "briefs/a.md:12:5: error: no row of the chart is at '2019' [chart-unknown-place]"
        ]
      ),
      (
        "type: line\ntitle: A\ndescription: B\nannotations: The bridge", "year,a\n2014,1\n2015,2",
        [
          "briefs/a.md:11:14: error: 'annotations' is 'The bridge', expected a place and a text, "
            + "such as '2015: The bridge opens' [wrong-type]"
        ]
      ),
      (
        "type: bar\ntitle: A\ndescription: B\ndata: n.csv", "town,a\nToba,1",
        [
          "briefs/a.md:11:7: error: the chart has numbers of its own, and names the file 'n.csv' "
            + "[chart-data-file]"
        ]
      ),
      (
        "type: bar\ntitle: A\ndescription: B", "town,a\nToba,many",
        [
          "briefs/a.md:13:6: error: 'many' in row 'Toba', column 'a' is not a number [chart-number]"
        ]
      ),
    ])
  func faults(keys: String, data: String, messages: [String]) async throws {
    let site = try Self.site(Self.block(keys, data))
    #expect(try await site.messages() == messages)
  }

  @Test("without numbers is reported at its first line, also in a list")
  func noData() async throws {
    let site = try Self.site(
      "- One\n\n  \(Self.block("type: bar\ntitle: A\ndescription: B", nil).replacing("\n", with: "\n  "))\n"
    )
    #expect(
      try await site.messages() == [
        "briefs/a.md:9:3: error: the chart has no data [chart-empty]"
      ])
    let inList = Self.block("type: bar\ntitle: A\ndescription: B", "t,a\nToba,x")
    let other = try Self.site("- One\n\n  \(inList.replacing("\n", with: "\n  "))\n")
    #expect(
      try await other.messages() == [
        "briefs/a.md:15:8: error: 'x' in row 'Toba', column 'a' is not a number [chart-number]"
      ])
  }

  @Test("does not take the address of a file of the house")
  func clash() async throws {
    let site = try TestSite([
      "site.yml": Self.settings, "briefs/a/index.md": brief("A", body: Self.block()),
      "briefs/a/a-chart-1.csv": "mine",
    ])
    let messages = try await site.messages()
    #expect(messages.count == 1 && messages[0].contains("[path-clash]"), "\(messages)")
  }

  @Test(
    "of a draft keeps its file back, also if the block has mistakes",
    arguments: [
      "type: line\ntitle: A\ndescription: B\ndata: secret.csv",
      "type: barr\ntitle: A\ndata: secret.csv", "type: bar\ndescription:\n  data: 'secret.csv'",
      "title: [A\ndata: secret.csv",
    ])
  func heldBackWithMistakes(keys: String) async throws {
    let site = try Self.site(
      "Text.",
      [
        "briefs/draft.md": brief("Draft", "draft: true\n", body: Self.block(keys, nil)),
        "briefs/secret.csv": Self.data, "briefs/open.csv": Self.data,
      ])
    _ = try await site.messages()
    let paths = try site.output.paths
    #expect(paths.contains("briefs/open.csv") && !paths.contains("briefs/secret.csv"))
  }

  @Test("needs a file in UTF-8, without characters that no page may contain")
  func encoding() async throws {
    let keys = "type: bar\ntitle: A\ndescription: B\ndata: data.csv"
    let site = try Self.site(Self.block(keys, nil), ["briefs/data.csv": "t,a\nM\u{1}x,3\n"])
    #expect(
      try await site.messages() == [
        "briefs/data.csv:2:2: warning: the character U+0001, which no page may contain, is left out [forbidden-character]"
      ])
    try site.write(Data("t,a\nM".utf8) + [0xFC] + Data("x,3\n".utf8), to: "briefs/data.csv")
    #expect(
      try await site.messages().first?.hasPrefix(
        "briefs/data.csv:2:2: error: byte 0xFC is not UTF-8 [not-utf8]") == true)
  }

  // MARK: Every kind

  @Test(
    "of every kind has no errors or warnings from the Nu Html Checker",
    .enabled(if: NuChecker.jar != nil, "the checker is not among the tools"))
  func validity() async throws {
    let urdu = Self.block(
      "type: stacked\ntitle: پانی کہاں سے آتا ہے\ndescription: تہ دار بار چارٹ جو دکھاتا ہے کہ پانی کہاں سے آتا ہے۔",
      "قصبہ,نل,کنواں\nرحیم والا,42,58\nٹوبہ,31,69")
    let site = try Self.site(
      chartsOfEveryKind,
      [
        "briefs/ur.md": brief(
          "پانی", "lang: ur\n", body: "یہ اردو کا ایک متن ہے جس میں ایک چارٹ ہے۔\n\n\(urdu)")
      ])
    #expect(try await site.messages() == [])
    let messages = try NuChecker.messages(for: site.url("site/briefs"))
    #expect(messages == [])
  }
}
