import CommonMark
import Testing

@Suite("Unsafe addresses, ids and pictures")
struct UnsafeAddressesTests {
  @Test("a raw link without an address is a span")
  func rawLinkWithoutAddressSpan() {
    expectHTML(
      of: """
        <a id="top" name="top">a</a> [b](c) <a href="javascript:d" rel="e">f</a>

        """,
      """
      <p><span id="top">a</span> <a href="c">b</a> <span>f</span></p>
      """,
      diagnostics: [
        "x.md:1:46: warning: the address 'javascript:d' is dropped: it is not a web, mail or telephone address [unsafe-address]"
      ])
  }

  @Test("an id of the page is not taken, in any disguise")
  func idsOfThePage() {
    var options = HTMLOptions()
    options.reservedIdentifiers = ["_main"]
    expectHTML(
      of: "<b id=\"_main\">a</b> <b id=\"&#95;main\">b</b> <a name=_mai&#110;>c</a>\n",
      "<p><b id=\"_main-2\">a</b> <b id=\"&amp;#95;main\">b</b> <span id=\"_mai&amp;#110;\">c</span></p>",
      options: options)
  }

  @Test("unsafe addresses are removed in every disguise")
  func unsafeAddressesGoEveryDisguise() {
    expectHTML(
      of:
        "<a href=\"javascript:x\">1</a> <a href=\"JaVaScRiPt:x\">2</a> <a href=\"java\tscript:x\">3</a> <a href=\"java\nscript:x\">4</a> <a href=\" javascript:x\">5</a> <a href=\"data:text/html,x\">6</a> <a href='vbscript:x'>7</a> <a href=javascript:x>8</a> <a href=\"\u{1}javascript:x\">9</a>\n",
      "<p><span>1</span> <span>2</span> <span>3</span> <span>4</span> <span>5</span> <span>6</span> <span>7</span> <span>8</span> <span>9</span></p>",
      diagnostics: [
        "x.md:1:10: warning: the address 'javascript:x' is dropped: it is not a web, mail or telephone address [unsafe-address]",
        "x.md:1:39: warning: the address 'JaVaScRiPt:x' is dropped: it is not a web, mail or telephone address [unsafe-address]",
        "x.md:1:68: warning: the address 'java script:x' is dropped: it is not a web, mail or telephone address [unsafe-address]",
        "x.md:1:98: warning: the address 'java script:x' is dropped: it is not a web, mail or telephone address [unsafe-address]",
        "x.md:2:26: warning: the address ' javascript:x' is dropped: it is not a web, mail or telephone address [unsafe-address]",
        "x.md:2:56: warning: the address 'data:text/html,x' is dropped: it is not a web, mail or telephone address [unsafe-address]",
        "x.md:2:89: warning: the address 'vbscript:x' is dropped: it is not a web, mail or telephone address [unsafe-address]",
        "x.md:2:115: warning: the address 'javascript:x' is dropped: it is not a web, mail or telephone address [unsafe-address]",
        "x.md:2:143: warning: the address ' javascript:x' is dropped: it is not a web, mail or telephone address [unsafe-address]",
      ])
  }

  @Test("character references in addresses stay harmless")
  func characterReferencesAddressesStayHarmless() {
    expectHTML(
      of: """
        <a href="javascript&colon;x">1</a> <a href="&#106;avascript:x">2</a> <a href="java&Tab;script:x">3</a> <a href="/a?b=1&amp;c=2">4</a>

        """,
      """
      <p><a href="javascript&amp;colon;x">1</a> <a href="&amp;#106;avascript:x">2</a> <span>3</span> <a href="/a?b=1&amp;c=2">4</a></p>
      """,
      diagnostics: [
        "x.md:1:79: warning: the address 'java&Tab;script:x' is dropped: it is not a web, mail or telephone address [unsafe-address]"
      ])
  }

  @Test("unsafe addresses in Markdown are removed too")
  func unsafeAddressesMarkdownGoToo() {
    expectHTML(
      of: """
        [1](javascript:x) [2](JAVASCRIPT&colon;x) [3](&#1;javascript:x) ![4](data:text/html,x) [5](vbscript:x) <javascript:x> [6](data:image/png;base64,x)

        """,
      "<p>1 2 3 4 5 javascript:x 6</p>",
      diagnostics: [
        "x.md:1:5: warning: the address 'javascript:x' is dropped: it is not a web, mail or telephone address [unsafe-address]",
        "x.md:1: warning: the address 'JAVASCRIPT:x' is dropped: it is not a web, mail or telephone address [unsafe-address]",
        "x.md:1: warning: the address ' javascript:x' is dropped: it is not a web, mail or telephone address [unsafe-address]",
        "x.md:1:70: warning: the address 'data:text/html,x' is dropped: it is not a web, mail or telephone address [unsafe-address]",
        "x.md:1:92: warning: the address 'vbscript:x' is dropped: it is not a web, mail or telephone address [unsafe-address]",
        "x.md:1:105: warning: the address 'javascript:x' is dropped: it is not a web, mail or telephone address [unsafe-address]",
        "x.md:1:123: warning: the address 'data:image/png;base64,x' is dropped: it is not a web, mail or telephone address [unsafe-address]",
      ])
  }

  @Test("safe addresses pass")
  func safeAddressesPass() {
    expectHTML(
      of: """
        [1](http://a.example) [2](mailto:a@b.example) [3](tel:+1) [4](a/b#c) [5](//c.example) ![6](data:image/png;base64,x) [7](?q=a:b)

        """,
      """
      <p><a href="http://a.example">1</a> <a href="mailto:a@b.example">2</a> <a href="tel:+1">3</a> <a href="a/b#c">4</a> <a href="//c.example">5</a> <img src="data:image/png;base64,x" alt="6" /> <a href="?q=a:b">7</a></p>
      """)
  }

  @Test("ids stay unique")
  func idsStayUnique() {
    expectHTML(
      of: """
        ## A

        <b id="a">x</b> <b id="a">y</b> <b id="note-1">z</b> <b id="">w</b>

        """,
      """
      <h2 id="a">A</h2>
      <p><b id="a-2">x</b> <b id="a-3">y</b> <b id="section-note-1">z</b> <b>w</b></p>
      """)
  }

  @Test("a picture without a text is reported")
  func pictureWithoutTextReported() {
    expectHTML(
      of: """
        x <img src="a.png"> <img src="b.png" alt="b">

        """,
      """
      <p>x <img alt="" src="a.png"> <img src="b.png" alt="b"></p>
      """,
      diagnostics: [
        "x.md:1:3: warning: an '<img>' has no text for those who cannot see it [missing-alternative-text]"
      ])
  }

  @Test("relative addresses are found in raw HTML as in Markdown")
  func relativeAddressesAreFoundRaw() {
    expectHTML(
      of: """
        <a href="b.html">1</a> [2](b.html)

        """,
      """
      <p><a href="b.html">1</a> <a href="b.html">2</a></p>
      """)
  }
}
