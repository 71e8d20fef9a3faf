import Bibliography
import CSL
import SourceText
import TestSupport
import Testing

@Suite("The syntax of BibTeX")
struct BibTeXSyntaxTests {
  @Test(
    "values are in braces, in quotation marks, or bare numbers, and joined by '#'",
    arguments: [
      ("note = {a}", "a"), ("note = \"a\"", "a"), ("note = 12", "12"),
      ("note = \"a {\"}b{\"} c\"", "a \"b\" c"), ("note = {a \"b\" {c}}", "a \"b\" c"),
      ("note = \"a\" # { b} # 3", "a b3"), ("note = jan # \"~5\"", "January\u{A0}5"),
      ("note = {50\\% of %20}", "50% of %20"), ("note = {a\n   b\t c}", "a b c"),
      ("note = {a @ b}", "a @ b"), ("note={a},", "a"), ("note={a},,", "a"),
      ("% a comment, of sorts\n note = {a}", "a"), ("note = {a} % more\n", "a"),
      ("note = MixedCase # {!}", "m!"),
    ])
  func values(text: String, expected: String) {
    #expect(work("@string{mixedcase = {m}} @misc{k, \(text)}")["note"] == expected)
  }

  @Test("entries are in braces or parentheses, and strings as well")
  func delimiters() {
    #expect(
      works("@string(p = \"Press\")\n@MISC ( a , note = p # {)} )\n@misc{b,note={)}}")
        == [
          ["id": "a", "type": "document", "note": "Press)"],
          ["id": "b", "type": "document", "note": ")"],
        ])
  }

  @Test("text between entries, comments, preambles and email addresses are not entries")
  func comments() {
    let text = """
      Written by amina@example.org.
      @comment{ @book{x, note = {x}} }
      @Comment{jabref-meta: databaseType:biblatex;}
      @preamble{ "\\newcommand{\\x}{@y}" # {a} }
      @misc{a, note = {n}} and more
      % @misc is not used
      """
    let checked = parse(text)
    #expect(checked.value.keys == ["a"])
    #expect(
      checked.diagnostics.lines == [
        "works.bib:6:3: warning: a '@' that begins no entry [stray-at]"
      ])
    #expect(
      checked.diagnostics.helps == [
        "an entry looks like '@book{key, title = {…}}'; if this is not one, take the '@' out"
      ])
  }

  @Test("an abbreviation that is not defined, or not yet, stays as it is")
  func macros() {
    let text =
      "@misc{a, note = ipdss}\n@string{ipds = {Institute}}\n@misc{b, note = IPDS # ipsd # zz}"
    let checked = parse(text)
    #expect(checked.value.references.map { $0.texts[.note] } == ["ipdss", "Instituteipsdzz"])
    #expect(
      checked.diagnostics.lines == [
        "works.bib:1:17: warning: the abbreviation 'ipdss' is not defined [undefined-macro]",
        "works.bib:3:24: warning: the abbreviation 'ipsd' is not defined [undefined-macro]",
        "works.bib:3:31: warning: the abbreviation 'zz' is not defined [undefined-macro]",
      ])
    #expect(
      checked.diagnostics.helps == [
        "put the text in braces, or define it: '@string{ipdss = {…}}'",
        "did you mean 'ipds'?", "put the text in braces, or define it: '@string{zz = {…}}'",
      ])
  }

  @Test("an entry that is not closed is reported at its first line, and the next are read")
  func unclosed() {
    let text = """
      @misc{a, note = {first}}
      @book{b,
        title = {On {Water},
        note = {second}
      }

      @misc{c, note = {third}}
      @misc{d, note = "fourth
      @misc{e, note = {fifth}
      @misc{f, note = {sixth}}
      """
    let checked = parse(text)
    #expect(checked.value.keys == ["a", "b", "c", "d", "e", "f"])
    #expect(checked.value["e"]?.texts[.note] == "fifth")
    #expect(checked.value["f"]?.texts[.note] == "sixth")
    #expect(
      checked.diagnostics.lines == [
        "works.bib:2:1: error: the entry 'b' is not closed [bibliography-syntax]",
        "works.bib:8:1: error: the entry 'd' is not closed [bibliography-syntax]",
        "works.bib:9:1: error: the entry 'e' is not closed [bibliography-syntax]",
      ])
    #expect(checked.diagnostics.helps.first == "look for a missing '}' in it")
  }

  @Test("a missing comma after the key or between fields does no harm")
  func missingCommas() {
    #expect(
      works("@misc{a\n note = {n}\n year = 2020}\n@misc{b}\n@misc{c,}\n@misc{d note}")
        == [
          ["id": "a", "type": "document", "note": "n", "issued": "2020"],
          ["id": "b", "type": "document"], ["id": "c", "type": "document"],
          ["id": "d note", "type": "document"],
        ])
  }

  @Test("what is not a field is reported at its place, and the entry keeps its fields")
  func noField() {
    let checked = parse("@misc{a, note = {n}, title {x}, year = 2020}\n@misc{b, note = , x = 1}\n")
    #expect(checked.value.references.map { $0.texts[.note] } == ["n", nil])
    #expect(
      checked.diagnostics.lines == [
        "works.bib:1:22: error: expected a field, as in 'title = {…}' [bibliography-syntax]",
        "works.bib:2:17: error: expected a value after '=' [bibliography-syntax]",
      ])
    #expect(
      checked.diagnostics.helps == [
        "look for a missing comma or brace before it", "put it in braces: 'title = {…}'",
      ])
  }

  @Test("an entry needs a key")
  func noKey() {
    let checked = parse("@book{title = {Water}}\n@book{, note = {n}}\n@misc{c, note = {n}}")
    #expect(checked.value.keys == ["c"])
    #expect(
      checked.diagnostics.lines == [
        "works.bib:1:1: error: the entry has no key [bibliography-syntax]",
        "works.bib:2:1: error: the entry has no key [bibliography-syntax]",
      ])
    #expect(
      checked.diagnostics.helps.first == "write a key after the brace: '@book{smith2020,'")
  }

  @Test("a key that is used twice names the first work")
  func duplicates() {
    let checked = parse("@misc{a, note = {n}}\n  @misc{a, note = {m}}\n@misc{A, note = {o}}")
    #expect(checked.value.keys == ["a", "A"])
    #expect(checked.value["a"]?.texts[.note] == "n")
    #expect(
      checked.diagnostics.lines == [
        "works.bib:2:3: error: the key 'a' is used twice [duplicate-reference]"
      ])
    #expect(checked.diagnostics.helps == ["rename one of them; the other is at works.bib:1:1"])
  }

  @Test("a string or a preamble that is never closed is reported, and entries after it are read")
  func unclosedString() {
    let checked = parse("@string{a = {x}\n@comment{ never\n@misc{b, note = a}\n")
    #expect(checked.value["b"]?.texts[.note] == "x")
    #expect(
      checked.diagnostics.lines == [
        "works.bib:1:1: error: a brace is never closed [bibliography-syntax]",
        "works.bib:2:1: error: a brace is never closed [bibliography-syntax]",
      ])
  }

  @Test("columns count characters, even on long lines of two-byte letters")
  func columns() {
    let long = String(repeating: "é", count: 3000)
    #expect(
      parse("@misc{a, note = {\(long)}} @misc{a,}").diagnostics.lines == [
        "works.bib:1:3021: error: the key 'a' is used twice [duplicate-reference]"
      ])
  }
}
