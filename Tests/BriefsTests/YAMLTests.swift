import Briefs
import SourceText
import TestSupport
import Testing

@Suite("YAML")
struct YAMLTests {
  @Test("YAML that does not parse is reported at its place in the file")
  func syntax() {
    expectDiagnostics(
      "---\ntitle: Water: a brief\n---\n",
      [
        "briefs/a.md:2:13: error: the front matter is not YAML: mapping values are not allowed in this context [yaml-syntax]"
      ])
    expectDiagnostics(
      "---\ntitle: \"Water\ndate: 2017-09-15\n---\n",
      [
        "briefs/a.md:4:1: error: the front matter is not YAML: found unexpected end of stream while scanning a quoted scalar that begins on line 2 [yaml-syntax]"
      ])
  }

  @Test("a control character is found though libYAML does not say where")
  func controlCharacter() {
    expectDiagnostics(
      brief("summary: a\u{7}b"),
      [
        "briefs/a.md:5:11: error: the front matter is not YAML: the control character U+0007 [yaml-syntax]"
      ])
  }

  @Test("the number of values that get a page each is limited")
  func tooManyValues() {
    let list = { count in (1...count).map { "Name Surname\($0)x" }.joined(separator: ", ") }
    expectDiagnostics(brief("topics: [\(list(500))]"), [])
    expectDiagnostics(
      brief("topics: [\(list(501))]\nregions: \"\(list(600))\"\neditor: [\(list(501))]"),
      [
        "briefs/a.md:5:10: error: 'topics' has 501 values, expected at most 500 [yaml-too-large]",
        "briefs/a.md:6:10: error: 'regions' has 600 values, expected at most 500 [yaml-too-large]",
        "briefs/a.md:7:10: error: 'editor' has 501 values, expected at most 500 [yaml-too-large]",
      ])
  }

  @Test("repeated keys are each reported, and the rest is read")
  func duplicates() {
    expectDiagnostics(
      brief("title: Again\nsubtitle: One\n'title': Third\nseries: x\nwrong: 1\ndate: 2017-09-16"),
      [
        "briefs/a.md:5:1: error: the key 'title' was already given on line 2 [duplicate-key]",
        "briefs/a.md:7:1: error: the key 'title' was already given on line 2 [duplicate-key]",
        "briefs/a.md:9:1: warning: unknown key 'wrong' [unknown-key]",
        "briefs/a.md:10:1: error: the key 'date' was already given on line 3 [duplicate-key]",
      ])
  }

  @Test("repeated keys are found in nested maps and in braces")
  func nestedDuplicates() {
    expectDiagnostics(
      brief(
        "editor:\n  - name: B C\n    role: Fellow\n    name: D E\nimage: {src: a.png, src: b.png}"),
      [
        "briefs/a.md:8:5: error: the key 'name' was already given on line 6 [duplicate-key]",
        "briefs/a.md:9:21: error: the key 'src' was already given on line 9 [duplicate-key]",
      ])
  }

  @Test("a list that is given twice as a key is refused in the same words every time")
  func repeatedList() {
    let text = "---\ntitle: Water\n[a]: 1\ntitle: Wells\n[a]: 2\ndate: 2017-09-15\n---\n\nText.\n"
    for _ in 1...20 {
      let problems = Brief.reading(SourceFile(path: "briefs/a.md", text: text)).diagnostics
      #expect(
        problems.map(\.description) == [
          "briefs/a.md:1:1: error: a key of the front matter is a list or a map, and is given twice [duplicate-key]"
        ])
    }
  }

  @Test("reading stops at fifty repeated keys")
  func manyDuplicates() {
    let text = brief((0..<5000).map { "a\($0 % 2500): x" }.joined(separator: "\n"))
    let found = Brief.reading(SourceFile(path: "briefs/a.md", text: text)).diagnostics
    #expect(found.count { $0.rule.id == "duplicate-key" } == 50)
  }

  @Test("an alias bomb is refused or harmless")
  func bomb() {
    var lines = ["a0: &a0 [x, x]"]
    for level in 1...30 {
      let item = "*a\(level - 1)"
      lines.append("a\(level): &a\(level) [\(item), \(item), \(item), \(item)]")
    }
    let bomb = lines.joined(separator: "\n")
    let asExtra = Brief.reading(
      SourceFile(path: "briefs/a.md", text: brief("\(bomb)\nextra: *a30")))
    #expect(
      asExtra.diagnostics.filter(\.isError).lines == [
        "briefs/a.md:1:1: error: the front matter has too many values once its aliases are filled in [yaml-too-large]"
      ])
    let asTopics = Brief.reading(
      SourceFile(path: "briefs/a.md", text: brief("\(bomb)\ntopics: *a30")))
    #expect(asTopics.diagnostics.contains { $0.rule.id == "wrong-type" })
    for key in ["? *a30\n: x", "*a30 : x", "b: {*a30: x}", "[*a30]: x", "? - *a30\n: x"] {
      expectDiagnostics(
        brief("\(bomb)\n\(key)"),
        [
          "briefs/a.md:1:1: error: the front matter uses 1\(key.contains("30") ? "21" : "") aliases within keys [yaml-too-large]"
        ])
    }
  }

  @Test("deep nesting is refused", arguments: ["[", "{a: ", "- ", "? "])
  func deep(opening: String) {
    expectDiagnostics(
      brief("extra:\n  " + String(repeating: opening, count: 20_000)),
      [
        "briefs/a.md:1:1: error: the front matter is nested more than 250 levels deep [yaml-too-large]"
      ])
  }

  @Test("front matter of more than a megabyte is refused")
  func large() {
    let text = "---\n" + String(repeating: "# note\n", count: 200_000) + "---\n"
    expectDiagnostics(
      text,
      [
        "briefs/a.md:1:1: error: the front matter is 1400000 bytes long, expected at most 1048576 [yaml-too-large]"
      ])
  }

  @Test("columns count letters, in Urdu too")
  func columns() {
    expectDiagnostics(
      brief("image: {src: \"پانی\", wrong: x}"),
      ["briefs/a.md:5:22: warning: unknown key 'wrong' [unknown-key]"])
  }

  @Test("a list is not a key")
  func listAsKey() {
    expectDiagnostics(
      brief("[a, b]: x"),
      ["briefs/a.md:5:1: error: a key is a list or a map, expected text [wrong-type]"])
  }
}
