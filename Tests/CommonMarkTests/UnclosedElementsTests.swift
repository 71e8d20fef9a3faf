import CommonMark
import Testing

@Suite("Raw elements that are not closed")
struct UnclosedElementsTests {
  @Test("end with their block of HTML", arguments: ["a href=\"x\"", "b", "span", "em", "small"])
  func endOfBlock(tag: String) {
    let name = tag.prefix { $0 != " " }
    expectHTML(
      of: """
        <\(tag)>
        b

        c [d](e)[^1]

        [^1]: f

        """,
      """
      <\(tag)>
      b
      </\(name)>
      <p>c <a href="e">d</a>{ref-1}</p>
      """,
      notes: """
        <li id="note-1"><p>f ←ref-1</p></li>
        """,
      diagnostics: [
        "x.md:1:1: warning: '<\(name)>' is not closed in its block [unclosed-html]"
      ])
  }

  @Test("end with their paragraph, heading, item or cell")
  func endOfNode() {
    expectHTML(
      of: """
        ## a <b>b

        c <i>d

        - e <u>f
        - g

        | h <s>i | j |
        |---|---|

        """,
      """
      <h2 id="a-b">a <b>b</b></h2>
      <p>c <i>d</i></p>
      <ul>
      <li>e <u>f</u></li>
      <li>g</li>
      </ul>
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col">h <s>i</s></th><th scope="col">j</th></tr>
      </thead>
      </table>
      </div>
      """,
      diagnostics: [
        "x.md:1:6: warning: '<b>' is not closed in its block [unclosed-html]",
        "x.md:3:3: warning: '<i>' is not closed in its block [unclosed-html]",
        "x.md:5:5: warning: '<u>' is not closed in its block [unclosed-html]",
        "x.md:8:5: warning: '<s>' is not closed in its block [unclosed-html]",
      ])
  }

  @Test("continue where a later block of the same container closes them")
  func goOn() {
    expectHTML(
      of: """
        <div class="a">
        <div>

        *b*

        </div>

        > <details><summary>c</summary>
        >
        > d
        >
        > </details>

        </div>

        e

        """,
      """
      <div class="a">
      <div>
      <p><em>b</em></p>
      </div>
      <blockquote>
      <details><summary>c</summary>
      <p>d</p>
      </details>
      </blockquote>
      </div>
      <p>e</p>
      """)
  }

  @Test("are not closed by an end tag of another element or in another container")
  func otherEnds() {
    expectHTML(
      of: """
        <a href="x">

        b

        <a href="y">c</a>

        - <div>

          d

        </div>

        """,
      """
      <a href="x">
      </a>
      <p>b</p>
      <p><a href="y">c</a></p>
      <ul>
      <li><div>
      </div>
      <p>d</p>
      </li>
      </ul>

      """,
      diagnostics: [
        "x.md:1:1: warning: '<a>' is not closed in its block [unclosed-html]",
        "x.md:7:3: warning: '<div>' is not closed in its block [unclosed-html]",
        "x.md:11:1: warning: '</div>' closes nothing here, and is dropped [unclosed-html]",
      ])
  }

  @Test("keep the elements in them, whose end tags are still understood")
  func inner() {
    expectHTML(
      of: """
        <a href="x">
        <div>

        b

        </div>

        c

        """,
      """
      <a href="x">
      <div>
      </div></a>
      <p>b</p>

      <p>c</p>
      """,
      diagnostics: ["x.md:1:1: warning: '<a>' is not closed in its block [unclosed-html]"])
  }

  @Test("are not reported where HTML lets them end by themselves")
  func endByThemselves() {
    expectHTML(
      of: """
        <ul>
        <li>a
        <li>b <b>c</b>
        </ul>

        <p>d
        <p>e

        <table><tr><td>f<td>g<tr><td>h</table>

        """,
      """
      <ul>
      <li>a
      </li><li>b <b>c</b>
      </li></ul>
      <p>d
      </p><p>e
      </p>
      <table><tr><td>f</td><td>g</td></tr><tr><td>h</td></tr></table>
      """)
  }

  @Test("that may not contain paragraphs become blocks where they do")
  func paragraphsInParagraphs() {
    expectHTML(
      of: """
        <p class="x">

        a

        </p>

        """,
      """
      <div class="x">
      <p>a</p>
      </div>
      """)
  }

  @Test("are empty where they end with a slash")
  func selfClosing() {
    expectHTML(
      of: """
        a <span id="b"/> c <a href=d/>e</a> <iframe src="f"/> g

        <div class="h"/>

        i

        """,
      """
      <p>a <span id="b"></span> c <a href="d/">e</a>  g</p>
      <div class="h"></div>
      <p>i</p>
      """,
      diagnostics: [
        "x.md:1:37: warning: the element '<iframe>' is dropped, with its content [raw-html-dropped]"
      ])
  }
}
