import CommonMark
import SourceText
import Testing

/// Inputs that were made to hang or break Markdown parsers; the suite is fast if none of them does.
@Suite("Bad input")
struct BadInputTests {
  @Test(
    "an empty text and empty lines give nothing", arguments: ["", "\n", "\n \r\n\t\n", "[a]: b\n"])
  func empty(markdown: String) {
    #expect(render(markdown).text == "")
    #expect(render(markdown).notesText == "")
    #expect(render(markdown).diagnostics == [])
  }

  @Test("invalid bytes become replacement characters, as in libcmark")
  func noText() {
    let bytes: [UInt8] = [0x61, 0x00, 0x62, 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0x0A]
    for dialect in [Dialect.commonMark, .brief] {
      let document = MarkdownDocument(
        reading: SourceFile(path: "x.md", bytes: bytes), dialect: dialect)
      #expect(
        document.html(.commonMark(allowingHTML: true)).body
          == Libcmark.html(bytes, unsafe: true))
    }
  }

  @Test("CRLF counts as one line ending, and columns do not change")
  func carriageReturns() {
    let rendered = render("a\r\n\r\nb[^q] ^[c\r\nd] | e\r\n\r\n| f |\r\n|---|\r\n| g[^r] |\r\n")
    #expect(
      rendered.diagnostics.map(\.description) == [
        "x.md:3:2: error: no note is defined for '[^q]' [undefined-note]",
        "x.md:8:4: error: no note is defined for '[^r]' [undefined-note]",
      ])
    #expect(rendered.text.contains("<td>g[^r]</td>"))
    #expect(rendered.noteCount == 1)
  }

  @Test("a text that nests too deep is refused with its place")
  func nesting() {
    let quotes = "a\n\n" + String(repeating: ">", count: 60_000) + " b\n"
    #expect(
      render(quotes).diagnostics.map(\.description) == [
        "x.md:3: error: the text nests 60001 levels deep, and 100 are allowed [nesting-too-deep]"
      ])
    let lists = (0..<500).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    #expect(render(lists).diagnostics.map(\.rule.id) == ["nesting-too-deep"])
    #expect(render(String(repeating: "- ", count: 30_000) + "a").diagnostics.count == 1)
    let stars = String(repeating: "*", count: 50_000)
    #expect(render(stars + "a" + stars).diagnostics.map(\.rule.id) == ["nesting-too-deep"])
    #expect(render(quotes + "[^1]: b[^2]\n").diagnostics.map(\.rule.id) == ["nesting-too-deep"])
  }

  @Test("nesting is not limited for plain CommonMark")
  func deepCommonMark() {
    let bytes = Array((String(repeating: ">", count: 20_000) + " b\n").utf8)
    let document = MarkdownDocument(
      reading: SourceFile(path: "-", bytes: bytes), dialect: .commonMark)
    #expect(
      document.html(.commonMark(allowingHTML: true)).body
        == Libcmark.html(bytes, unsafe: true))
  }

  @Test(
    "what is never closed stays text",
    arguments: [
      "[", "![", "^[", "[^", "*", "**", "~~", "<a ", "<", "\"", "(", "https://", "http://a.b/(",
      "www.",
      "[^a", "[a](b", "a<!A ", "a<?", "a<![CDATA[", "&",
    ])
  func unclosed(opening: String) {
    let text = String(repeating: opening, count: 10_000)
    let rendered = render(text + "z\n")
    #expect(rendered.text.contains("z"))
    #expect(rendered.diagnostics == [])
  }

  @Test("a hundred thousand openings of notes are read once")
  func openNotes() {
    for opening in ["^[", "[^"] {
      let text = String(repeating: opening, count: 100_000)
      #expect(render(text + "\n").text == "<p>" + text + "</p>\n")
    }
  }

  @Test("fifty thousand nested brackets and links are read once")
  func brackets() {
    let half = 50_000
    let text = String(repeating: "[", count: half) + "a" + String(repeating: "]", count: half)
    #expect(render(text).text == "<p>" + text + "</p>\n")
    let links = String(repeating: "[a](b", count: half)
    #expect(render(links).text == "<p>" + links + "</p>\n")
  }

  @Test("notes nest to any depth")
  func nestedNotes() {
    let count = 2_000
    let inline = String(repeating: "^[", count: count) + "a" + String(repeating: "]", count: count)
    #expect(render(inline).noteCount == count)
    let chain = (0..<count).map { "[^\($0)]: x[^\($0 + 1)] y\n" }.joined() + "[^\(count)]: x y\n\n"
    #expect(render(chain + "a[^0]").noteCount == count + 1)
    #expect(render(chain + "a[^0]").diagnostics == [])
  }

  @Test("thousands of mistakes are each reported once")
  func manyMistakes() {
    let text = (0..<3_000).map { "a[^b\($0)]\n\n[^c\($0)]: x y\n\n" }.joined()
    #expect(render(text).diagnostics.count == 6_000)
  }

  @Test("a table of five thousand columns is a table, but short rows cannot make it grow")
  func wideTable() {
    let columns = 5_000
    let head =
      "|" + String(repeating: "a|", count: columns) + "\n|"
      + String(repeating: "-|", count: columns)
      + "\n"
    #expect(render(head).text.contains("<th scope=\"col\">a</th>"))
    let rows = render(head + String(repeating: "|b|\n", count: 2_000))
    #expect(rows.tableCount == 0)
    #expect(rows.text.count < 50_000)
  }

  @Test("many raw elements are closed, to a limited depth")
  func rawElements() {
    let rendered = render(String(repeating: "<b>", count: 5_000) + "*a*\n")
    #expect(
      rendered.text.hasSuffix("<em>a</em>" + String(repeating: "</b>", count: 100) + "</p>\n"))
    let ends = render(
      String(repeating: "<b>", count: 5_000) + String(repeating: "</i>", count: 5_000))
    #expect(ends.diagnostics.map(\.rule.id).contains("unclosed-html"))
  }

  @Test("ids of ten thousand equal headings are found at once")
  func headings() {
    #expect(render(String(repeating: "# a\n\n", count: 10_000)).identifiers.count == 10_000)
  }

  @Test("ten megabytes are read")
  func tenMegabytes() {
    let paragraph = String(
      repeating: "Water is short in the city and nobody counts it ", count: 1_000)
    let rendered = render(String(repeating: paragraph + "\n\n", count: 209))
    #expect(rendered.body.count > 10_000_000)
    #expect(rendered.diagnostics == [])
  }
}
