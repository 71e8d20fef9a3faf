import CommonMark
import Testing

@Suite("Raw HTML")
struct RawHTMLTests {
  @Test("elements of the allow-list pass")
  func elementsAllowlistPass() {
    expectHTML(
      of: """
        H<sub>2</sub>O <abbr title="a &amp; b">x</abbr><br> <kbd>k</kbd>

        """,
      """
      <p>H<sub>2</sub>O <abbr title="a &amp; b">x</abbr><br> <kbd>k</kbd></p>
      """)
  }

  @Test("blocks of the allow-list pass around Markdown")
  func blocksAllowlistPassAroundMarkdown() {
    expectHTML(
      of: """
        <div class="x">

        *a*

        </div>

        <details open><summary>S</summary>
        <p>t</p>
        </details>

        """,
      """
      <div class="x">
      <p><em>a</em></p>
      </div>
      <details open=""><summary>S</summary>
      <p>t</p>
      </details>
      """)
  }

  @Test("scripts and styles are removed with their content")
  func scriptsStylesGoWithWhat() {
    expectHTML(
      of: """
        a <script>x `y` *z* [^1] **w**</script> b

        <style>
        p { color: red }
        </style>

        <script>
        alert(1)
        </script>

        c <iframe src="x">d</iframe> e

        <svg><text>f</text></svg>

        """,
      """
      <p>a  b</p>


      <p>c  e</p>
      <p></p>
      """,
      diagnostics: [
        "x.md:1:21: error: no note is defined for '[^1]' [undefined-note]",
        "x.md:1:3: warning: the element '<script>' is dropped, with its content [raw-html-dropped]",
        "x.md:3:1: warning: the element '<style>' is dropped, with its content [raw-html-dropped]",
        "x.md:11:3: warning: the element '<iframe>' is dropped, with its content [raw-html-dropped]",
        "x.md:13:1: warning: the element '<svg>' is dropped, with its content [raw-html-dropped]",
      ])
  }

  @Test("a script that never ends removes at most its block")
  func scriptThatNeverEndsTakes() {
    expectHTML(
      of: """
        a <script>b *c*

        d

        *e <script> f* g

        """,
      """
      <p>a </p>
      <p>d</p>
      <p><em>e </em> g</p>
      """,
      diagnostics: [
        "x.md:1:3: warning: the element '<script>' is dropped, with its content [raw-html-dropped]"
      ])
  }

  @Test("attributes outside the allow-list are removed")
  func attributesOutsideAllowlistGo() {
    expectHTML(
      of: """
        <b onclick="x()" style="y" class="c" onClick=z>a</b>

        """,
      """
      <p><b class="c">a</b></p>
      """,
      diagnostics: [
        "x.md:1:4: warning: the attribute 'onclick' of '<b>' is dropped [raw-html-dropped]",
        "x.md:1:18: warning: the attribute 'style' of '<b>' is dropped [raw-html-dropped]",
      ])
  }

  @Test("unbalanced tags are balanced")
  func unbalancedTagsAreBalanced() {
    expectHTML(
      of: """
        a <b>b <i>c</b> d

        *e <b>f* g</b>

        </div>

        <div>

        """,
      """
      <p>a <b>b <i>c</i></b> d</p>
      <p><em>e <b>f</b></em> g</p>

      <div>
      </div>
      """,
      diagnostics: [
        "x.md:3:4: warning: '<b>' is not closed in its block [unclosed-html]",
        "x.md:3:11: warning: '</b>' closes nothing here, and is dropped [unclosed-html]",
        "x.md:5:1: warning: '</div>' closes nothing here, and is dropped [unclosed-html]",
        "x.md:7:1: warning: '<div>' is not closed in its block [unclosed-html]",
      ])
  }

  @Test("comments are removed, and what only looks like a tag stays")
  func commentsGoWhatLooksLike() {
    expectHTML(
      of: """
        a <!-- b --> <? c ?> 1 < 2 <3 <x-y>d</x-y>

        """,
      "<p>a   1 &lt; 2 &lt;3 &lt;x-y&gt;d&lt;/x-y&gt;</p>",
      diagnostics: [
        "x.md:1:31: warning: '<x-y>' is not an HTML element, and is printed as typed [unknown-element]"
      ])
  }

  @Test("no element passes where none is allowed")
  func noElementPassesWhereNone() {
    expectHTML(
      of: """
        <b>a</b> <script>b</script>

        <div>
        c
        </div>

        """,
      """
      <p>a </p>

      c

      """,
      diagnostics: [
        "x.md:1:1: warning: the element '<b>' is dropped, and its text stays [raw-html-dropped]",
        "x.md:1:10: warning: the element '<script>' is dropped, with its content [raw-html-dropped]",
        "x.md:3:1: warning: the element '<div>' is dropped, and its text stays [raw-html-dropped]",
      ],
      options: HTMLOptions(rawHTML: .none))
  }

  @Test("every element passes where all are allowed")
  func everyElementPassesWhereAll() {
    expectHTML(
      of: """
        <b onclick="x">a</b> <script>b</script>

        <div>
        c
        </div>

        """,
      """
      <p><b onclick="x">a</b> <script>b</script></p>
      <div>
      c
      </div>
      """,
      options: HTMLOptions(rawHTML: .all))
  }

  @Test("block elements do not pass in paragraphs")
  func elementsBlocksDoNotPass() {
    expectHTML(
      of: """
        a <div>b</div> <h2>c</h2>

        """,
      "<p>a b c</p>",
      diagnostics: [
        "x.md:1:3: warning: the element '<div>' is dropped, and its text stays [raw-html-dropped]",
        "x.md:1:16: warning: the element '<h2>' is dropped, and its text stays [raw-html-dropped]",
      ])
  }
}
