import CommonMark
import Testing

@Suite("Notes: what is beside a mark")
struct NoteNeighboursTests {
  @Test("an exclamation mark before a mark stays one")
  func bangBeforeMarkStaysBang() {
    expectHTML(
      of: """
        ![^1]

        [^1]: one x

        """,
      "<p>!{ref-1}</p>",
      notes: """
        <li id="note-1"><p>one x ←ref-1</p></li>
        """)
  }

  @Test("a text in brackets before a mark keeps its brackets, and is a link where that is defined")
  func textInBracketsBeforeMark() {
    expectHTML(
      of: """
        He wrote "recieve [sic][^1]" of [Bo][^1] and [^1][Bo].

        [^1]: one x

        [bo]: /bo

        """,
      """
      <p>He wrote &quot;recieve [sic]{ref-1}&quot; of <a href="/bo">Bo</a>{ref-1-2} and {ref-1-3}<a href="/bo">Bo</a>.</p>
      """,
      notes: """
        <li id="note-1"><p>one x ←ref-1 ←ref-1-2 ←ref-1-3</p></li>
        """)
  }

  @Test("a text before a mark stays, with what is in it")
  func textBeforeMarkStaysWith() {
    expectHTML(
      of: """
        [*text*][^1] [![p](u)][^1] ![t][^1]

        [^1]: one x

        """,
      """
      <p>[<em>text</em>]{ref-1} [<img src="u" alt="p" />]{ref-1-2} ![t]{ref-1-3}</p>
      """,
      notes: """
        <li id="note-1"><p>one x ←ref-1 ←ref-1-2 ←ref-1-3</p></li>
        """)
  }

  @Test("a label with an address is a link")
  func labelWithAddressLink() {
    expectHTML(
      of: """
        a[^1](u) b[^1]

        [^1]: one x

        """,
      """
      <p>a<a href="u">^1</a> b{ref-1}</p>
      """,
      notes: """
        <li id="note-1"><p>one x ←ref-1</p></li>
        """)
  }

  @Test("a mark in a link is not a link itself, since links do not nest")
  func markInLink() {
    expectHTML(
      of: """
        [a[^1]](u)

        [^1]: one x

        """,
      """
      <p><a href="u">a<sup class="note-ref" id="ref-1">1</sup></a></p>
      """,
      notes: """
        <li id="note-1"><p>one x ←ref-1</p></li>
        """)
  }

  @Test("a note in the text of a picture has no mark")
  func noteTextPictureHasNo() {
    expectHTML(
      of: """
        ![p[^1]](u) a[^1]

        [^1]: one x

        """,
      """
      <p><img src="u" alt="p" /> a{ref-1}</p>
      """,
      notes: """
        <li id="note-1"><p>one x ←ref-1</p></li>
        """)
  }

  @Test("a note may hold raw HTML, which ends with it")
  func noteMayHoldRawHtml() {
    expectHTML(
      of: """
        a[^1]

        [^1]: <b>bold

        """,
      "<p>a{ref-1}</p>",
      notes: """
        <li id="note-1"><p><b>bold</b> ←ref-1</p></li>
        """,
      diagnostics: [
        "x.md:3:7: warning: '<b>' is not closed in its block [unclosed-html]"
      ])
  }

  @Test("every anchor has the prefix")
  func everyAnchorHasPrefix() {
    expectHTML(
      of: """
        # Notes

        a[^1] b[^1]

        [^1]: one x

        """,
      """
      <h2 id="p-notes-2">Notes <a class="anchor" href="#p-notes-2" aria-hidden="true" tabindex="-1">#</a></h2>
      <p>a{p-ref-1} b{p-ref-1-2}</p>
      """,
      notes: """
        <li id="p-note-1"><p>one x ←p-ref-1 ←p-ref-1-2</p></li>
        """,
      options: HTMLOptions(identifierPrefix: "p-", headingAnchors: true))
  }
}
