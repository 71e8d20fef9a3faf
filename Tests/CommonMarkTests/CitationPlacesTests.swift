import CommonMark
import Testing

/// Where citations are recognized, and where they are plain text.
@Suite("Citations, wherever they are")
struct CitationPlacesTests {
  @Test("are read in blocks of every kind")
  func blocks() {
    expectCitations(
      of: "> [@a,\n> p. 3;\n> @c] and @b\n> [p. 4]", ["|a|, p. 3;|c|", "|@b|p. 4"],
      html: "<blockquote>\n<p>{0} and {1}</p>\n</blockquote>")
    expectCitations(
      of: "- x [@a,\n  p. 3]\n- > @b\n  > [p. 4]", ["|a|, p. 3", "|@b|p. 4"],
      html: """
        <ul>
        <li>x {0}</li>
        <li>
        <blockquote>
        <p>{1}</p>
        </blockquote>
        </li>
        </ul>
        """)
    expectCitations(
      of: "> [!NOTE] After @a\n> [@b]", ["|@a|", "|b|"],
      html: """
        <aside class="callout callout-note" role="note" aria-label="After {0}">
        <p class="callout-title">After {0}</p>
        <p>{1}</p>
        </aside>
        """)
  }

  @Test("are read in a callout, whatever is above it")
  func callouts() {
    expectCitations(
      of: "1. > see @a\n> [!NOTE] [@b]", ["|@a|", "|b|"],
      html: """
        <ol>
        <li>
        <blockquote>
        <p>see {0}</p>
        </blockquote>
        </li>
        </ol>
        <aside class="callout callout-note" role="note" aria-label="Note">
        <p class="callout-title">{1}</p>
        </aside>
        """)
  }

