import Bibliography
import CSL
import SourceText
import TestSupport
import Testing

@Suite("Commands that preambles of BibTeX define")
struct PreambleTests {
  /// Returns a field of an entry after a preamble.
  private func text(_ preamble: String, _ field: String) -> String? {
    work("@preamble{\(preamble)}\n@misc{k, note = {\(field)}}")["note"]
  }

  @Test(
    "are replaced by what they stand for",
    arguments: [
      // As MathSciNet exports it
      (#""\def\cprime{$'$} ""#, #"Gel\cprime fand"#, "Gel′fand"),
      (#"{\ifx\undefined\cprime \def \cprime {$'$}\fi}"#, #"Gel{\cprime}fand"#, "Gel′fand"),
      (
        #""\providecommand{\ipds}{Institute of Peace}""#, #"\ipds{} and \ipds"#,
        "Institute of Peace and Institute of Peace"
      ),
      (#""\newcommand{\sortas}[1]{}""#, #"\sortas{b}2001"#, "2001"),
      (#""\newcommand\both[2]{#2 and \emph{#1}}""#, #"\both{a}b"#, "b and <i>a</i>"),
      (#""\newcommand{\by}[2][us]{#2 by #1}""#, #"\by{a}, \by[them]{b}"#, "a by us, b by them"),
      (#""\def\pair#1#2{#1--#2}""#, #"\pair{1}{2}"#, "1–2"),
      (
        #""\DeclareRobustCommand*{\dots}{....}" # "\newcommand{\outer}{\inner!}\newcommand{\inner}{x}""#,
        #"\outer"#, "x!"
      ),
      (#""\newcommand{\first}{\alpha}""#, #"\first beta"#, "αbeta"),
      // A number is not a command, and neither is an escape
      (#""\newcommand{\x}{y}""#, #"50\% \x"#, "50% y"),
    ])
  func expansion(preamble: String, field: String, expected: String) {
    #expect(text(preamble, field) == expected)
  }

  @Test("are not replaced if they are only provided, and known")
  func provided() {
    #expect(text(#""\providecommand{\url}[1]{<#1>}""#, #"\url{a_b}"#) == "a_b")
    #expect(text(#""\providecommand{\noopsort}[1]{#1}""#, #"\noopsort{b}2001"#) == "2001")
    #expect(text(#""\renewcommand{\emph}[1]{*#1*}""#, #"\emph{a}"#) == "*a*")
  }

  @Test("apply to all entries of the file, and to keys for sorting in years")
  func wholeFile() {
    let checked = parse(
      """
      @book{a, title = {T\\mine}, year = {\\sortas{b}2001}}
      @preamble{"\\newcommand{\\mine}{!}\\newcommand{\\sortas}[1]{}"}
      """)
    #expect(checked.diagnostics.lines == [])
    #expect(checked.value["a"]?.texts[.title] == "T!")
    #expect(checked.value["a"]?.dates[.issued]?.start?.year == 2001)
  }

  @Test("may expand many times, but not without limit")
  func limit() {
    let doubling = (1...40).map {
      "\\def\\\(letters($0)){\\\(letters($0 - 1))\\\(letters($0 - 1))}"
    }
    for preamble in [
      "\\def\\a{\\a}", "\\def\\a{\\a\\a}",
      "\\def\\\(letters(0)){x}" + doubling.joined() + "\\def\\a{\\\(letters(40))}",
    ] {
      let lines = parse("@preamble{\"\(preamble)\"}\n@misc{k, note = {\\a}}").diagnostics.lines
      #expect(
        lines.first
          == "works.bib:2:1: error: the commands of the file expand to more than 1048576 bytes [bibliography-too-large]"
      )
    }
  }

  private func letters(_ number: Int) -> String {
    "x" + String(repeating: "i", count: number / 10) + String(repeating: "v", count: number % 10)
  }

  @Test(
    "are skipped if they cannot be read",
    arguments: [
      #""\newcommand""#, #""\newcommand{\x""#, #""\def\x#2{y}""#, #""\def\x#1.{y}""#,
      #""\newcommand{\x}[a]""#, #""\let\x=\y""#, "{", "", "\\def", "abc # {x}",
    ])
  func broken(preamble: String) {
    let checked = parse("@preamble{\(preamble)}\n@misc{k, note = {a}}")
    #expect(checked.value["k"]?.texts[.note] == "a")
  }
}
