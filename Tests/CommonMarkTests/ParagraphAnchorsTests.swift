import CommonMark
import Testing

@Suite("Numbers of paragraphs")
struct ParagraphAnchorsTests {
  static let options: HTMLOptions = {
    var options = HTMLOptions()
    options.paragraphAnchors = true
    return options
  }()

  private func paragraph(_ number: Int, _ text: String, prefix: String = "") -> String {
    "<p id=\"\(prefix)p\(number)\"><a class=\"para\" href=\"#\(prefix)p\(number)\" "
      + "aria-hidden=\"true\" tabindex=\"-1\"></a>\(text)</p>"
  }

  @Test(
    "count those of the text itself, and not those in lists, quotations, callouts, tables or notes")
  func places() {
    expectHTML(
      of: """
        One.[^a]

        - loose

        - list

        > Quoted.

        > [!NOTE]
        > Called out.

        | a |
        |---|
        | b |

        ![A chart](data:image/png;base64,AA== "Caption")

        Two.

        [^a]: First.

            Second.
        """,
      """
      \(paragraph(1, "One.{ref-1}"))
      <ul>
      <li>
      <p>loose</p>
      </li>
      <li>
      <p>list</p>
      </li>
      </ul>
      <blockquote>
      <p>Quoted.</p>
      </blockquote>
      <aside class="callout callout-note" role="note" aria-label="Note">
      <p class="callout-title">Note</p>
      <p>Called out.</p>
      </aside>
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col">a</th></tr>
      </thead>
      <tbody>
      <tr><td>b</td></tr>
      </tbody>
      </table>
      </div>
      <figure class="image"><img src="data:image/png;base64,AA==" alt="A chart" />\
      <figcaption>Caption</figcaption></figure>
      \(paragraph(2, "Two."))
      """,
      notes: """
        <li id="note-1"><p>First.</p>
        <p>Second. ←ref-1</p></li>

        """.trimmed,
      options: Self.options)
  }

  @Test("have ids that no heading takes, with the prefix of the text")
  func identifiers() {
    var options = Self.options
    options.identifierPrefix = "tides-"
    expectHTML(
      of: "## P1\n\nOne.\n\n## P 1\n\n<i id=\"p2\">raw</i> two.",
      """
      <h2 id="tides-section-p1">P1</h2>
      \(paragraph(1, "One.", prefix: "tides-"))
      <h2 id="tides-p-1">P 1</h2>
      \(paragraph(2, "<i id=\"tides-section-p2\">raw</i> two.", prefix: "tides-"))
      """, options: options)
  }

  @Test("skip raw HTML, which is not a paragraph of the text itself")
  func rawHTML() {
    expectHTML(
      of: "One.\n\n<details>\n<summary>More</summary>\n\nHidden.\n\n</details>\n\nTwo.",
      """
      \(paragraph(1, "One."))
      <details>
      <summary>More</summary>
      <p>Hidden.</p>
      </details>
      \(paragraph(2, "Two."))
      """, options: Self.options)
  }

  @Test("are left out unless asked for")
  func off() {
    #expect(render("One.").text == "<p>One.</p>\n")
  }

  @Test("come with pictures that load lazily, and code that can be reached by keyboard")
  func pageText() {
    var options = HTMLOptions()
    options.isPageText = true
    expectHTML(
      of: "A ![b](c.png)\n\n    code\n",
      """
      <p>A <img src="c.png" alt="b" loading="lazy" /></p>
      <pre tabindex="0"><code>code
      </code></pre>
      """, options: options)
  }
}

extension String {
  fileprivate var trimmed: String { last == "\n" ? String(dropLast()) : self }
}
