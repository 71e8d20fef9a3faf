import CommonMark
import SourceText
import Testing

/// Where a diagnostic about a citation points.
@Suite("Citations: their places in the file")
struct CitationLocationsTests {
  @Test("each key has its line and column")
  func keys() {
    let places = locations(
      in: """
        Gauges é fail [see @a, p. 3; -@b]. @c says, @c [p. 3;
        @d] said. `@c` ^[note] ^[see @e] @f

        > - [@g,
        >   p. 3; @{h:i}]

        | x | @j |
        |---|----|
        | [@k] | @j |

        [^1]: [@l]
            and [@m]
        """)
    #expect(
      places == [
        "a 1:20", "b 1:31", "c 1:36", "c 1:45", "d 2:1", "e 2:30", "f 2:34", "g 4:6", "h:i 5:11",
        "j 7:7", "k 9:4", "j 9:10", "l 11:8", "m 12:10",
      ])
  }

  @Test("lines are counted from the front matter's end")
  func frontMatter() {
    let text = "---\ntitle: x @t\n---\n\nAs @a says\r\n\r\nin [@b].[^1]\n\n[^1]: see\n    @c\n"
    let offset = Array(text.utf8.prefix { $0 != UInt8(ascii: "A") }).count - 1
    #expect(
      locations(in: text, from: offset, firstLine: 4) == ["a 5:4", "b 7:5", "c 10:5"])
  }

  @Test("a value of the front matter has only lines")
  func fragments() {
    var dialect = Dialect.brief
    dialect.citations = .all
    let document = MarkdownDocument(
      fragment: "x\nAs @a says", at: Location(path: "x.md", line: 3, column: 10), dialect: dialect)
    #expect(document.location(ofCitation: 0, key: "a").description == "x.md:4")
  }

  @Test("other diagnostics keep their places")
  func otherDiagnostics() {
    let markdown = """
      [see @a,
      p. 3] and [x](javascript:y) @b
      [p. 3] then [z](javascript:w)[^2]

      <marquee>@c</marquee>

      [^1]: x [@d,
          p. 3]

      [^3]: @e
      """
    let html = cited(markdown).html(HTMLOptions())
    #expect(
      html.diagnostics.map { $0.location.description + " " + $0.rule.id } == [
        "x.md:3:30 undefined-note", "x.md:7:1 unused-note", "x.md:10:1 unused-note",
        "x.md:2:15 unsafe-address", "x.md:3:17 unsafe-address", "x.md:5:1 raw-html-dropped",
      ])
  }

  private func locations(in text: String, from offset: Int = 0, firstLine: Int = 1) -> [String] {
    var dialect = Dialect.brief
    dialect.citations = .all
    let document = MarkdownDocument(
      reading: SourceFile(path: "x.md", text: text), from: offset, firstLine: firstLine,
      dialect: dialect)
    return document.citations.indices.flatMap { group in
      document.citations[group].items.map { item in
        let place = document.location(ofCitation: group, key: item.key)
        return "\(item.key) \(place.line ?? 0):\(place.column ?? 0)"
      }
    }
  }
}
