import CommonMark
import Testing

/// What is true of citations, whatever is around them.
@Suite("Citations: whatever is around them")
struct CitationMixtureTests {
  private static let pieces = [
    "[@a", "[@a]", "[see @a; @b]", "@c", " @c [", "@c [p. 3]", "-@d", "@{e}", "; ", ", p. 3", "]",
    "\\@f", "é@g", "w", "x y ", "\n", "\r\n", "\n\n", "> ", "- ", "1. ", "    ", "\t", "\n# ", "`",
    "\n```\n", "*", "_", "~~", "(", ")", "[", "![", "\\", "|", "\n| a | b |\n|--|--|\n| ",
    "\n> [!NOTE] ",
  ]

  @Test("citations that are printed as typed keep every letter")
  func lettersStay() {
    var mixture = MarkdownMixture(pieces: Self.pieces)
    for _ in 0..<1_000 {
      let markdown = mixture.next()
      let plain = cited(markdown, .none).html(HTMLOptions(rawHTML: .none)).text.letters
      for which in [Dialect.Citations.inBrackets, .all] {
        let html = cited(markdown, which).html(HTMLOptions(rawHTML: .none)).text.letters
        #expect(html == plain, "\(markdown.debugDescription)")
      }
    }
  }

  @Test(
    "with citations as notes, elements are balanced, ids are unique, anchors exist, and no internal mark is left"
  )
  func wellFormed() {
    var mixture = MarkdownMixture(pieces: MarkdownMixture.brief + Self.pieces)
    for _ in 0..<1_000 {
      let markdown = mixture.next()
      let document = cited(markdown)
      var options = HTMLOptions(identifierPrefix: "p-", marginNotes: true, headingAnchors: true)
      options.citations = document.citations.map { group in
        CitationHTML(
          inline: Array((group.namesAuthor ? "Doe" : "").utf8), note: Array("Doe.".utf8),
          copy: Array("Doe.".utf8))
      }
      let rendered = document.html(options)
      let html = rendered.text + rendered.notesText
      #expect(HTMLFaults.faults(in: html) == [], "\(markdown.debugDescription) became\n\(html)")
      #expect(!html.contains("x-briefpress"), "\(markdown.debugDescription)")
      let marks = html.unicodeScalars.filter { $0.value == 0xFDD0 || $0.value == 0xFDD1 }
      #expect(marks.isEmpty, "\(markdown.debugDescription)")
    }
  }
}

extension String {
  /// The letters and digits in the text of HTML.
  fileprivate var letters: String {
    replacing(#/<[^>]*>/#, with: "").filter { $0.isLetter || $0.isNumber || $0 == "@" }
  }
}
