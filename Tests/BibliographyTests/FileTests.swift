import Bibliography
import CSL
import SourceText
import TestSupport
import Testing

@Suite("Files of bibliographies")
struct FileTests {
  private let latin1 = Array("@misc{a, note = {caf".utf8) + [0xE9] + Array("}}".utf8)

  @Test("a file in Latin-1 is read as such, with a warning")
  func latin() {
    let checked = Bibliography.parse(SourceFile(path: "old.bib", bytes: latin1))
    #expect(checked.value["a"]?.texts[.note] == "café")
    #expect(
      checked.diagnostics.lines == [
        "old.bib: warning: the file is not in UTF-8 and was read as Latin-1 [bibliography-encoding]"
      ])
    #expect(checked.diagnostics.helps == ["save it in UTF-8"])
  }

  @Test(
    "byte order marks and Windows line endings do no harm",
    arguments: [
      ("a.bib", "@misc{a,\n note = {x\ny}}\n"),
      ("a.json", "[{\"id\": \"a\",\n \"note\": \"x y\"}]\n"),
      ("a.yaml", "- id: a\n  note: x y\n"), ("a.ris", "TY  - GEN\nID  - a\nN1  - x\ny\nER  - \n"),
    ])
  func windows(path: String, text: String) {
    let windows = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    for text in [text, windows] {
      let checked = parse(text, as: path)
      #expect(checked.diagnostics.lines == [])
      #expect(checked.value["a"]?.texts == [.note: "x y"])
    }
  }

  @Test("an empty file has no works", arguments: ["a.bib", "a.json", "a.yaml", "a.ris"])
  func empty(path: String) {
    for text in ["", "\n", "  \r\n\t", "\u{FEFF}"] {
      #expect(parse(text, as: path).value.isEmpty)
      #expect(parse(text, as: path).diagnostics.lines == [])
    }
  }

  @Test("a file of another kind is refused")
  func other() {
    #expect(
      parse("x", as: "works.docx").diagnostics.lines == [
        "works.docx: error: 'works.docx' is not a bibliography that can be read [bibliography-format]"
      ])
  }

  @Test("file extensions are case-insensitive", arguments: ["A.BIB", "a.BibTeX", "a.biblatex"])
  func cases(path: String) {
    #expect(parse("@misc{a, note = {n}}", as: path).value.keys == ["a"])
  }

  @Test("fifty thousand entries are read, on lines of their own or on one", arguments: ["\n", " "])
  func many(separator: String) {
    let entries = (0..<50_000).map { "@misc{k\($0), note = {n}, year = 2020}" }
    let checked = parse(entries.joined(separator: separator))
    #expect(checked.value.references.count == 50_000)
    #expect(checked.diagnostics.isEmpty)
  }

  @Test("two thousand mistakes of each kind are reported quickly")
  func manyMistakes() {
    let entries = (0..<2_000).map {
      "@mixx\(Character(Unicode.Scalar(97 + UInt8($0 % 26)))){k\($0), crossref = {q\($0)}, note = m\($0)x}"
    }
    #expect(parse(entries.joined(separator: "\n")).diagnostics.count == 6_000)
    let open = (0..<2_000).map { "@misc{k\($0), note = {a\n@comment{\n" }
    #expect(parse(open.joined()).diagnostics.count == 4_000)
  }

  @Test("bibliographies are merged, and a key that both have is reported")
  func together() {
    var all = parse("@misc{a, ids = {b}}", as: "a.bib").value
    let others = parse("@misc{a, note = {n}}\n@misc{c, ids = {b}}", as: "c.bib").value
    #expect(
      all.add(others).lines == [
        "c.bib:1:1: error: the key 'a' is used twice [duplicate-reference]",
        "c.bib:2:1: warning: two works have the further key 'b' [ambiguous-key]",
      ])
    #expect(all.keys == ["a", "c"])
  }
}
