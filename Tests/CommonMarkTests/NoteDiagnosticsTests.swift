import CommonMark
import Testing

@Suite("Notes: what is reported")
struct NoteDiagnosticsTests {
  @Test("an undefined label is reported at its place, and shown")
  func undefinedLabelReportedWhereStands() {
    expectHTML(
      of: """
        one
        two
        پانی three[^x] four[^X]

        """,
      """
      <p>one
      two
      پانی three[^x] four[^x]</p>
      """,
      diagnostics: [
        "x.md:3:11: error: no note is defined for '[^x]' [undefined-note]"
      ])
  }

  @Test("an undefined label suggests the nearest one")
  func undefinedLabelSuggestsNearestOne() {
    expectHTML(
      of: """
        a[^smith] b[^smiht]

        [^smith]: x y

        """,
      "<p>a{ref-1} b[^smiht]</p>",
      notes: """
        <li id="note-1"><p>x y ←ref-1</p></li>
        """,
      diagnostics: [
        "x.md:1:12: error: no note is defined for '[^smiht]' [undefined-note]"
      ])
  }

  @Test("an undefined label in a note is reported in the note's line")
  func undefinedLabelNoteReportedNotes() {
    expectHTML(
      of: """
        a[^1]

        b

        [^1]: one
            two[^q]

        """,
      """
      <p>a{ref-1}</p>
      <p>b</p>
      """,
      notes: """
        <li id="note-1"><p>one
        two[^q] ←ref-1</p></li>
        """,
      diagnostics: [
        "x.md:6:8: error: no note is defined for '[^q]' [undefined-note]"
      ])
  }

  @Test("an undefined label in a table is reported in its row")
  func undefinedLabelTableReportedRow() {
    expectHTML(
      of: """
        | a | b |
        |---|---|
        | 1 | 2[^q] |

        """,
      """
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col">a</th><th scope="col">b</th></tr>
      </thead>
      <tbody>
      <tr><td>1</td><td>2[^q]</td></tr>
      </tbody>
      </table>
      </div>
      """,
      diagnostics: [
        "x.md:3:8: error: no note is defined for '[^q]' [undefined-note]"
      ])
  }

  @Test("an undefined label in an inline note is reported")
  func undefinedLabelInlineNoteReported() {
    expectHTML(
      of: """
        a
        b ^[c
        d[^q] e]

        """,
      """
      <p>a
      b {ref-1}</p>
      """,
      notes: """
        <li id="note-1"><p>c
        d[^q] e ←ref-1</p></li>
        """,
      diagnostics: [
        "x.md:3:2: error: no note is defined for '[^q]' [undefined-note]"
      ])
  }

  @Test("an unused note is reported and not printed")
  func unusedNoteReportedNotPrinted() {
    expectHTML(
      of: """
        a

          [^1]: one x

        """,
      "<p>a</p>",
      diagnostics: [
        "x.md:3:3: warning: nothing refers to the note '1', so it is not printed [unused-note]"
      ])
  }

  @Test("a note that only an unused note uses is unused")
  func noteThatOnlyUnusedNote() {
    expectHTML(
      of: """
        a

        [^1]: see[^2] it
        [^2]: two x

        """,
      "<p>a</p>",
      diagnostics: [
        "x.md:3:1: warning: nothing refers to the note '1', so it is not printed [unused-note]",
        "x.md:4:1: warning: nothing refers to the note '2', so it is not printed [unused-note]",
      ])
  }

  @Test("a note that only a picture's text uses is unused")
  func noteThatOnlyPicturesText() {
    expectHTML(
      of: """
        ![p[^1]](u) x

        [^1]: two x

        """,
      """
      <p><img src="u" alt="p" /> x</p>
      """,
      diagnostics: [
        "x.md:3:1: warning: nothing refers to the note '1', so it is not printed [unused-note]"
      ])
  }

  @Test("a duplicate note is reported and the first one counts")
  func duplicateNoteReportedFirstOne() {
    expectHTML(
      of: """
        a[^1]

        [^1]: one x

        > [^1]: two x

        """,
      """
      <p>a{ref-1}</p>
      <blockquote>
      </blockquote>
      """,
      notes: """
        <li id="note-1"><p>one x ←ref-1</p></li>
        """,
      diagnostics: [
        "x.md:5:3: error: the note '1' is already defined in line 3 [duplicate-note]"
      ])
  }

  @Test("an empty note is reported")
  func emptyNoteReported() {
    expectHTML(
      of: "a[^1]\n\n[^1]:\n\n[^1x]: \nb[^1x]\n",
      """
      <p>a{ref-1}</p>
      <p>b{ref-2}</p>
      """,
      notes: """
        <li id="note-1"><p> ←ref-1</p></li>
        <li id="note-2"><p> ←ref-2</p></li>
        """,
      diagnostics: [
        "x.md:3:1: warning: the note '1' has no text [empty-note]",
        "x.md:5:1: warning: the note '1x' has no text [empty-note]",
      ])
  }
}
