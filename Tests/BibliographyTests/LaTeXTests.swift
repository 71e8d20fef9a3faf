import Bibliography
import CSL
import SourceText
import TestSupport
import Testing

@Suite("LaTeX in fields")
struct LaTeXTests {
  @Test(
    "accents become letters, in every form that people write",
    arguments: [
      (#"\'e \'{e} {\'e} {\'{e}} \' e"#, "é é é é é"), (#"\`a \^o \"u \~n \=a \.z"#, "à ô ü ñ ā ż"),
      (#"\c{c} \c c {\c{c}} \v{S} \v s"#, "ç ç ç Š š"),
      (#"\k{e} \H{o} \r{a} \u{a} \d{h} \b{k}"#, "ę ő å ă ḥ ḵ"),
      (#"\'\i \'{\i} \"\i \v{\j}"#, "íí ïǰ"), (#"na{\"\i}ve G{\"o}del"#, "naïve Gödel"),
      (#"\'{}"#, ""), (#"\'{est}"#, "ést"), (#"{\'\'e}"#, "é\u{301}"),
    ])
  func accents(latex: String, expected: String) {
    #expect(note(latex) == expected)
  }

  @Test(
    "letters and signs have names",
    arguments: [
      (#"\ss{} \o \O{} {\l} \L{}\'od\'z"#, "ß øØ ł Łódź"), (#"\ae\AE\oe \OE{} \aa \AA"#, "æÆœŒ åÅ"),
      (#"\i \j{} {\dh} {\TH}"#, "ıȷ ð Þ"), (##"\& \% \_ \# \$ \{ \}"##, "& % _ # $ { }"),
      (#"a~b"#, "a\u{A0}b"), ("1--2---3-4", "1–2—3-4"), ("``q'' `s' it's", "“q” ‘s' it's"),
      (#"\ldots{} \S\,5 \pounds3 \texteuro{}5"#, "… § 5 £3 €5"),
      (#"\textasciitilde\textasciicircum{}\textbackslash"#, #"~^\"#), (#"a\\b \- c\/d"#, "a b cd"),
    ])
  func letters(latex: String, expected: String) {
    #expect(note(latex) == expected)
  }

  @Test(
    "commands become markup, or their argument is kept",
    arguments: [
      (#"\emph{a} \textit{b} \textbf{c}"#, "<i>a</i> <i>b</i> <b>c</b>"),
      (
        #"\textsc{a} x\textsuperscript{2} y\textsubscript{3}"#,
        "<sc>a</sc> x<sup>2</sup> y<sub>3</sub>"
      ),
      (#"\emph{a \textbf{b} c}"#, "<i>a <b>b</b> c</i>"),
      (#"{\em a} {\bf b \it c} d"#, "<i>a</i> <b>b <i>c</i></b> d"),
      (#"\enquote{a \enquote{b}} \mkbibquote{c}"#, "“a ‘b’” “c”"),
      (#"\url{https://e.org/a\_b~c} \href{https://e.org}{here}"#, "https://e.org/a_b~c here"),
      (#"$x^2 + H_{20}$ for 5 $"#, "x<sup>2</sup> + H<sub>20</sub> for 5 $"),
      (#"$\alpha$-\(\beta^{-1}\)"#, "α-β<sup>-1</sup>"), ("5 $ only", "5 $ only"),
      (#"\emph a \'"#, "<i>a</i>"),
    ])
  func commands(latex: String, expected: String) {
    #expect(note(latex) == expected)
  }

  @Test("a hundred thousand nested braces are read")
  func depth() {
    let braces = String(repeating: "{", count: 100_000)
    let ends = String(repeating: "}", count: 100_000)
    #expect(note(braces + "a" + ends) == "a")
    #expect(
      note(
        #"\emph"# + String(repeating: #"{\emph"#, count: 50_000)
          + String(repeating: "}", count: 50_000))?.count == 20 * 7)
  }

  @Test("an unknown command is reported once, and only its argument is kept")
  func unknown() {
    let checked = parse(
      "@misc{k,\n  note = {\\foo{a} \\foo b \\foo[x]{c} \\foo*{d} \\foo}, title = {\\baz x}}")
    #expect(checked.value["k"]?.values["note"] == "a b c d")
    #expect(
      checked.diagnostics.lines == [
        "works.bib:2:3: warning: '\\foo' in 'note' is not known, and was left out [unknown-latex]",
        "works.bib:2:53: warning: '\\baz' in 'title' is not known, and was left out [unknown-latex]",
      ])
    #expect(
      checked.diagnostics.helps.first
        == "write what it prints, as text or with commands that are known")
  }

  @Test("a command in a field that other entries take is reported at its place")
  func inherited() {
    let checked = parse(
      "@inbook{a, title = {T}, crossref = {b}}\n@book{b, title = {\\baz B}}")
    #expect(
      checked.diagnostics.lines == [
        "works.bib:2:10: warning: '\\baz' in 'title' is not known, and was left out [unknown-latex]"
      ])
  }

  private func note(_ latex: String) -> String? { fields("note = {\(latex)}")["note"] ?? "" }
}
