import CommonMark
import Testing

@Suite("Inline notes")
struct InlineNotesTests {
  @Test("a note may be written inline")
  func noteMayBeWrittenText() {
    expectHTML(
      of: """
        a^[See *here*.] b

        """,
      "<p>a{ref-1} b</p>",
      notes: """
        <li id="note-1"><p>See <em>here</em>. ←ref-1</p></li>
        """)
  }

  @Test("adjacent inline notes are two notes")
  func adjacentInlineNotesAreTwo() {
    expectHTML(
      of: """
        a^[one]^[two] [^1]^[three]^[four][^1]

        [^1]: x y

        """,
      "<p>a{ref-1}{, ref-2} {ref-3}{, ref-4}{, ref-5}{, ref-3-2}</p>",
      notes: """
        <li id="note-1"><p>one ←ref-1</p></li>
        <li id="note-2"><p>two ←ref-2</p></li>
        <li id="note-3"><p>x y ←ref-3 ←ref-3-2</p></li>
        <li id="note-4"><p>three ←ref-4</p></li>
        <li id="note-5"><p>four ←ref-5</p></li>
        """)
  }

  @Test("an inline note holds brackets, code and links")
  func inlineNoteHoldsBracketsCode() {
    expectHTML(
      of: #"""
        a^[one [two] `]` \] [l](u) <https://a.example/>] b

        """#,
      "<p>a{ref-1} b</p>",
      notes: """
        <li id="note-1"><p>one [two] <code>]</code> ] <a href="u">l</a> <a class="address" href="https://a.example/">a.example</a> ←ref-1</p></li>
        """)
  }

  @Test("an inline note holds line breaks")
  func inlineNoteHoldsLineBreaks() {
    expectHTML(
      of: """
        a ^[one
        two
        three
        four] b

        """,
      "<p>a {ref-1} b</p>",
      notes: """
        <li id="note-1"><p>one
        two
        three
        four ←ref-1</p></li>
        """)
  }

  @Test("an inline note holds line breaks in a quote and in a list")
  func inlineNoteHoldsLineBreaks2() {
    expectHTML(
      of: """
        > q ^[one
        > two
        > three] b

        - i ^[one
          two] b

        """,
      """
      <blockquote>
      <p>q {ref-1} b</p>
      </blockquote>
      <ul>
      <li>i {ref-2} b</li>
      </ul>
      """,
      notes: """
        <li id="note-1"><p>one
        two
        three ←ref-1</p></li>
        <li id="note-2"><p>one
        two ←ref-2</p></li>
        """)
  }

  @Test("no line of an inline note is a block")
  func noLineInlineNoteBlock() {
    expectHTML(
      of: """
        a ^[- one
        two] ^[# three] b

        """,
      "<p>a {ref-1} {ref-2} b</p>",
      notes: """
        <li id="note-1"><p>- one
        two ←ref-1</p></li>
        <li id="note-2"><p># three ←ref-2</p></li>
        """)
  }

  @Test("inline notes nest")
  func inlineNotesNest() {
    expectHTML(
      of: """
        a^[b^[c] d]

        """,
      "<p>a{ref-1}</p>",
      notes: """
        <li id="note-1"><p>b{ref-2} d ←ref-1</p></li>
        <li id="note-2"><p>c ←ref-2</p></li>
        """)
  }

  @Test("an inline note may refer to a note, and be in one")
  func inlineNoteMayReferTo() {
    expectHTML(
      of: """
        a^[see[^1] it]

        [^1]: here^[deep x] it

        """,
      "<p>a{ref-1}</p>",
      notes: """
        <li id="note-1"><p>see{ref-2} it ←ref-1</p></li>
        <li id="note-2"><p>here{ref-3} it ←ref-2</p></li>
        <li id="note-3"><p>deep x ←ref-3</p></li>
        """)
  }

  @Test("an inline note follows emphasis and links")
  func inlineNoteFollowsEmphasisLinks() {
    expectHTML(
      of: """
        **b.**^[n] *c.*^[n] [t]^[n] [u](v)^[n]

        [t]: /u

        """,
      """
      <p><strong>b.</strong>{ref-1} <em>c.</em>{ref-2} <a href="/u">t</a>{ref-3} <a href="v">u</a>{ref-4}</p>
      """,
      notes: """
        <li id="note-1"><p>n ←ref-1</p></li>
        <li id="note-2"><p>n ←ref-2</p></li>
        <li id="note-3"><p>n ←ref-3</p></li>
        <li id="note-4"><p>n ←ref-4</p></li>
        """)
  }

  @Test("an inline note in emphasis stays in it")
  func inlineNoteEmphasisStays() {
    expectHTML(
      of: """
        *a^[n] b* **c^[*d*]**

        """,
      "<p><em>a{ref-1} b</em> <strong>c{ref-2}</strong></p>",
      notes: """
        <li id="note-1"><p>n ←ref-1</p></li>
        <li id="note-2"><p><em>d</em> ←ref-2</p></li>
        """)
  }
}
