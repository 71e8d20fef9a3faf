import Basics
import Testing

@Suite("Escaping for HTML")
struct HTMLEscapingTests {
  @Test(
    "replaces the characters that are asked for",
    arguments: [
      (EscapedCharacters.all, "&lt;a b=&quot;&#39;&amp;&quot;&gt;"),
      (.allButApostrophe, "&lt;a b=&quot;'&amp;&quot;&gt;"),
      ([.quotationMark, .lessThan], "&lt;a b=&quot;'&&quot;>"),
      ([.lessThan, .greaterThan], "&lt;a b=\"'&\"&gt;"), ([], "<a b=\"'&\">"),
    ] as [(EscapedCharacters, String)])
  func characters(escaped: EscapedCharacters, expected: String) {
    let text = "<a b=\"'&\">"
    #expect(text.htmlEscaped(escaped) == expected)
    var (bytes, slowly): ([UInt8], [UInt8]) = ([], [])
    bytes.putEscapedHTML(text.utf8, escaped)
    slowly.putEscapedHTML(AnyCollection(text.utf8), escaped)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    #expect(slowly == bytes)
  }

  @Test("leaves text without such characters")
  func plain() {
    #expect("".htmlEscaped == "")
    #expect("Wasser für Bela Ghat".htmlEscaped == "Wasser für Bela Ghat")
  }

  @Test("is undone by reading character references, once")
  func references() {
    let text = "<a b=\"'&amp;'\">\u{A0}&x; &"
    #expect(CharacterReference.decoded(text.htmlEscaped.utf8) == text)
    #expect(CharacterReference.decoded("&#60;&nbsp;&#38;lt;&#62;".utf8) == "<\u{A0}&lt;>")
  }

  @Test("serves XML as well")
  func xml() {
    var xml = XMLText.document()
    xml.raw("<a>\n")
    xml.element("b", "R & D's")
    xml.raw("</a>\n")
    #expect(
      String(decoding: xml.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a>
        <b>R &amp; D&#39;s</b>
        </a>

        """)
  }
}
