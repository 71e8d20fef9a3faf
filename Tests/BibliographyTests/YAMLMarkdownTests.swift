import Bibliography
import SourceText
import Testing

@Suite("Markdown in CSL-YAML")
struct YAMLMarkdownTests {
  @Test(
    "texts are Markdown as pandoc reads it",
    arguments: [
      ("**x** and __y__", "<b>x</b> and <b>y</b>"), ("*a* _b_ c_d_e", "<i>a</i> <i>b</i> c_d_e"),
      ("H~2~O x^2^ a~b c^d", "H<sub>2</sub>O x<sup>2</sup> a~b c^d"),
      (
        "[small]{.smallcaps} [x]{.nocase} [y]", "<sc>small</sc> <span class=\"nocase\">x</span> [y]"
      ),
      ("[text](https://e.org) `c*d*`", "text c*d*"), (#"\*a\* 5 * 3 * 2"#, "*a* 5 * 3 * 2"),
      ("*a **b** c*", "<i>a <b>b</b> c</i>"), ("***a***", "<b><i>a</i></b>"),
      ("*a _b* c_", "<i>a _b</i> c_"),
      ("$x^2$ of $5", "<span class=\"nocase\">x<sup>2</sup></span> of $5"),
      ("<i>a</i> *", "<i>a</i> *"),
      ("~~gone~~ ~~~", "gone ~~~"), ("[*a*]{.nocase", "[<i>a</i>]{.nocase"),
    ])
  func texts(markdown: String, expected: String) {
    #expect(work("- id: k\n  note: '\(markdown)'\n", as: "w.yaml")["note"] == expected)
  }

  @Test("emphasis in titles keeps its case, and other formats have no Markdown")
  func titles() {
    #expect(
      work("- id: k\n  title: A study of *Homo sapiens*\n", as: "w.yaml")["title"]
        == #"A study of <i><span class="nocase">Homo sapiens</span></i>"#)
    #expect(work(#"[{"id": "k", "title": "A *b*"}]"#, as: "w.json")["title"] == "A *b*")
    #expect(
      work("- id: k\n  URL: https://e.org/_a_*b*\n", as: "w.yaml")["URL"] == "https://e.org/_a_*b*")
  }
}
