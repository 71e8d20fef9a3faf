import CommonMark
import Testing

@Suite("Notes: their text")
struct NoteBodiesTests {
  @Test("a note may refer to itself")
  func noteMayReferToItself() {
    expectHTML(
      of: """
        a[^1]

        [^1]: again[^1] x

        """,
      "<p>a{ref-1}</p>",
      notes: """
        <li id="note-1"><p>again{ref-1-2} x ←ref-1 ←ref-1-2</p></li>
        """)
  }

  @Test("a note continues over lines that follow its paragraph")
  func noteGoesOnOverLines() {
    expectHTML(
      of: """
        a[^1]

        [^1]: first
        second
        ===
        third

        """,
      "<p>a{ref-1}</p>",
      notes: """
        <li id="note-1"><p>first
        second
        ===
        third ←ref-1</p></li>
        """)
  }

  @Test("a note has several paragraphs and code by indentation")
  func noteHasSeveralParagraphsCode() {
    expectHTML(
      of: """
        a[^1]

        [^1]: one

            two

                code

        after

        """,
      """
      <p>a{ref-1}</p>
      <p>after</p>
      """,
      notes: """
        <li id="note-1"><p>one</p>
        <p>two</p>
        <pre><code>code
        </code></pre>
        <p> ←ref-1</p></li>
        """)
  }

  @Test("a note may begin on the next line")
  func noteMayBeginOnNext() {
    expectHTML(
      of: """
        a[^1]

        [^1]:
            text x

        """,
      "<p>a{ref-1}</p>",
      notes: """
        <li id="note-1"><p>text x ←ref-1</p></li>
        """)
  }

  @Test("a note that is indented by a tab continues")
  func noteIndentedByTabGoes() {
    expectHTML(
      of: "a[^1]\n\n[^1]: one\n\n\ttwo\n",
      "<p>a{ref-1}</p>",
      notes: """
        <li id="note-1"><p>one</p>
        <p>two ←ref-1</p></li>
        """)
  }

  @Test("what follows code in a note is not part of it")
  func whatFollowsCodeNoteNo() {
    expectHTML(
      of: """
        a[^1]

        [^1]: x
            ```
            code
            ```
        after

        """,
      """
      <p>a{ref-1}</p>
      <p>after</p>
      """,
      notes: """
        <li id="note-1"><p>x</p>
        <pre><code>code
        </code></pre>
        <p> ←ref-1</p></li>
        """)
  }

  @Test("a note may hold a list, a quote and a table")
  func noteMayHoldListQuote() {
    expectHTML(
      of: """
        a[^1]

        [^1]: - one
            - two

            > q

            | a | b |
            |---|---|
            | 1 | 2 |

        """,
      "<p>a{ref-1}</p>",
      notes: """
        <li id="note-1"><ul>
        <li>one</li>
        <li>two</li>
        </ul>
        <blockquote>
        <p>q</p>
        </blockquote>
        <div scroll aria-label="Table 1">
        <table>
        <thead>
        <tr><th scope="col">a</th><th scope="col">b</th></tr>
        </thead>
        <tbody>
        <tr><td>1</td><td>2</td></tr>
        </tbody>
        </table>
        </div>
        <p> ←ref-1</p></li>
        """)
  }

  @Test("a note without a text has a link back")
  func noteWithoutTextHasWay() {
    expectHTML(
      of: """
        a[^1]

        [^1]:

        """,
      "<p>a{ref-1}</p>",
      notes: """
        <li id="note-1"><p> ←ref-1</p></li>
        """,
      diagnostics: [
        "x.md:3:1: warning: the note '1' has no text [empty-note]"
      ])
  }
}
