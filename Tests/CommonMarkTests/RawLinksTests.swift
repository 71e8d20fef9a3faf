import CommonMark
import Testing

@Suite("Raw links and text between tags")
struct RawLinksTests {
  @Test("other elements are removed, and their text stays")
  func otherElementsGoTheirText() {
    expectHTML(
      of: """
        a <font color="red">b</font> <blink>c</blink>

        <form>
        <b>d</b> <input value="x"> e
        </form>

        """,
      """
      <p>a b c</p>

      <b>d</b>  e

      """,
      diagnostics: [
        "x.md:1:3: warning: the element '<font>' is dropped, and its text stays [raw-html-dropped]",
        "x.md:1:30: warning: the element '<blink>' is dropped, and its text stays [raw-html-dropped]",
        "x.md:3:1: warning: the element '<form>' is dropped, and its text stays [raw-html-dropped]",
        "x.md:4:10: warning: the element '<input>' is dropped, and its text stays [raw-html-dropped]",
      ])
  }

  @Test("links and raw links do not nest")
  func noLinkStandsRawLink() {
    expectHTML(
      of: """
        <a href="x">[b](c) <https://d.example>[^1] <a href="e">f</a></a> [g <a href="h">i</a>](j)

        [^1]: k l

        """,
      """
      <p><a href="x">b https://d.example<sup class="note-ref" id="ref-1">1</sup> <span>f</span></a> <a href="j">g <span>i</span></a></p>
      """,
      notes: """
        <li id="note-1"><p>k l ←ref-1</p></li>
        """,
      diagnostics: [
        "x.md:1:44: warning: a link is inside another link, so only its text stays [raw-html-dropped]"
      ])
  }

  @Test("text between raw tags keeps its letters")
  func textBetweenRawTagsKeeps() {
    expectHTML(
      of: """
        <p>a &amp; b &lt; c < d "e"</p>

        """,
      """
      <p>a &amp; b &lt; c &lt; d "e"</p>
      """)
  }
}
