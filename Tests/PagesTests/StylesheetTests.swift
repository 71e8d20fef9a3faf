import Briefs
import Pages
import Site
import Testing

@Suite("A style sheet and a script")
struct StylesheetTests {
  private func css(_ text: String, for scope: Stylesheet.Scope = .texts) -> String {
    let sheet = Stylesheet(Array(text.utf8), scope: scope, theme: Theme(), address: { $0 })
    return String(decoding: sheet.bytes, as: UTF8.self)
  }

  @Test("lose their comments, and the spaces that separate nothing")
  func compact() {
    #expect(
      css(
        """
        /* a { } */
        a:hover > b,
        :is(p, li) :first-child {
          margin: -0.5em 0 0.25rem 10.5px;
          width: calc(100% - (0.5em + 1px));
        }
        @media screen and (min-width: 55em) { a { color: red; } }
        a + :is( b + c ) { color: red }
        """)
        == "a:hover>b,:is(p,li) :first-child{margin:-0.5em 0 .25rem 10.5px;"
        + "width:calc(100% - (.5em + 1px))}@media screen and (min-width:55em){a{color:red}}"
        + "a + :is(b + c){color:red}")
  }

  @Test("keep what is in quotation marks")
  func strings() {
    #expect(
      css("a::before { content: \" /* : ; */ { \\\" 0.5\"; font-family: 'A  B', c; }")
        == "a::before{content:\" /* : ; */ { \\\" 0.5\";font-family:'A  B',c}")
  }

  @Test("keep what is escaped, addresses, and words that only a comment separates")
  func verbatim() {
    #expect(css(".c\\+\\+ .k > i { }") == ".c\\+\\+ .k>i{}")
    #expect(css(".a\\> .b { } .\\) > i { }") == ".a\\> .b{}.\\)>i{}")
    #expect(css("a { --s: var(--a) + 2rem; }") == "a{--s:var(--a) + 2rem}")
    #expect(css("a { b: URL( 0.5/*x*/.png ) 0.5 }") == "a{b:URL( 0.5/*x*/.png ) .5}")
    #expect(css("a { b: url( \"0.5 .png\" ) }") == "a{b:url(\"0.5 .png\")}")
    #expect(css(".a/* */.b, a/**/b { m: 1px/**/2px }") == ".a.b,a b{m:1px 2px}")
  }

  @Test("keep what is broken as it is")
  func broken() {
    #expect(css("a { color: \"red") == "a{color:\"red")
    #expect(css("a { } /* b") == "a{}")
  }

  @Test("have only the rules that their pages need")
  func scopes() {
    let text =
      ["a{}", "/* begin lists */", "b{}", "/* end lists */", "c{}"]
      .joined(separator: "\n") + "\n/* begin texts */\nd{}\n/* end texts */\ne{}"
    #expect(css(text, for: .texts) == "a{}c{}d{}e{}")
    #expect(css(text, for: .lists) == "a{}b{}c{}e{}")
  }

  @Test("are one file where they do not differ")
  func same() {
    let sheets = Stylesheet.Scope.allCases.map {
      Stylesheet(Array("a{}".utf8), scope: $0, theme: Theme(), address: { $0 })
    }
    #expect(Set(sheets.map(\.path)).count == 1)
  }

  @Test("lose the comment lines and the indentation of a script")
  func script() {
    let script = SiteScript(Array("// A.\nif (a) {\n  b('// c');\n}\n\n".utf8), named: "site")
    #expect(String(decoding: script.bytes, as: UTF8.self) == "if (a) {\nb('// c');\n}\n")
    #expect(script.path.text.hasPrefix("assets/site.") && script.path.text.hasSuffix(".js"))
  }
}
