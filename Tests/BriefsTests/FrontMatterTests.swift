import Briefs
import SourceText
import TestSupport
import Testing

@Suite("Front matter")
struct FrontMatterTests {
  @Test("a brief is read with the place of its body")
  func body() throws {
    let text = "---\ntitle: Water\ndate: 2017-09-15\nby: A B\n---\nText.\n"
    let brief = try #require(Brief.reading(SourceFile(path: "briefs/a.md", text: text)).value)
    #expect(brief.title == Located("Water", at: Location(path: "briefs/a.md", line: 2, column: 8)))
    #expect(brief.bodyLine == 6)
    #expect(String(decoding: Array(text.utf8)[brief.bodyOffset...], as: UTF8.self) == "Text.\n")
    #expect(brief.slug.value.rawValue == "a")
    #expect(brief.bundle == nil)
  }

  @Test("CRLF, a closing '...' and spaces after the fences do no harm")
  func tolerance() throws {
    let text = "--- \r\ntitle: Water\r\ndate: 2017-09-15\r\nauthor: A B\r\nfoo: 1\r\n...\r\nText."
    let checked = Brief.reading(SourceFile(path: "briefs/a.md", text: text))
    #expect(
      checked.diagnostics.lines == ["briefs/a.md:5:1: warning: unknown key 'foo' [unknown-key]"])
    #expect(checked.value?.title.value == "Water")
    #expect(checked.value?.bodyLine == 7)
  }

  @Test("a byte order mark that was taken off leaves the places right")
  func byteOrderMark() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(brief("tite: x").utf8)
    let file = SourceFile(path: "briefs/a.md", bytes: bytes).checkedForUTF8().value
    #expect(
      Brief.reading(file).diagnostics.lines == [
        "briefs/a.md:5:1: warning: unknown key 'tite' [unknown-key]"
      ])
  }

  @Test("an empty file is an error", arguments: ["", "\n", " \r\n\t\n"])
  func empty(text: String) {
    expectDiagnostics(
      text,
      ["briefs/a.md:1:1: error: the file is empty, expected front matter and a text [empty-file]"])
  }

  @Test(
    "missing front matter is an error",
    arguments: ["# Water\n", "----\ntitle: x\n---\n", "---\n\nA text.\n\n---\n\nMore.\n"])
  func missing(text: String) {
    expectDiagnostics(
      text,
      [
        "briefs/a.md:1:1: error: no front matter, expected '---' on the first line [missing-front-matter]"
      ].filter { _ in !text.isEmpty })
  }

  @Test("front matter that is never closed is an error, even in ten megabytes")
  func unclosed() {
    let expected = [
      "briefs/a.md:1:1: error: the front matter that begins here is never closed [unclosed-front-matter]"
    ]
    expectDiagnostics("---\ntitle: Water\n\nText\n", expected)
    expectDiagnostics("---\n" + String(repeating: "text text\n", count: 1 << 20), expected)
  }

  @Test("front matter without keys misses the required ones")
  func noKeys() {
    expectDiagnostics(
      "---\n---\n",
      [
        "briefs/a.md:1:1: error: the key 'author' is missing [missing-key]",
        "briefs/a.md:1:1: error: the key 'date' is missing [missing-key]",
        "briefs/a.md:1:1: error: the key 'title' is missing [missing-key]",
      ])
  }

  @Test("front matter that is not a map is an error")
  func noMap() {
    expectDiagnostics(
      "---\n- title\n---\n",
      [
        "briefs/a.md:2:1: error: the front matter is not a map, expected lines such as 'title: …' [wrong-type]"
      ])
  }

  @Test("a folder with an index.md is a bundle named after the folder")
  func bundle() throws {
    let brief = try read("", path: "site/briefs/2019-03-01-Dry Years/index.md")
    #expect(brief.bundle == "site/briefs/2019-03-01-Dry Years")
    #expect(brief.slug.value.rawValue == "dry-years")
  }

  @Test("the date in a file's name replaces a missing one")
  func datedName() throws {
    let text = "---\ntitle: Water\nauthor: A B\n---\n"
    let checked = Brief.reading(SourceFile(path: "briefs/2014-12-11-large.md", text: text))
    #expect(checked.diagnostics.lines == [])
    #expect(checked.value?.date.value.iso == "2014-12-11")
    #expect(checked.value?.slug.value.rawValue == "large")
  }
}
