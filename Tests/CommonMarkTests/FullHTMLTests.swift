import CommonMark
import SourceText
import Testing

@Suite("The HTML that other tests abbreviate")
struct FullHTMLTests {
  @Test("notes are a section with a heading, and marks and ways back have roles")
  func notes() {
    let rendered = render("a[^1] b[^1]\n\n[^1]: x y\n", HTMLOptions(identifierPrefix: "p-"))
    #expect(
      rendered.text == """
        <p>a<sup class="note-ref"><a href="#p-note-1" id="p-ref-1" role="doc-noteref">1</a></sup> \
        b<sup class="note-ref"><a href="#p-note-1" id="p-ref-1-2" role="doc-noteref">1</a></sup></p>

        """)
    #expect(
      rendered.notesText == """
        <section class="notes labelled" role="doc-endnotes" aria-labelledby="p-notes">
        <h2 id="p-notes">Notes</h2>
        <ol>
        <li id="p-note-1"><p>x y \
        <a class="back" href="#p-ref-1" role="doc-backlink" aria-label="Back to reference 1">↩</a> \
        <a class="back" href="#p-ref-1-2" role="doc-backlink" \
        aria-label="Back to reference 1–2">↩<sup>2</sup></a></p></li>
        </ol>
        </section>

        """)
    #expect(rendered.noteCount == 1)
    #expect(rendered.identifiers == ["p-notes", "p-note-1", "p-ref-1", "p-ref-1-2"])
  }

  @Test("a table is in a region that scrolls")
  func table() {
    let rendered = render("| a |\n|---|\n| b |\n: c\n")
    #expect(
      rendered.text == """
        <figure class="table">
        <figcaption id="table-1">c</figcaption>
        <div class="table-scroll" role="region" tabindex="0" aria-labelledby="table-1">
        <table>
        <thead>
        <tr>
        <th scope="col">a</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>b</td>
        </tr>
        </tbody>
        </table>
        </div>
        </figure>

        """)
    #expect(rendered.tableCount == 1)
    #expect(rendered.identifiers == ["table-1"])
  }

  @Test("the words of the page are in its language, and escaped")
  func words() {
    var options = HTMLOptions(headingAnchors: true)
    options.words.notes = "Fuß & Noten"
    options.words.backToReference = "Zurück zu {number}"
    options.words.table = "\"Tabelle\""
    options.words.callouts["note"] = "Hinweis"
    let rendered = render("## a\n\n| b[^1] |\n|-|\n\n> [!NOTE]\n> x\n\n[^1]: c d\n", options)
    #expect(rendered.notesText.contains("<h2 id=\"notes\">Fuß &amp; Noten</h2>"))
    #expect(rendered.notesText.contains("aria-label=\"Zurück zu 1\""))
    #expect(rendered.text.contains("aria-label=\"&quot;Tabelle&quot; 1\""))
    #expect(rendered.text.contains("<p class=\"callout-title\">Hinweis</p>"))
  }

  @Test("headings are listed with their ids, without the marks of notes")
  func headings() {
    let rendered = render("# A *b*[^1]\n\n## C\n\n[^1]: x y\n")
    #expect(
      rendered.headings.map { "\($0.level) \($0.identifier) \($0.text)" } == ["2 a-b A b", "3 c C"])
  }

  @Test("each address within the site is listed with its own place")
  func references() {
    let rendered = render(
      "[a](b.html)\n[c](b.html) ![d](e.png) [f](https://g.example)[^1]\n\n[^1]: [h](i)\n")
    #expect(
      rendered.references.map { "\($0.location) \($0.use) \($0.address)" } == [
        "x.md:1:5 link b.html", "x.md:2:5 link b.html", "x.md:2:18 picture e.png",
        "x.md:4:11 link i",
      ])
  }

  @Test("addresses within the site are resolved by the site")
  func resolve() {
    let options = HTMLOptions { address, use in use == .picture ? "/p/\(address)" : nil }
    #expect(
      render("![a](b) [c](d)\n", options).text
        == "<p><img src=\"/p/b\" alt=\"a\" /> <a href=\"d\">c</a></p>\n")
  }

  @Test("lines are counted from where the text begins in its file")
  func offset() {
    let file = SourceFile(path: "x.md", text: "---\ntitle: x\n---\na[^q]\n\n[^1]: b c\n")
    let document = MarkdownDocument(reading: file, from: 17, firstLine: 4, dialect: .brief)
    #expect(
      document.diagnostics.map(\.description) == [
        "x.md:4:2: error: no note is defined for '[^q]' [undefined-note]",
        "x.md:6:1: warning: nothing refers to the note '1', so it is not printed [unused-note]",
      ])
  }

  @Test(
    "paragraphs that are written as inlines are joined by spaces, and the text of other blocks is kept"
  )
  func inlines() {
    let place = Location(path: "x.md", line: 3)
    let document = MarkdownDocument(fragment: "a *b*\n\n# c\n\n- d\n- e `f`\n", at: place)
    #expect(
      String(decoding: document.inlineHTML(HTMLOptions()).body, as: UTF8.self)
        == "a <em>b</em> c d e f")
  }

  @Test("links can be dropped, their text kept")
  func droppedLinks() {
    var options = HTMLOptions()
    options.dropsLinks = true
    #expect(
      render("[a *b*](c) https://d.example <https://e.example>\n", options).text
        == "<p>a <em>b</em> https://d.example https://e.example</p>\n")
  }

  @Test(
    "every diagnostic says what to do",
    arguments: [
      ("a[^smiht]\n\n[^smith]: x y\n", "did you mean '[^smith]'?"),
      ("a[^b]\n", "write its text on a line of its own: '[^b]: …'"),
      ("a\n\n[^1]: x y\n", "put '[^1]' where it belongs, or take the note out"),
      ("[^1]:\n", "write its text after '[^1]:'"),
      ("[^1]: x y\n[^1]: x z\n", "give one of the two another label; only the first is printed"),
      ("a <b>c\n", "add '</b>' where it ends"),
      ("a</b>\n", "open '<b>' in the same block, before it"),
      ("![](u)\n", "describe it: '![what it shows](u)'"),
      ("[a](x:y)\n", "link to a page: 'https://…', 'mailto:…', 'tel:…' or a path"),
    ])
  func helps(markdown: String, help: String) {
    #expect(render(markdown).diagnostics.contains { $0.help == help })
  }

  @Test("the first paragraph is plain text, without markup and notes")
  func firstParagraph() {
    let file = SourceFile(path: "x.md", text: "# A\n\n![](u)\n\nb *c*[^1]\nd `e`\n\n[^1]: x y\n")
    let document = MarkdownDocument(reading: file, dialect: .brief)
    #expect(document.firstParagraph == "b c d e")
  }
}
