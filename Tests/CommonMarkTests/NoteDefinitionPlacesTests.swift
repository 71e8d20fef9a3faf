import CommonMark
import Testing

@Suite("Notes: where definitions may be")
struct NoteDefinitionPlacesTests {
  @Test("a definition may be in a block quote")
  func definitionMayStandBlockQuote() {
    expectHTML(
      of: """
        > a[^1]
        >
        > [^1]: in the
        >quote x
        > lazy
        >
        >     more
        >
        > after

        """,
      """
      <blockquote>
      <p>a{ref-1}</p>
      <p>after</p>
      </blockquote>
      """,
      notes: """
        <li id="note-1"><p>in the
        quote x
        lazy</p>
        <p>more ←ref-1</p></li>
        """)
  }

  @Test("a definition may be in nested quotes")
  func definitionMayStandNestedQuotes() {
    expectHTML(
      of: """
        > > [^1]: in it
        > > more

        a[^1]

        """,
      """
      <blockquote>
      <blockquote>
      </blockquote>
      </blockquote>
      <p>a{ref-1}</p>
      """,
      notes: """
        <li id="note-1"><p>in it
        more ←ref-1</p></li>
        """)
  }

  @Test("a definition may be in a list")
  func definitionMayStandList() {
    expectHTML(
      of: """
        - a[^1]

          [^1]: text x

        - b

        """,
      """
      <ul>
      <li>
      <p>a{ref-1}</p>
      </li>
      <li>
      <p>b</p>
      </li>
      </ul>
      """,
      notes: """
        <li id="note-1"><p>text x ←ref-1</p></li>
        """)
  }

  @Test("a definition may begin a list item, or be deep in one")
  func definitionMayBeginListItem() {
    expectHTML(
      of: """
        - [^1]: Ibid.
        - a[^1]

          1. b[^2] c[^3]

             [^2]: two x
                 more

             - > [^3]: three x
               > and more

        x

            [^4]: code x

        """,
      """
      <ul>
      <li></li>
      <li>
      <p>a{ref-1}</p>
      <ol>
      <li>
      <p>b{ref-2} c{ref-3}</p>
      <ul>
      <li>
      <blockquote>
      </blockquote>
      </li>
      </ul>
      </li>
      </ol>
      </li>
      </ul>
      <p>x</p>
      <pre><code>[^4]: code x
      </code></pre>
      """,
      notes: """
        <li id="note-1"><p>Ibid. ←ref-1</p></li>
        <li id="note-2"><p>two x
        more ←ref-2</p></li>
        <li id="note-3"><p>three x
        and more ←ref-3</p></li>
        """)
  }

  @Test("a definition may be directly under a paragraph")
  func definitionMayStandRightUnder() {
    expectHTML(
      of: """
        a[^1]
        [^1]: text x

        """,
      "<p>a{ref-1}</p>",
      notes: """
        <li id="note-1"><p>text x ←ref-1</p></li>
        """)
  }
}
