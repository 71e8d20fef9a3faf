import Briefs
import SourceText
import TestSupport
import Testing

@Suite("Forms of front matter")
struct FrontMatterFormTests {
  private static let keys = "title: Water\ndate: 2017-09-15\nauthor: A B\nfoo: 1\n---\nText.\n"

  private func read(_ text: String) -> Checked<Brief?> {
    let bytes = SourceFile(path: "briefs/a.md", bytes: Array(text.utf8)).checkedForUTF8().value
    return Brief.reading(bytes)
  }

  @Test(
    "blank lines, a byte order mark and spaces before it do no harm, and lines are counted right",
    arguments: [
      ("---\n", 5), ("\n---\n", 6), (" \t\n\r\n---\n", 7), ("\u{FEFF}\n---\n", 6), ("  ---\n", 5),
      ("---\n\n", 6),
      ("---\n# a comment\n", 6),
    ])
  func before(head: String, line: Int) {
    let checked = read(head + Self.keys)
    #expect(
      checked.diagnostics.lines == [
        "briefs/a.md:\(line):1: warning: unknown key 'foo' [unknown-key]"
      ])
    #expect(checked.value?.bodyLine == line + 2)
  }

  @Test("a file whose lines end in carriage returns alone is read like another")
  func carriageReturns() {
    let checked = read(("---\n" + Self.keys).replacing("\n", with: "\r"))
    #expect(
      checked.diagnostics.lines == ["briefs/a.md:5:1: warning: unknown key 'foo' [unknown-key]"])
    #expect(checked.value?.title.value == "Water")
  }

  @Test(
    "other forms are reported, with what to write",
    arguments: [
      (
        "+++\ntitle = \"T\"\n+++\n",
        "1:1: error: the front matter is TOML, expected YAML between lines of '---'",
        "write '---' in place of '+++', and 'title: …' in place of 'title = …'"
      ),
      (
        "\n{\n  \"title\": \"T\"\n}\n",
        "2:1: error: the front matter is JSON, expected YAML between lines of '---'",
        "put a line '---' before it and one after it, since YAML reads JSON"
      ),
      (
        ";;;\n{}\n;;;\n",
        "1:1: error: the front matter is between lines of ';;;', expected YAML between lines of '---'",
        "write '---' in place of ';;;'"
      ),
      (
        "---json\n{}\n---\n", "1:1: error: no front matter, expected '---' on the first line",
        "write '---' in place of '---json'"
      ),
      (
        "—-\ntitle: T\n—-\n", "1:1: error: no front matter, expected '---' on the first line",
        "write '---' in place of '—-'"
      ),
      (
        "Title: T\nDate: 2020\n\nText\n",
        "1:1: error: no front matter, expected '---' on the first line",
        "put a line '---' before the first key, and one after the last"
      ),
      (
        "<!-- x -->\n\n---\ntitle: T\n---\n",
        "1:1: error: no front matter, expected '---' on the first line",
        "move the lines from line 3 on to the start of the file"
      ),
    ])
  func forms(text: String, message: String, help: String) {
    let checked = read(text)
    #expect(checked.diagnostics.lines == ["briefs/a.md:\(message) [missing-front-matter]"])
    #expect(checked.diagnostics.helps == [help])
  }

  @Test("a line that was meant to close front matter is named")
  func almostClosed() {
    let checked = read("\n---\ntitle: T\n----\nText\n")
    #expect(
      checked.diagnostics.lines == [
        "briefs/a.md:2:1: error: the front matter that begins here is never closed [unclosed-front-matter]"
      ])
    #expect(checked.diagnostics.helps == ["write '---' in place of '----' on line 4"])
  }

  @Test(
    "a thematic break is not front matter",
    arguments: [
      ("---\n\nA text.\n\n---\n", false), ("---\n\n# A heading\n\nText\n", false), ("---\n", false),
      ("---\ntitle: x\n---\n", true), ("\n---\n\ntitle: x\n", true), ("Text\n\n---\n", false),
      ("---\n---\n", true),
    ])
  func thematicBreak(text: String, isFrontMatter: Bool) {
    #expect(SourceFile(path: "a.md", text: text).beginsWithFrontMatter == isFrontMatter)
  }

  @Test("JSON between the lines of hyphens is read")
  func json() {
    let checked = read(
      "---\n{\n  \"title\": \"T\", \"author\": [\"A B\"],\n  \"date\": \"2020-01-01\"\n}\n---\n")
    #expect(checked.diagnostics.lines == [])
    #expect(checked.value?.title.value == "T")
  }

  @Test(
    "a key without a space after its colon is reported",
    arguments: [
      ("title:Water", "put a space after 'title:'"),
      ("title:\u{A0}Water", "replace the no-break space after 'title:' with a space"),
    ])
  func noSpace(line: String, help: String) {
    #expect(read("---\n\(line)\n---\n").diagnostics.helps == [help])
  }
}
