import Testing

@testable import Pages
@testable import Site

@Suite("The text of HTML, as it is searched")
struct ReadableTextTests {
  private func text(_ html: String...) -> String {
    var readable = ReadableText()
    for part in html { readable.put(html: Array(part.utf8)) }
    return String(decoding: readable.bytes, as: UTF8.self)
  }

  @Test("is without tags, with single spaces and a line for each paragraph")
  func paragraphs() {
    #expect(
      text("<p>One <em>two</em>\nthree</p>\n<ul>\n<li>f<b>ou</b>r</li>\n<li>five</li>\n</ul>\n")
        == "One two three\nfour\nfive")
    #expect(text("<p>a</p>", "", "<p>b<br />c</p>") == "a\nb\nc")
    #expect(text("") == "")
  }

  @Test("has characters in place of their references")
  func references() {
    #expect(
      text("<p>x &lt; y &amp;&nbsp;z &quot;q&quot; &nobody; 5&6</p>")
        == "x < y & z \"q\" &nobody; 5&6")
  }

  @Test("has no note marks, margin notes, cards, anchors or addresses")
  func leftOut() {
    let note =
      "<sup class=\"note-ref\"><a href=\"#n\" title=\"a > b\">1</a></sup>"
      + "<span class=\"margin-note\" aria-hidden=\"true\"><b>1</b> "
      + "<span>In <i>the</i> margin</span></span>"
    #expect(text("<p>Before\(note) after<sup>2</sup>.</p>") == "Before after2.")
    #expect(
      text("<h2 id=\"a\">Head <a class=\"anchor\" href=\"#a\">#</a></h2><p>x</p>") == "Head\nx")
    #expect(
      text(
        "<li>See <a class=\"address\" href=\"h\">h/…/x</a> <a class=\"back\" href=\"#r\">↩</a></li>"
      )
        == "See")
    #expect(text("<p class=\"address\">kept</p><a class=\"addresses\">kept</a>") == "kept\nkept")
  }

  @Test(
    "is found in HTML that is cut short", arguments: ["<", "</", "<a", "a <b", "&", "<a class=\"x"])
  func cutShort(html: String) {
    #expect(text(html).count <= 1)
  }
}
