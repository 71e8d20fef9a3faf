import Testing

@testable import Pages
@testable import Site

@Suite("The words of a text, for its reading time")
struct WordCountTests {
  @Test(
    "are what is between spaces, or two characters each where there are no spaces",
    arguments: [
      ("", 0), ("  one\ntwo  ", 2), ("کھلے آسمان تلے کام", 4),
      // Twelve characters, not counting the full stop; the run itself is one word.
      ("地下水需要一本公开的账本。", 7), ("みずはだれのもの", 5), ("물은 시간으로", 2),
    ] as [(String, Int)])
  func count(text: String, words: Int) {
    #expect(Array(text.utf8).wordCount == words)
  }
}
