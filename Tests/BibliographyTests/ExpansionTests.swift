import Bibliography
import CSL
import SourceText
import TestSupport
import Testing

@Suite("Abbreviations and cross-references of BibTeX")
struct ExpansionTests {
  /// Abbreviations, each of which contains the previous one twice.
  private func doubling(_ count: Int) -> String {
    let strings = (1...count).map { "@string{s\($0) = s\($0 - 1) # s\($0 - 1)}\n" }
    return "@string{s0 = \"x\"}\n" + strings.joined() + "@book{a, title = s\(count)}\n"
  }

  @Test("may double the text many times, but not without limit")
  func strings() {
    #expect(work(doubling(10))["title"]?.count == 1024)
    let checked = parse(doubling(60))
    #expect(
      checked.diagnostics.lines == [
        "works.bib:21:15: error: with 's19', the abbreviations of the file expand to more than 1048576 bytes [bibliography-too-large]"
      ])
    #expect(
      checked.diagnostics.helps == ["write the texts out, or make the abbreviations shorter"])
    #expect((checked.value["a"]?.texts[.title] ?? "").utf8.count < 1 << 20)
  }

  @Test("may not repeat a long text in many entries")
  func longString() {
    let entries = (0..<40).map { "@book{k\($0), title = s}\n" }.joined()
    let text = "@string{s = {\(String(repeating: "x", count: 50_000))}}\n" + entries
    #expect(
      parse(text).diagnostics.lines == [
        "works.bib:22:20: error: with 's', the abbreviations of the file expand to more than 1048576 bytes [bibliography-too-large]"
      ])
  }

  @Test("may not pass a growing number of fields from entry to entry")
  func crossReferences() {
    let entries = (0..<3000).map {
      "@book{k\($0), title = {T}, field\($0) = {x}, crossref = {k\($0 + 1)}}\n"
    }
    let lines = parse(entries.joined() + "@book{k3000, title = {T}}\n").diagnostics.lines
    #expect(lines.count == 1)
    #expect(
      lines.first?.hasSuffix(
        "and all cross-references of the file together take more than 2971184 bytes [bibliography-too-large]"
      ) == true, "\(lines)")
  }

  @Test("leave no forbidden character in a text")
  func characters() {
    #expect(work("@misc{k, note = {a\\char\"FDD0 b\\symbol{65534}c}}")["note"] == "abc")
    #expect(work("@misc{k, note = {a&#xFFFE;b&#xFDD1;c}}")["note"] == "a&#xFFFE;b&#xFDD1;c")
  }
}
