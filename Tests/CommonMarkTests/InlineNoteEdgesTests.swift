import CommonMark
import Testing

@Suite("Inline notes: what is not one")
struct InlineNoteEdgesTests {
  @Test("an inline note in code stays as it was")
  func inlineNoteCodeStaysAs() {
    expectHTML(
      of: """
        `^[a]` ``b ^[c ` d] ``

            ^[e
            f]

        ```
        ^[g]
        ```

        ~~~ ^[h]

        ^[i
        j]
        ~~~

        """,
      """
      <p><code>^[a]</code> <code>b ^[c ` d] </code></p>
      <pre><code>^[e
          f]
      </code></pre>
      <pre><code>^[g]
      </code></pre>
      <pre><code class="language-^[h]">
      ^[i
      j]
      </code></pre>
      """)
  }

  @Test("a code span counts before an inline note")
  func codeSpanCountsBeforeInline() {
    expectHTML(
      of: """
        `a ^[b` c] d

        """,
      "<p><code>a ^[b</code> c] d</p>")
  }

  @Test("an inline note in an address, a title and a tag stays as it was")
  func inlineNoteAddressTitleTag() {
    expectHTML(
      of: """
        [a](x^[b] "c ^[d]") ![e](f^[g]) <i title="^[h]">j</i>

        """,
      """
      <p><a href="x%5E%5Bb%5D" title="c ^[d]">a</a> <img src="f%5E%5Bg%5D" alt="e" /> <i title="^[h]">j</i></p>
      """)
  }

  @Test("a caret before a link is a caret")
  func caretBeforeLinkCaret() {
    expectHTML(
      of: """
        a^[2](u)

        """,
      """
      <p>a^<a href="u">2</a></p>
      """)
  }

  @Test("an escaped, empty or unclosed inline note is text")
  func escapedOrEmptyOrOpen() {
    expectHTML(
      of: #"""
        \^[a] ^[] ^[ ] ^[b

        c]

        """#,
      """
      <p>^[a] ^[] ^[ ] ^[b</p>
      <p>c]</p>
      """)
  }

  @Test("an inline note ends with its block")
  func inlineNoteEndsWithBlock() {
    expectHTML(
      of: """
        # a ^[b
        c] d

        e ^[f
        - g] h

        i ^[j
        ===
        k] l

        """,
      """
      <h2 id="a-b">a ^[b</h2>
      <p>c] d</p>
      <p>e ^[f</p>
      <ul>
      <li>g] h</li>
      </ul>
      <h2 id="i-j">i ^[j</h2>
      <p>k] l</p>
      """)
  }

  @Test("an inline note in a cell may hold a pipe")
  func inlineNoteCellMayHold() {
    expectHTML(
      of: """
        | a^[x | y] | b |
        |---|---|
        | c^[z] | d |

        """,
      """
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col">a{ref-1}</th><th scope="col">b</th></tr>
      </thead>
      <tbody>
      <tr><td>c{ref-2}</td><td>d</td></tr>
      </tbody>
      </table>
      </div>
      """,
      notes: """
        <li id="note-1"><p>x | y ←ref-1</p></li>
        <li id="note-2"><p>z ←ref-2</p></li>
        """)
  }

  @Test("brackets before an inline note do no harm")
  func bracketsBeforeInlineNoteDo() {
    expectHTML(
      of: """
        [ a ^[b] ] [c ^[d]

        """,
      "<p>[ a {ref-1} ] [c {ref-2}</p>",
      notes: """
        <li id="note-1"><p>b ←ref-1</p></li>
        <li id="note-2"><p>d ←ref-2</p></li>
        """)
  }
}
