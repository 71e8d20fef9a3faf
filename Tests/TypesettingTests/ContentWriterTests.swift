import Testing

@testable import Typesetting

@Suite("Content for Typst") struct ContentWriterTests {
  private func content(_ html: String, notes: String = "") -> String {
    var writer = ContentWriter(
      .init(
        picture: { $0 == "dot.svg" ? "picture-1.svg" : nil },
        link: { $0.hasPrefix("https:") ? $0 : nil }))
    return writer.texts([Array(html.utf8)], notes: Array(notes.utf8))[0].code
  }

  @Test(
    "has a call for each element",
    arguments: [
      ("<p>One\ntwo  <em>three</em></p>", #"{par({"One two "; emph({"three"})})}"#),
      ("<h2 id=\"a\">Head</h2>", #"{heading(level: 1, {"Head"})}"#),
      (
        "<ul>\n<li>a</li>\n<li><p>b</p></li>\n</ul>",
        #"{list(tight: false, {par({"a"})}, {par({"b"})})}"#
      ),
      ("<ol start=\"3\"><li>a</li></ol>", #"{enum(start: 3, tight: true, {"a"})}"#),
      ("<blockquote><p>q</p></blockquote>", #"{quote(block: true, {par({"q"})})}"#),
      (
        "<pre><code class=\"language-c\">a\n  &quot;b\\\n</code></pre>",
        #"{raw(block: true, "a\n  \"b\\")}"#
      ),
      ("<p>a<br />\nb <code>c  d</code></p>", #"{par({"a"; linebreak(); "b "; raw("c  d")})}"#),
      (
        "<p><a href=\"https://example.org/\">x</a> <a href=\"../y\">y</a></p>",
        #"{par({link("https://example.org/", {"x"}); printed-address("https://example.org/"); " "; "y"})}"#
      ),
      (
        "<p><a class=\"address\" href=\"https://example.org/a\">example.org/a</a></p>",
        #"{par({link("https://example.org/a", {"https://example.org/a"})})}"#
      ),
      (
        "<p><span lang=\"ur\" dir=\"rtl\">x</span></p>",
        #"{par({text(lang: "ur", dir: rtl, {"x"})})}"#
      ),
      (
        "<p><img src=\"dot.svg\" alt=\"A dot\" /><img src=\"no.svg\" alt=\"None\" /></p>",
        #"{par({picture-in-line("picture-1.svg", "A dot"); emph("None")})}"#
      ),
      ("<hr />", "{divider()}"),
      (
        "<p><a href=\"#b\">x</a></p><h2 id=\"b\">B</h2>",
        #"{par({link-to("b", {"x"})}); place-mark("b"); heading(level: 1, {"B"})}"#
      ),
      ("<p id=\"p2\"><a class=\"para\" href=\"#p2\"></a>Text</p>", #"{numbered("2", {"Text"})}"#),
      ("<dl><dt>a</dt><dd>b</dd></dl>", #"{terms(terms.item({"a"}, {"b"}))}"#),
    ])
  func elements(html: String, code: String) { #expect(content(html) == code) }

  @Test("has each note at its first mark, and leads to it from the others")
  func notes() {
    let mark = { (number: Int, id: String) in
      "<sup class=\"note-ref\"><a href=\"#note-\(number)\" id=\"\(id)\" role=\"doc-noteref\">\(number)</a></sup>"
    }
    let text = "<p>a\(mark(1, "ref-1")) b\(mark(2, "ref-2")) c\(mark(1, "ref-1-2"))</p>"
    let notes = """
      <section class="notes"><h2 id="notes">Notes</h2><ol>
      <li id="note-1"><p>One. <a class="back" href="#ref-1">↩</a></p></li>
      <li id="note-2"><p>Two.</p>
      <ul><li>x</li></ul></li></ol></section>
      """
    #expect(
      content(text, notes: notes)
        == #"{par({"a"; note("1", {"One. "}); " b"; "#
        + #"note("2", {"Two."; parbreak(); list(tight: true, {"x"})}); " c"; note-again("1")})}"#)
  }

  @Test(
    "has tables whose cells are where a browser shows them",
    arguments: [
      (
        "<thead><tr><th>C</th><th>2020</th><th>2021</th></tr></thead><tbody><tr><td rowspan='2'>A</td><td>1</td><td>2</td></tr><tr><td>3</td></tr><tr><td>B</td><td>4</td><td>5</td></tr></tbody>",
        3,
        "table.header({strong({\"C\"})}, {strong({\"2020\"})}, {strong({\"2021\"})}), table.cell(colspan: 1, rowspan: 2, {\"A\"}), {\"1\"}, {\"2\"}, {\"3\"}, {}, {\"B\"}, {\"4\"}, {\"5\"}"
      ),
      (
        "<tr><th rowspan='2'>R</th><td>1</td></tr><tr><td>2</td><td>3</td></tr>", 3,
        "table.cell(colspan: 1, rowspan: 2, {strong({\"R\"})}), {\"1\"}, {}, {\"2\"}, {\"3\"}"
      ),
      (
        "<tr><td rowspan='2'>A</td><td>B</td></tr><tr><td colspan='2'>C</td></tr>", 2,
        "table.cell(colspan: 1, rowspan: 2, {\"A\"}), {\"B\"}, {\"C\"}"
      ),
      (
        "<thead><tr><th>A</th></tr></thead><tr><td colspan='100'>B</td></tr><tr><td>1</td><td rowspan='1000'>2</td></tr>",
        2,
        "table.header({strong({\"A\"})}, {}), table.cell(colspan: 2, rowspan: 1, {\"B\"}), {\"1\"}, {\"2\"}"
      ),
    ])
  func grid(rows: String, columns: Int, cells: String) {
    let alignments = Array(repeating: "start,", count: columns).joined(separator: " ")
    #expect(
      content("<table>\(rows)</table>")
        == "{wide(columns: \(columns), align: (\(alignments)), \(cells))}")
  }

  @Test("has a note that is in a link after it")
  func noteInLink() {
    let text = """
      <p><a href="https://example.org/">a<sup class="note-ref" id="ref-1">1</sup></a> b</p>
      """
    let notes = "<ol><li id=\"note-1\"><p>One.</p></li></ol>"
    #expect(
      content(text, notes: notes)
        == #"{par({link("https://example.org/", {"a"}); printed-address("https://example.org/"); note("1", {"One."}); " b"})}"#
    )
  }

  @Test("keeps captions and short rows of tables that are HTML")
  func shortRows() {
    let table =
      "<table><caption>C</caption><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"
    #expect(
      content(table)
        == #"{captioned(table, {"C"}, {wide(columns: 2, align: (start, start,), {"a"}, {"b"}, {"c"}, {})})}"#
    )
  }

  @Test("repeats the head of a table, and aligns its columns")
  func tables() {
    let table = """
      <figure class="table"><figcaption id="table-1">Depths</figcaption>
      <div class="table-scroll"><table>
      <thead><tr><th scope="col">Well</th><th scope="col" class="right">Depth</th></tr></thead>
      <tbody><tr><td>Old</td><td class="right">30</td></tr></tbody></table></div></figure>
      """
    #expect(
      content(table)
        == #"{captioned(table, {"Depths"}, {wide(columns: 2, align: (start, end,), "#
        + #"table.header({strong({"Well"})}, {strong({"Depth"})}), {"Old"}, {"30"})})}"#)
  }

  @Test("keeps what is not code within string literals")
  func literals() {
    #expect(TypstValue.literal("a\"b\\c\n#d\u{1}") == #""a\"b\\c\n#d""#)
  }
}
