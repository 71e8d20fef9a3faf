import CommonMark
import Testing

@Suite("Notes beside the text")
struct MarginNotesTests {
  @Test("a note is also beside its mark, for sighted readers")
  func noteStandsBesideMarkToo() {
    expectHTML(
      of: """
        a[^1] b[^1]

        [^1]: x *y* https://a.example/b [l](/u)

            second[^2]

        [^2]: inner x

        """,
      """
      <p>a{ref-1}<span class="margin-note" aria-hidden="true"><b>1</b> x <em>y</em> <a class="address" href="https://a.example/b" tabindex="-1">a.example/b</a> <a href="/u" tabindex="-1">l</a><span class="margin-paragraph">second</span></span> b{ref-1-2}</p>
      """,
      notes: """
        <li id="note-1"><p>x <em>y</em> <a class="address" href="https://a.example/b">a.example/b</a> <a href="/u">l</a></p>
        <p>second{ref-2} ←ref-1 ←ref-1-2</p></li>
        <li id="note-2"><p>inner x ←ref-2</p></li>
        """,
      options: HTMLOptions(marginNotes: true))
  }

  @Test("a note beside its mark stops at the first block that is not a paragraph")
  func noteBesideMarkStopsAt() {
    expectHTML(
      of: """
        a[^1]

        [^1]: x

            - y

            z

        """,
      """
      <p>a{ref-1}<span class="margin-note" aria-hidden="true"><b>1</b> x…</span></p>
      """,
      notes: """
        <li id="note-1"><p>x</p>
        <ul>
        <li>y</li>
        </ul>
        <p>z ←ref-1</p></li>
        """,
      options: HTMLOptions(marginNotes: true))
  }

  @Test("a note beside its mark has no raw HTML and no ids")
  func noteBesideMarkHasNo() {
    expectHTML(
      of: """
        a[^1]

        [^1]: <b id="q">x</b> <script>y</script>

        """,
      """
      <p>a{ref-1}<span class="margin-note" aria-hidden="true"><b>1</b> x </span></p>
      """,
      notes: """
        <li id="note-1"><p><b id="q">x</b>  ←ref-1</p></li>
        """,
      diagnostics: [
        "x.md:3:23: warning: the element '<script>' is dropped, with its content [raw-html-dropped]"
      ],
      options: HTMLOptions(marginNotes: true))
  }

  @Test("a table has no notes beside it")
  func tableHasNoNotesBeside() {
    expectHTML(
      of: """
        | a[^1] |
        |---|

        [^1]: x y

        """,
      """
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col">a{ref-1}</th></tr>
      </thead>
      </table>
      </div>
      """,
      notes: """
        <li id="note-1"><p>x y ←ref-1</p></li>
        """,
      options: HTMLOptions(marginNotes: true))
  }
}
