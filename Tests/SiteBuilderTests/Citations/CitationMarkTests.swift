import Foundation
import Testing

@Suite("Citations in their sentence", .enabled(if: CitingSite.hasStyles))
struct CitationMarkTests {
  /// The text of the brief, as read, without entries shown beside it.
  private static func text(_ body: String, style: String, language: String = "en") async throws
    -> String
  {
    let page = try await CitingSite.page(
      body, "lang: \(language)\n", site: "citation-style: \(style)\nmargin-notes: false\n")
    return HTMLPage.text(page.prose.withoutCards).split(separator: "\n").joined(separator: " ")
  }

  @Test("a name with nothing after it leaves no space")
  func nothingBehind() async throws {
    #expect(
      try await Self.text(
        "As @noor2020. As @noor2020, and @noor2020; Noor [-@noor2020]. See @noor2020 [p. 3].",
        style: "modern-language-association")
        == "As Noor. As Noor, and Noor; Noor. See Noor (3).")
  }

  @Test("raised numbers follow the word, and in American styles a full stop or comma")
  func raised() async throws {
    let body = "Gauges fail [@noor2020]. Again [@noor2020], and; @noor2020 says."
    let british = try await Self.text(body, style: "nature")
    #expect(british == "Gauges fail1. Again1, and; Noor1 says.")
    let american = try await Self.text(body, style: "american-medical-association")
    #expect(american == "Gauges fail.1 Again,1 and; Noor1 says.")
  }

  @Test("in American English a full stop or comma goes into the quotation, once")
  func quotations() async throws {
    let body = """
      He said "a phrase" [@noor2020]. He asked "why?" [@noor2020]. "Curly" [@noor2020], in
      "2023." [@noor2020]. And *"this"* [@noor2020]. No "end" [@noor2020]; yes.
      """
    #expect(
      try await Self.text(body, style: "chicago-fullnote-bibliography")
        == "He said “a phrase.”1 He asked “why?”2 “Curly,”3 in “2023.”4 And “this.”5 No “end”;6 yes."
    )
    #expect(
      try await Self.text(
        "He said \"a phrase\" [@noor2020]. In \"2023.\" [@noor2020].", style: "oscola",
        language: "en-GB")
        == "He said “a phrase”.1 In “2023.”2")
  }

  @Test("“ibid.” has a small letter where words of its sentence precede it")
  func ibid() async throws {
    let page = try await CitingSite.page(
      """
      One [@noor2020, p. 1]. Two.[^1] Three.[^2]

      [^1]: As we saw (compare [@noor2020, p. 4]), it is so. But see also [@noor2020, p. 5].
      [^2]: That is so. [@noor2020, p. 6]
      """, site: "citation-style: notes\n")
    #expect(
      page.noteTexts.suffix(2) == [
        "As we saw (compare ibid., 4), it is so. But see also ibid., 5.",
        "That is so. Ibid., 6.",
      ])
  }

  @Test("a word for a place stays in the author's language")
  func places() async throws {
    for (language, place) in [("de", "Art. 5"), ("fr", "art. 5"), ("es", "Art. 5")] {
      let text = try await Self.text(
        "X [@noor2020, \(place)].", style: "chicago-author-date", language: language)
      #expect(text == "X (Noor 2020, \(place)).")
    }
  }

  @Test("a section is not taken for a page, although the style has no word for it after “ibid.”")
  func sections() async throws {
    let page = try await CitingSite.page(
      "One [@noor2020, p. 2]. Two [@noor2020, sec. 2].", site: "citation-style: oscola\n")
    #expect(page.noteTexts.last == "Ibid s 2.")
  }
}

extension CitingSite {
  static let hasStyles = FileManager.default.fileExists(
    atPath: "/usr/share/citation-style-language/styles/oscola.csl")
}

extension String {
  /// The markup without the entries that are shown beside citations.
  fileprivate var withoutCards: String {
    replacing(#/<span class="cite-card".*?</span></span>/#, with: "")
  }
}
