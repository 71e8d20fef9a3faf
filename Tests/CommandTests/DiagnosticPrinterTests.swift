import SourceText
import Testing

@Suite("Printed diagnostics")
struct DiagnosticPrinterTests {
  private static let wrong = Rule("wrong-date", .error)
  private static let odd = Rule("odd-key", .warning)

  private let diagnostics = [
    Diagnostic(
      wrong, "'2017-02-30' is no day", at: Location(path: "b.md", line: 3, column: 7),
      help: "write a day that there is"),
    Diagnostic(odd, "50 % of 'a, b'\nare: odd", at: Location(path: "a,b.md", line: 2)),
    Diagnostic(odd, "nobody knows where", at: Location(path: "a,b.md")),
    Diagnostic(odd, "nobody knows where", at: Location(path: "a,b.md")),
  ]

  @Test("as text are sorted, printed once, and without control characters")
  func text() {
    #expect(
      DiagnosticPrinter().text(diagnostics) == """
        a,b.md: warning: nobody knows where [odd-key]
        a,b.md:2: warning: 50 % of 'a, b'\\nare: odd [odd-key]
        b.md:3:7: error: '2017-02-30' is no day [wrong-date]
          help: write a day that there is

        """)
  }

  @Test("as JSON leave out what is unknown")
  func json() {
    #expect(
      DiagnosticPrinter(.json).text(diagnostics) == """
        [
          {
            "path": "a,b.md",
            "severity": "warning",
            "rule": "odd-key",
            "message": "nobody knows where"
          },
          {
            "path": "a,b.md",
            "line": 2,
            "severity": "warning",
            "rule": "odd-key",
            "message": "50 % of 'a, b'\\nare: odd"
          },
          {
            "path": "b.md",
            "line": 3,
            "column": 7,
            "severity": "error",
            "rule": "wrong-date",
            "message": "'2017-02-30' is no day",
            "help": "write a day that there is"
          }
        ]

        """)
  }

  @Test("as workflow commands encode what separates their parts")
  func github() {
    #expect(
      DiagnosticPrinter(.github).text(diagnostics) == """
        ::warning file=a%2Cb.md,title=odd-key::nobody knows where
        ::warning file=a%2Cb.md,line=2,title=odd-key::50 %25 of 'a, b'%0Aare: odd
        ::error file=b.md,line=3,col=7,title=wrong-date::'2017-02-30' is no day%0Ahelp: write a day that there is

        """)
  }

  @Test("give no lines, or an empty array, where there are none")
  func none() {
    #expect(DiagnosticPrinter(.text).text([]) == "")
    #expect(DiagnosticPrinter(.json).text([]) == "[]\n")
    #expect(DiagnosticPrinter(.github).text([]) == "")
  }

  @Test("beyond the limit are counted, and errors come before warnings")
  func limit() {
    #expect(
      DiagnosticPrinter(limit: 2).text(diagnostics) == """
        a,b.md: warning: nobody knows where [odd-key]
        b.md:3:7: error: '2017-02-30' is no day [wrong-date]
          help: write a day that there is
        … and 1 more problem

        """)
    #expect(
      DiagnosticPrinter(.github, limit: 0).text(diagnostics) == "::notice::… and 3 more problems\n")
    #expect(DiagnosticPrinter(.json, limit: 0).text(diagnostics).contains("wrong-date"))
  }

  @Test("are counted once each")
  func count() {
    #expect("\(DiagnosticCount(diagnostics))" == "1 error, 2 warnings")
    #expect("\(DiagnosticCount([]))" == "no problems")
  }
}

@Suite("Diagnostics on a terminal")
struct TerminalDiagnosticTests {
  /// What a terminal without colour shows of an error at a column of a line, below its headline.
  private func excerpt(_ line: String, column: Int?, width: Int = 40) -> [String] {
    let diagnostic = Diagnostic(
      Rule("wrong", .error), "no", at: Location(path: "a.md", line: 2, column: column))
    let printer = DiagnosticPrinter(terminal: TerminalStyle(width: width, hasColour: false))
    let text = printer.text([diagnostic]) { SourceFile(path: $0, text: "---\n\(line)\n") }
    return text.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test("show the line and a caret under the column")
  func caret() {
    #expect(excerpt("date: x", column: 7) == ["  2 | date: x", "    |       ^"])
    #expect(excerpt("date:", column: 6) == ["  2 | date:", "    |      ^"])
    #expect(excerpt("date: x", column: nil) == ["  2 | date: x"])
    #expect(excerpt("", column: 1) == [])
  }

  @Test("count wide letters twice, marks not at all, and a tab as one")
  func widths() {
    #expect(excerpt("日本: x", column: 5) == ["  2 | 日本: x", "    |       ^"])
    #expect(excerpt("e\u{301}: x", column: 5) == ["  2 | e\u{301}: x", "    |    ^"])
    #expect(excerpt("\ta: x", column: 5) == ["  2 |  a: x", "    |     ^"])
  }

  @Test("quote the word where text runs from right to left")
  func rightToLeft() {
    #expect(
      excerpt("title: گرمی اور کام", column: 13) == ["  2 | title: گرمی اور کام", "    | at 'اور'"])
  }

  @Test("show the part of a long line that has the column")
  func longLine() {
    let line = String(repeating: "abcdefghi ", count: 20)
    let shown = excerpt(line, column: 101)
    #expect(shown[0].count <= 40 && shown[1].count <= 40)
    let caret = shown[1].distance(from: shown[1].startIndex, to: shown[1].firstIndex(of: "^")!)
    #expect(Array(shown[0])[caret] == "a" && Array(shown[0])[caret - 1] == " ")
    #expect(shown[0].hasPrefix("  2 | …") && shown[0].hasSuffix("…"))
  }

  @Test("stay on one line, whatever line separators an author wrote")
  func lines() {
    let diagnostic = Diagnostic(
      Rule("wrong", .error), "'a\u{2028}b\u{85}c'", at: Location(path: "a.md", line: 2, column: 1))
    #expect(
      DiagnosticPrinter().text([diagnostic])
        == "a.md:2:1: error: 'a\\u{2028}b\\u{0085}c' [wrong]\n")
    #expect(
      DiagnosticPrinter(.github).text([diagnostic])
        == "::error file=a.md,line=2,col=1,title=wrong::'a\\u{2028}b\\u{0085}c'\n")
  }

  @Test("have colour, and no control characters of the author's")
  func colour() {
    let diagnostic = Diagnostic(
      Rule("wrong", .error), "'\u{1B}[2J'", at: Location(path: "a.md", line: 2, column: 1),
      help: "h")
    let text = DiagnosticPrinter(terminal: TerminalStyle()).text([diagnostic]) {
      SourceFile(path: $0, text: "\n\u{1B}[2Jx\n")
    }
    #expect(
      text == """
        \u{1B}[1ma.md:2:1:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m '\\u{1B}[2J' \u{1B}[2m[wrong]\u{1B}[0m
          \u{1B}[2m2 |\u{1B}[0m \u{FFFD}[2Jx
          \u{1B}[2m  |\u{1B}[0m \u{1B}[1;31m^\u{1B}[0m
        \u{1B}[2m  help: h\u{1B}[0m

        """)
  }
}
