import CommonMark
import Testing

@Suite("Raw links")
struct RawLinksTests {
  @Test("no link stands in a raw link, and a raw link in no other")
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
        "x.md:1:44: warning: a link stands in a link, and leads nowhere [raw-html-dropped]"
      ])
  }
}
