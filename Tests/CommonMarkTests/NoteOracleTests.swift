import CommonMark
import SourceText
import TestSupport
import Testing

/// Notes end where those of pandoc 3.9's `commonmark_x` end, except for differences that are listed with reasons.
@Suite(
  "Notes: the same as pandoc's",
  .enabled(if: Pandoc.program != nil, "pandoc is in no folder of tools"))
struct NoteOracleTests {
  @Test("documents with notes in every position are read the same way", arguments: 0..<4)
  func areTheSame(batch: Int) throws {
    var generator = NoteDocuments(seed: UInt64(batch))
    let texts = (0..<260).map { _ in generator.next() }
    let theirs = try PandocNotes.read(texts)
    try #require(theirs.count == texts.count)
    for (text, expected) in zip(texts, theirs) where !Self.isExcepted(expected) {
      #expect(blocks(of: text) == expected, "\(text.debugDescription)")
    }
  }

  /// Returns whether pandoc read a definition after that of a link, in the same paragraph, as another
  /// of a link.
  ///
  /// It begins no block there, but our diagnostic about it is that of a note.
  private static func isExcepted(_ pandoc: String) -> Bool { pandoc.contains("<^") }

  @Test("these are read differently, each for a reason", arguments: Self.different)
  func differForAReason(sample: Difference) throws {
    let theirs = try PandocNotes.read([sample.text])
    #expect(blocks(of: sample.text) == sample.ours)
    #expect(theirs != [sample.ours], "\(sample.reason)")
  }

  struct Difference: Sendable {
    var text: String
    var ours: String
    var reason: String
  }

  static let different = [
    Difference(
      text: "0[^1]\n\n[^1]: - a\n\n      b\n", ours: "P(0{U(I(P(a)P(b)))})",
      reason: "a list behind a label begins at the note's text, in GFM as here, and not at the list"
    ),
    Difference(
      text: "0[^1]\n\n[^1]: a\n <b>\n", ours: "P(0{P(a <b>)})",
      reason: "HTML of any element ends no paragraph (CommonMark 0.30, section 4.6)"),
    Difference(
      text: "0[^1]\n\n[^1]: n\n- ---\n", ours: "P(0{P(n)})-",
      reason: "that is a thematic break, not an item (CommonMark 0.30, section 4.1)"),
    Difference(
      text: "0[^1]\n\n[^1]: [r]: /u\n\n\n    a\n", ours: "P(0{})C(a)",
      reason: "an item without a block ends at an empty line (CommonMark 0.30, section 5.2)"),
    Difference(
      text: "0[^1]\n\n[^1]: [r]: /u\n  [r]: /u\n", ours: "P(0{P(<r>: /u)})",
      reason: "libcmark finds no definition of a link in a lazy line that is indented"),
  ]

  private func blocks(of text: String) -> String {
    var dialect = Dialect.commonMark
    dialect.notes = true
    dialect.tables = true
    return MarkdownDocument(reading: SourceFile(path: "x.md", text: text), dialect: dialect)
      .shortBlocks
  }
}