  @Test("are read in tables, where a pipe ends the cell")
  func tables() {
    let html = htmlWithCitations(
      "| a [@h] | b |\n|--|--|\n| [@a, p. 3 \\| 4] | @b [x |\n| [@c | d] |\n: After @d")
    #expect(
      html.shortened == """
        <figure class="table">
        <figcaption id="table-1">After {4}</figcaption>
        <div scroll aria-labelledby="table-1">
        <table>
        <thead>
        <tr><th scope="col">a {0}</th><th scope="col">b</th></tr>
        </thead>
        <tbody>
        <tr><td>{1}</td><td>{2} [x</td></tr>
        <tr><td>[{3}</td><td>d]</td></tr>
        </tbody>
        </table>
        </div>
        </figure>
        """)
  }

  @Test("are read with an escaped pipe, which is a pipe")
  func pipes() {
    expectCitations(of: "| a |\n|--|\n| [@a, p. 3 \\| 4] |", ["|a|, p. 3 | 4"])
  }

  @Test("are read in the captions of figures, but not in the text for a picture")
  func figures() {
    expectCitations(
      of: "![A map, after @a](map.png \"After [@b,\np. 3]; @c \\\"x\\\".\")",
      ["|b|, p. 3", "|@c|"],
      html: """
        <figure class="image"><img src="map.png" alt="A map, after @a" />\
        <figcaption>After {1}; {2} &quot;x&quot;.</figcaption></figure>
        """)
    expectCitations(
      of: "x ![[@a]](map.png \"[@b]\")", [],
      html: "<p>x <img src=\"map.png\" alt=\"[@a]\" title=\"[@b]\" /></p>")
  }

  @Test("are read in links, emphasis, strikethrough and tags")
  func inlines() {
    expectCitations(
      of: "[after @a](/x) *@b* **[@c]** ~~[@d]~~ <b title=\"@e\">[@f]</b>",
      ["|@a|", "|@b|", "|c|", "|d|", "|f|"],
      html: "<p><a href=\"/x\">after {0}</a> <em>{1}</em> <strong>{2}</strong> "
        + "<del>{3}</del> <b title=\"@e\">{4}</b></p>")
  }

  @Test("are not read in code, whose lines stay as they were")
  func code() {
    expectCitations(
      of: "`[@a]` `` @b ` `` ``` [@c,\np. 3] ```", [],
      html: "<p><code>[@a]</code> <code>@b `</code> <code>[@c, p. 3]</code></p>")
    expectCitations(
      of: "    [@a,\n    p. 3] @b\n\n``` @c [@d]\n[@e,\n  p. 3]\n@f\n```", [],
      html: """
        <pre><code>[@a,
        p. 3] @b
        </code></pre>
        <pre><code class="language-@c">[@e,
          p. 3]
        @f
        </code></pre>
        """)
    expectCitations(
      of: "> ```\n> [@a,\n>  p. 3]\n> ```", [],
      html: "<blockquote>\n<pre><code>[@a,\n p. 3]\n</code></pre>\n</blockquote>")
  }

  @Test("are read where CRLF ends lines, as with LF")
  func lineEndings() {
    let code = "> ```\r\n> [@a,\r\n>  p. 3]\r\n> ```\r\n\r\n`[@a,\r\np. 3]`\r\n"
    #expect(htmlWithCitations(code) == htmlWithCitations(code, .none))
    expectCitations(
      of: "> x [@a,\r\n> p. 3;\r\n> @b] y\r\n> @c\r\n> [p. 4]\r\n",
      ["|a|, p. 3;|b|", "|@c|p. 4"],
      html: "<blockquote>\n<p>x {0} y\n{1}</p>\n</blockquote>")
  }

  @Test("are not read in addresses, titles, definitions of references and HTML")
  func addresses() {
    expectCitations(
      of: "[x](<@a b> \"see [@c,\np. 3]\") [y] <i\ntitle=\"[@d]\">z</i>\n\n[y]: /@e \"@f\"", [],
      html: "<p><a href=\"@a%20b\" title=\"see [@c,\np. 3]\">x</a> "
        + "<a href=\"/@e\" title=\"@f\">y</a> <i title=\"[@d]\">z</i></p>")
    expectCitations(
      of: "<div>\n[@a,\np. 3] @b\n</div>\n\n<!-- [@c] -->", [],
      html: "<div>\n[@a,\np. 3] @b\n</div>\n")
    expectCitations(of: "<https://example.org/[@a]> <me@example.org>", [])
    expectCitations(
      of: "<i title='@a' lang = \"[@b]\">x</i> <a href=/@c>y</a>", [],
      html: "<p><i title=\"@a\" lang=\"[@b]\">x</i> <a href=\"/@c\">y</a></p>")
    expectCitations(of: "p <0.05, so @a, if q <r and [@b] s> 1", ["|@a|", "|b|"])
  }

  @Test("are read in notes and after them")
  func notes() {
    expectCitations(
      of:
        "x[^1] [@b][^2] @c[^2] @d [p. 3][^2]^[see [@e,\np. 3] and @f]\n\n[^1]: [@g,\n    p. 4]\n\n"
        + "    @h\n\n[^2]: x",
      ["|g|, p. 4", "|@h|", "|b|", "|@c|", "|@d|p. 3", "|e|, p. 3", "|@f|"])
    expectCitations(of: "[^@a] [^b@c]\n\n[^@a]: x @d", ["|@d|"])
    expectCitations(of: "`^[see @a]` [link ^[@b]](/x)", ["|@b|"])
  }

  @Test("leave no mark in a heading's id and text, but the name of an author")
  func headings() {
    let document = cited("# What @silt2019 says [@b]\n\n## note-1 [@b]\n\n## @b")
    var options = HTMLOptions()
    options.citations =
      [
        CitationHTML(inline: Array("<a href=\"#x\">Silt &amp; Loam</a>".utf8), note: [], copy: [])
      ] + Array(repeating: CitationHTML(inline: [], note: [0x78], copy: []), count: 3)
    let headings = document.html(options).headings
    #expect(
      headings.map(\.identifier) == ["what-silt2019-says", "section-note-1", "b"])
    #expect(headings.map(\.text) == ["What Silt & Loam says", "note-1", ""])
    #expect(document.firstParagraph == nil)
  }

  @Test("keep the names of sentences in a plain paragraph")
  func firstParagraph() {
    let document = cited("As @silt2019 [p. 3] says, gauges fail [@b].")
    #expect(document.firstParagraph == "As @silt2019 says, gauges fail.")
    let citations = ["Silt (2019, 3)", "(B)"].map {
      CitationHTML(inline: Array("<i>\($0)</i>".utf8), copy: Array($0.utf8))
    }
    #expect(
      document.firstParagraph(citing: citations) == "As Silt (2019, 3) says, gauges fail.")
  }
}
