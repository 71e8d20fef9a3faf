import CommonMark
import Testing

@Suite("Notes: where they end")
struct NoteEndsTests {
  @Test("the next item of a list is not part of a note, whatever its number")
  func nextItem() {
    expectHTML(
      of: """
        1. First[^a]

           [^a]: A note in the item.
        2. Second

        After.

        """,
      """
      <ol>
      <li>
      <p>First{ref-1}</p>
      </li>
      <li>
      <p>Second</p>
      </li>
      </ol>
      <p>After.</p>
      """,
      notes: """
        <li id="note-1"><p>A note in the item. ←ref-1</p></li>
        """)
  }

  @Test("a block of HTML, an ordered list and a quote end a note")
  func blocksEndNote() {
    expectHTML(
      of: """
        a[^1] b[^2] c[^3]

        [^1]: x
        <div>html</div>

        [^2]: y
        7. seven

        [^3]: z
        > quote

        """,
      """
      <p>a{ref-1} b{ref-2} c{ref-3}</p>
      <div>html</div>
      <ol start="7">
      <li>seven</li>
      </ol>
      <blockquote>
      <p>quote</p>
      </blockquote>
      """,
      notes: """
        <li id="note-1"><p>x ←ref-1</p></li>
        <li id="note-2"><p>y ←ref-2</p></li>
        <li id="note-3"><p>z ←ref-3</p></li>
        """)
  }

  @Test("what is before and after a note is not joined")
  func neighboursAreNotJoined() {
    expectHTML(
      of: """
        + one[^1]

        [^1]: x
        + two

        three
        [^2]: y

        four[^2]

        """,
      """
      <ul>
      <li>one{ref-1}</li>
      </ul>
      <ul>
      <li>two</li>
      </ul>
      <p>three</p>
      <p>four{ref-2}</p>
      """,
      notes: """
        <li id="note-1"><p>x ←ref-1</p></li>
        <li id="note-2"><p>y ←ref-2</p></li>
        """)
  }

  @Test("an indentation counts from the text of the container, not from the note's own")
  func indentationCountsFromContainer() {
    expectHTML(
      of: """
        - a[^1] b[^2]

            [^1]: one

              more

          >   [^2]: two
          >
          >     more

           [^3]: three

        c[^3]

            code

        """,
      """
      <ul>
      <li>
      <p>a{ref-1} b{ref-2}</p>
      <blockquote>
      </blockquote>
      </li>
      </ul>
      <p>c{ref-3}</p>
      <pre><code>code
      </code></pre>
      """,
      notes: """
        <li id="note-1"><p>one</p>
        <p>more ←ref-1</p></li>
        <li id="note-2"><p>two</p>
        <p>more ←ref-2</p></li>
        <li id="note-3"><p>three ←ref-3</p></li>
        """)
  }

  @Test("a note may begin another, but not in code")
  func nestedAndCode() {
    expectHTML(
      of: """
        a[^1] b[^2] c[^3]

        [^1]: [^2]: both
            [^3]: inner

        ~~~
        [^4]: code
        ~~~

        """,
      """
      <p>a{ref-1} b{ref-2} c{ref-3}</p>
      <pre><code>[^4]: code
      </code></pre>
      """,
      notes: """
        <li id="note-1"><p> ←ref-1</p></li>
        <li id="note-2"><p>both ←ref-2</p></li>
        <li id="note-3"><p>inner ←ref-3</p></li>
        """,
      diagnostics: ["x.md:3:1: warning: the note '1' has no text [empty-note]"])
  }

  @Test("a definition in a list of an indented note is a note, and not text of the list")
  func noteInListOfIndentedNote() {
    expectHTML(
      of: """
        a[^1] b[^2]

          [^1]: x

            1) [^2]: y

        """,
      "<p>a{ref-1} b{ref-2}</p>",
      notes: """
        <li id="note-1"><p>x</p>
        <ol>
        <li></li>
        </ol>
        <p> ←ref-1</p></li>
        <li id="note-2"><p>y ←ref-2</p></li>
        """)
  }

  @Test("a definition four columns from the text of a note is code there")
  func definitionAsCode() {
    expectHTML(
      of: """
        a[^1]

           [^1]: x

                [^2]: y

        """,
      "<p>a{ref-1}</p>",
      notes: """
        <li id="note-1"><p>x</p>
        <pre><code>[^2]: y
        </code></pre>
        <p> ←ref-1</p></li>
        """)
  }
}
