import CommonMark
import Testing

@Suite("Bare addresses")
struct AddressesTests {
  @Test("a bare address is a link that reads well")
  func bareAddressLinkThatReads() {
    expectHTML(
      of: """
        See https://www.example.org/a/ and http://a.example/b_c_d.

        """,
      """
      <p>See <a class="address" href="https://www.example.org/a/">example.org/a</a> and <a class="address" href="http://a.example/b_c_d">a.example/b_c_d</a>.</p>
      """)
  }

  @Test("a long address is shortened")
  func longAddressShortened() {
    expectHTML(
      of: """
        https://www.example.org/reports/2017/september/the-water-of-the-city.pdf?x=1&y=2

        """,
      """
      <p><a class="address" href="https://www.example.org/reports/2017/september/the-water-of-the-city.pdf?x=1&amp;y=2">example.org/…/the-water-of-the-city.pdf</a></p>
      """)
  }

  @Test("punctuation after an address is not part of it")
  func punctuationAfterAddressNoPart() {
    expectHTML(
      of: """
        (https://a.example/b), https://a.example/c. "https://a.example/d"; https://a.example/e?! [https://a.example/f]

        """,
      """
      <p>(<a class="address" href="https://a.example/b">a.example/b</a>), <a class="address" href="https://a.example/c">a.example/c</a>. &quot;<a class="address" href="https://a.example/d">a.example/d</a>&quot;; <a class="address" href="https://a.example/e">a.example/e</a>?! [<a class="address" href="https://a.example/f">a.example/f</a>]</p>
      """)
  }

  @Test("a bare address ends before text in angle brackets, and before its closing bracket")
  func angleBrackets() {
    expectHTML(
      of: """
        &lt;https://a.example/b&gt;, \\<https://a.example/c\\>; https://a.example/d>. &lt;www.a.example&gt;

        """,
      """
      <p>&lt;<a class="address" href="https://a.example/b">a.example/b</a>&gt;, &lt;<a class="address" href="https://a.example/c">a.example/c</a>&gt;; <a class="address" href="https://a.example/d">a.example/d</a>&gt;. &lt;<a class="address" href="http://www.a.example">a.example</a>&gt;</p>
      """)
  }

  @Test("parentheses in an address are part of it")
  func parenthesesAddressArePart() {
    expectHTML(
      of: """
        https://a.example/b_(c) (https://a.example/d_(e))

        """,
      """
      <p><a class="address" href="https://a.example/b_(c)">a.example/b_(c)</a> (<a class="address" href="https://a.example/d_(e)">a.example/d_(e)</a>)</p>
      """)
  }

  @Test("a full stop of another script is not part of an address")
  func fullStopAnotherScriptNo() {
    expectHTML(
      of: """
        https://a.example/پانی۔ „https://a.example/b“

        """,
      """
      <p><a class="address" href="https://a.example/%D9%BE%D8%A7%D9%86%DB%8C">a.example/پانی</a>۔ „<a class="address" href="https://a.example/b">a.example/b</a>“</p>
      """)
  }

  @Test("www. begins an address, except after a letter")
  func wwwBeginsAddressLetterBefore() {
    expectHTML(
      of: """
        www.a.example xwww.a.example xhttps://a.example

        """,
      """
      <p><a class="address" href="http://www.a.example">a.example</a> xwww.a.example xhttps://a.example</p>
      """)
  }

  @Test("what has no host is not an address")
  func whatHasNoHostNo() {
    expectHTML(
      of: """
        http:// https://x http://. www. www.x ftp://a.example

        """,
      """
      <p>http:// https://x http://. www. <a class="address" href="http://www.x">x</a> ftp://a.example</p>
      """)
  }

  @Test("a link contains no link")
  func noLinkStandsLink() {
    expectHTML(
      of: """
        [https://a.example/b](https://c.example) <a href="https://d.example">https://d.example</a>

        """,
      """
      <p><a href="https://c.example">https://a.example/b</a> <a href="https://d.example">https://d.example</a></p>
      """)
  }

  @Test("an address in code or in the text of a picture stays as it is")
  func addressCodeStaysTextPicture() {
    expectHTML(
      of: """
        `https://a.example` ![https://b.example](u)

        """,
      """
      <p><code>https://a.example</code> <img src="u" alt="https://b.example" /></p>
      """)
  }

  @Test("an address in angle brackets reads well too")
  func addressAngleBracketsReadsWell() {
    expectHTML(
      of: """
        <https://www.a.example/b/> <mailto:a@b.example>

        """,
      """
      <p><a class="address" href="https://www.a.example/b/">a.example/b</a> <a href="mailto:a@b.example">mailto:a@b.example</a></p>
      """)
  }

  @Test("a raw link that passes unread contains no link")
  func noLinkStandsRawLink() {
    expectHTML(
      of: """
        <a href="x">https://d.example</a> https://e.example

        """,
      """
      <p><a href="x">https://d.example</a> <a class="address" href="https://e.example">e.example</a></p>
      """,
      options: HTMLOptions(rawHTML: .all))
  }
}
