import CommonMark
import SourceText
import Testing

@Suite("Anchors, old elements, and what is not an element")
struct OldElementsTests {
  @Test("the name of an anchor is its id")
  func names() {
    expectHTML(
      of: """
        <a name="a"></a>

        ## B <a name="b2"/>

        <a name="c" href="d">e</a> <a id="f" name="g">h</a> <A NAME=i>j</A>

        """,
      """
      <p><span id="a"></span></p>
      <h2 id="b">B <span id="b2"></span></h2>
      <p><a id="c" href="d">e</a> <span id="g"></span><span id="f">h</span> <span id="i">j</span></p>
      """)
  }

  @Test("obsolete elements of HTML keep their meaning")
  func successors() {
    expectHTML(
      of: """
        <strike>a</strike> <tt>b</tt> <acronym title="c">d</acronym> <STRIKE>e</STRIKE>

        <center class="f">
        g
        </center>

        <dir><li>h</dir>

        """,
      """
      <p><s>a</s> <code>b</code> <abbr title="c">d</abbr> <s>e</s></p>
      <div class="center f">
      g
      </div>
      <ul><li>h</li></ul>
      """)
  }

  @Test("elements that only say how a text looks keep it")
  func looks() {
    expectHTML(
      of: """
        <font color="red">a</font> <big>b</big> <nobr>c</nobr> <center>d</center>

        """,
      "<p>a b c d</p>",
      diagnostics: [
        "x.md:1:1: warning: the element '<font>' is dropped, and its text stays [raw-html-dropped]",
        "x.md:1:28: warning: the element '<big>' is dropped, and its text stays [raw-html-dropped]",
        "x.md:1:41: warning: the element '<nobr>' is dropped, and its text stays [raw-html-dropped]",
        "x.md:1:56: warning: the element '<center>' is dropped, and its text stays [raw-html-dropped]",
      ])
  }

  @Test("what is not an element is text, in headings and their ids too")
  func unknown() {
    expectHTML(
      of: """
        ## List<String>

        A <type of person> writes `x` to Map<K> and <T>.

        <placeholder>

        <one>
        & <b>two</b>

        """,
      """
      <h2 id="list-string">List&lt;String&gt;</h2>
      <p>A &lt;type of person&gt; writes <code>x</code> to Map&lt;K&gt; and &lt;T&gt;.</p>
      <p>&lt;placeholder&gt;
      </p>
      <p>&lt;one&gt;
      & <b>two</b>
      </p>
      """)
  }

  @Test("what is written like markup but is not an element is text, and reported")
  func unknownMarkup() {
    expectHTML(
      of: """
        <x-y>a</x-y> <map2 id="b"> <c d>

        <Tabs>e</Tabs> <Note type="f"/> <Note type="g"/>

        """,
      """
      <p>&lt;x-y&gt;a&lt;/x-y&gt; &lt;map2 id=&quot;b&quot;&gt; &lt;c d&gt;</p>
      <p>&lt;Tabs&gt;e&lt;/Tabs&gt; &lt;Note type=&quot;f&quot;/&gt; &lt;Note type=&quot;g&quot;/&gt;</p>
      """,
      diagnostics: [
        "x.md:3:1: warning: '<Tabs>' and 2 others are components, which Briefpress does not read [foreign-placeholder]",
        "x.md:1:1: warning: '<x-y>' is not an HTML element, and is printed as typed [unknown-element]",
        "x.md:1:14: warning: '<map2>' is not an HTML element, and is printed as typed [unknown-element]",
      ])
  }

  @Test("the remains of Word's HTML are removed")
  func word() {
    expectHTML(
      of: """
        <p class="MsoNormal">a<o:p></o:p></p>

        """,
      """
      <p class="MsoNormal">a</p>
      """,
      diagnostics: [
        "x.md:1:23: warning: the element '<o:p>' is dropped, and its text stays [raw-html-dropped]"
      ])
  }

  @Test(
    "the help for an attribute that is dropped is true for it",
    arguments: [
      ("<b name='a'>", "write 'id=\"a\"': a link leads to an id"),
      ("<b role='note'>", "take it out, and use the element with that meaning"),
      ("<b aria-label='a'>", "take it out, and say it in the text, which everybody can read"),
      ("<b onclick='a'>", "take it out: no script runs in a text"),
      ("<b data-x='a'>", "take it out: it is for scripts, and none runs in a text"),
      ("<b style='a'>", "take it out; the style sheet decides how things look"),
      ("<b align=a>", "take it out; the style sheet decides how things look"),
      ("<b scope=row>", "write '<th scope=…>' for the cell that heads a row or a column"),
      ("<b xml:lang=de>", "write 'lang'"),
      ("<a href=x target=_blank>", "take it out: readers choose where a link opens"),
      ("<img alt=a srcset=x>", "take it out, and give one picture: 'src'"),
      ("<b lang-x=a>", "take it out: '<b>' may have class, dir, id, lang, title"),
      (
        "<a href=x download>",
        "take it out: '<a>' may have class, dir, href, hreflang, id, lang, rel, title"
      ),
    ])
  func help(tag: String, help: String) {
    let end = tag.hasPrefix("<a") ? "</a>" : tag.hasPrefix("<b") ? "</b>" : ""
    #expect(render("x \(tag)y\(end)\n").diagnostics.map(\.help) == [help])
  }

  @Test("ids of the page around a text, and of its headings, are reserved for them")
  func reserved() {
    var options = HTMLOptions()
    options.reservedIdentifiers = ["_main"]
    expectHTML(
      of: """
        <a name="_main"></a> <b id="a">b</b> <b id="_ftn1">c</b>

        ## C {#a}

        """,
      """
      <p><span id="_main-2"></span> <b id="a-2">b</b> <b id="_ftn1">c</b></p>
      <h2 id="a">C</h2>
      """,
      options: options)
  }
}
