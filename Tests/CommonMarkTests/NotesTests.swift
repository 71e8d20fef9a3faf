import CommonMark
import Testing

@Suite("Notes: marks, numbers and labels")
struct NotesTests {
  @Test("a note has a mark, a place in the list and a link back")
  func noteHasMarkPlaceList() {
    expectHTML(
      of: """
        Water[^1] is short.

        [^1]: Board of Water, *Report*.

        """,
      "<p>Water{ref-1} is short.</p>",
      notes: """
        <li id="note-1"><p>Board of Water, <em>Report</em>. ←ref-1</p></li>
        """)
  }

  @Test("a note that is referred to twice is one note with two links back")
  func noteThatReferredToTwice() {
    expectHTML(
      of: """
        a[^1] b[^1]

        [^1]: two words

        """,
      "<p>a{ref-1} b{ref-1-2}</p>",
      notes: """
        <li id="note-1"><p>two words ←ref-1 ←ref-1-2</p></li>
        """)
  }

  @Test("notes are numbered by their first reference, not their definition")
  func notesAreNumberedByTheir() {
    expectHTML(
      of: """
        a[^b] c[^a]

        [^a]: the a
        [^b]: the b

        """,
      "<p>a{ref-1} c{ref-2}</p>",
      notes: """
        <li id="note-1"><p>the b ←ref-1</p></li>
        <li id="note-2"><p>the a ←ref-2</p></li>
        """)
  }

  @Test("a one-word note is not a link definition")
  func onewordNoteNoLinkDefinition() {
    expectHTML(
      of: """
        a[^1]

        [^1]: Ibid.

        """,
      "<p>a{ref-1}</p>",
      notes: """
        <li id="note-1"><p>Ibid. ←ref-1</p></li>
        """)
  }

  @Test("a note that is an address shows it readably")
  func noteThatAddressShowsReadably() {
    expectHTML(
      of: """
        a[^1]

        [^1]: https://www.example.org/reports/2017/

        """,
      "<p>a{ref-1}</p>",
      notes: """
        <li id="note-1"><p><a class="address" href="https://www.example.org/reports/2017/">example.org/reports/2017</a> ←ref-1</p></li>
        """)
  }

  @Test("adjacent marks are adjacent notes")
  func adjacentMarksAreAdjacentNotes() {
    expectHTML(
      of: """
        a[^1][^2][^3]

        [^1]: one x
        [^2]: two x
        [^3]: three x

        """,
      "<p>a{ref-1}{, ref-2}{, ref-3}</p>",
      notes: """
        <li id="note-1"><p>one x ←ref-1</p></li>
        <li id="note-2"><p>two x ←ref-2</p></li>
        <li id="note-3"><p>three x ←ref-3</p></li>
        """)
  }

  @Test("adjacent marks of one note are one mark")
  func adjacentMarksOneNoteAre() {
    expectHTML(
      of: """
        a[^1][^1]

        [^1]: one x

        """,
      "<p>a{ref-1}</p>",
      notes: """
        <li id="note-1"><p>one x ←ref-1</p></li>
        """)
  }

  @Test("labels are compared without their case, in every script")
  func labelsAreComparedWithoutTheir() {
    expectHTML(
      of: """
        a[^Note] b[^É]

        [^nOTE]: one x
        [^é]: two x

        """,
      "<p>a{ref-1} b{ref-2}</p>",
      notes: """
        <li id="note-1"><p>one x ←ref-1</p></li>
        <li id="note-2"><p>two x ←ref-2</p></li>
        """)
  }

  @Test("a label may end on the next line")
  func labelMayEndOnNext() {
    expectHTML(
      of: """
        a[^1
        ] b

        [^1]: one x

        """,
      "<p>a{ref-1} b</p>",
      notes: """
        <li id="note-1"><p>one x ←ref-1</p></li>
        """)
  }

  @Test("a label may hold marks of emphasis")
  func labelMayHoldMarksEmphasis() {
    expectHTML(
      of: """
        a[^*b*] c[^_d_e]

        [^*b*]: one x
        [^_d_e]: two x

        """,
      "<p>a{ref-1} c{ref-2}</p>",
      notes: """
        <li id="note-1"><p>one x ←ref-1</p></li>
        <li id="note-2"><p>two x ←ref-2</p></li>
        """)
  }

  @Test("notes may be in headings, lists, quotes and emphasis")
  func notesStandHeadingsListsQuotes() {
    expectHTML(
      of: """
        # H[^1]

        - i[^2]

        > q[^3] *e[^4]* **s[^5]**

        [^1]: a x
        [^2]: b x
        [^3]: c x
        [^4]: d x
        [^5]: e x

        """,
      """
      <h2 id="h">H{ref-1}</h2>
      <ul>
      <li>i{ref-2}</li>
      </ul>
      <blockquote>
      <p>q{ref-3} <em>e{ref-4}</em> <strong>s{ref-5}</strong></p>
      </blockquote>
      """,
      notes: """
        <li id="note-1"><p>a x ←ref-1</p></li>
        <li id="note-2"><p>b x ←ref-2</p></li>
        <li id="note-3"><p>c x ←ref-3</p></li>
        <li id="note-4"><p>d x ←ref-4</p></li>
        <li id="note-5"><p>e x ←ref-5</p></li>
        """)
  }

  @Test("a note in a note is numbered after it")
  func noteNoteNumberedAfter() {
    expectHTML(
      of: """
        a[^1] b[^3]

        [^1]: see[^2] it
        [^2]: inner x
        [^3]: last x

        """,
      "<p>a{ref-1} b{ref-2}</p>",
      notes: """
        <li id="note-1"><p>see{ref-3} it ←ref-1</p></li>
        <li id="note-2"><p>last x ←ref-2</p></li>
        <li id="note-3"><p>inner x ←ref-3</p></li>
        """)
  }
}
