import CommonMark
import SourceText
import Testing

/// Texts that would take minutes if any part of them were parsed repeatedly.
@Suite("Citations: many and malformed")
struct CitationLimitsTests {
  @Test("ten thousand citations are each found, with their places")
  func many() {
    let line = "Gauges fail [see @silt2019, p. 3; @delta2020], as @{a:b} [p. 4] says.\n"
    for text in [
      String(repeating: line + "\n", count: 5000), String(repeating: line, count: 5000),
      String(repeating: line.replacing("\n", with: " "), count: 5000),
    ] {
      let document = cited(text)
      #expect(document.citations.count == 10_000)
      let keys = document.citations.indices.map { document.location(ofCitation: $0, key: "a:b") }
      #expect(Set(keys.map(\.description)).count == 10_000)
      #expect(document.citationPlaces(makingNotes: true).last?.note == 10_000)
    }
  }

  @Test("a group has any number of works, and any number of lines")
  func long() {
    let group = "[" + Array(repeating: "see @a, p. 3", count: 20_000).joined(separator: "; ") + "]"
    #expect(cited(group).citations[0].items.count == 20_000)
    let lines = "[" + Array(repeating: "@a", count: 90).joined(separator: ";\n") + "]"
    #expect(cited(lines).citations[0].items.count == 90)
    // A label in libcmark is limited to 999 characters; longer ones are parsed key by key.
    #expect(cited("[@b;\n" + lines.dropFirst()).citations.count == 91)
  }

  @Test(
    "beginnings without an end are text",
    arguments: [
      "[@a ", "[", "@a [", "@{", "@{a", "[[@a] ", "]@a", "[@a](", "[@a](<", "[@a](x \"", "[@a]{",
      "<a @b ", "`@a ", "^[@a ", "[^@a ", "@a@", "-@", "://@a", "[@a; ", "![@a ", "| [@a ", "@a.",
    ])
  func unbalanced(piece: String) {
    let text = String(repeating: piece, count: 5000)
    let document = cited(text)
    #expect(citedText(document) == citedText(cited(text, .none)))
  }

  @Test("deep brackets are read once")
  func deep() {
    let count = 50_000
    let text = String(repeating: "[", count: count) + "@a" + String(repeating: "]", count: count)
    #expect(citations(in: text) == ["|a|"])
    let each = String(repeating: "[@a ", count: 1000) + String(repeating: "]", count: 1000)
    #expect(cited(each).citations.map(\.items.count) == [1000])
    let parentheses = String(repeating: "[@a](x) ", count: 10_000)
    #expect(cited(parentheses).citations.count == 10_000)
  }

  /// The text of a document as typed, its citations too.
  private func citedText(_ document: MarkdownDocument) -> String { document.html(plain).text }

  private var plain: HTMLOptions { HTMLOptions(rawHTML: .none) }
}
