import Testing

@Suite("Works cited in notes")
struct NoteStyleTests {
  @Test("become notes, numbered with the author's own, whole at first and short after that")
  func numbering() async throws {
    let page = try await CitingSite.page(
      """
      One [@canals2015, p. 12]. Two.[^own] Three [see @khan2019, pp. 3-5; @noor2020].
      Four [@khan2019, p. 7].

      [^own]: My own, which cites too [@noor2020, p. 12].
      """)
    #expect(
      page.noteTexts == [
        "Canal Department, Losses in Unlined Watercourses, Canal Department, 2015, 12, "
          + "https://canals.example.org/notes/17.",
        "My own, which cites too Zara Noor, “Counting Waves,” Journal of Shores 3, no. 2, May 2020, "
          + "12, https://doi.org/10.5555/shores.3.",
        "See Amina Khan and Bo Lind, Tides and Quays of the North, Holm: Harbour Press, 2019, "
          + "3–5; Noor, “Counting Waves.”",
        "Khan and Lind, Tides and Quays of the North, 7.",
      ])
    #expect(page.hrefs("role", "doc-noteref") == ["#note-1", "#note-2", "#note-3", "#note-4"])
    #expect(page.hrefs("role", "doc-backlink") == ["#ref-1", "#ref-2", "#ref-3", "#ref-4"])
    #expect(page.identifiers.count == Set(page.identifiers).count)
  }

  @Test("leave no space before the mark, and let a full stop go before it")
  func marks() async throws {
    let page = try await CitingSite.page("Losses are usual [@canals2015].")
    #expect(page.prose.contains("</a>Losses are usual.<sup class=\"note-ref\">"))
  }

  @Test("name the author in the sentence, and give the rest in the note")
  func authorInText() async throws {
    let page = try await CitingSite.page("As @khan2019 [p. 3] say, tides turn.")
    #expect(page.prose.contains("</a>As Khan and Lind<sup"))
    #expect(page.noteTexts.count == 1)
    #expect(page.noteTexts.first?.contains("Tides and Quays of the North") == true)
  }

  @Test("may be in headings, tables, lists and quotations")
  func places() async throws {
    let page = try await CitingSite.page(
      """
      ## Losses [@canals2015]

      | What | Source |
      |------|--------|
      | Loss | known [@khan2019, p. 1] |

      - in a list [@noor2020]

      > quoted [@khan2019, p. 2]
      """)
    #expect(page.noteTexts.count == 4)
    #expect(page.identifiers.contains("losses"))
  }

  @Test("have a list of works only where 'nocite' asks for one")
  func list() async throws {
    #expect(try await CitingSite.page("One [@canals2015].").referenceTexts == [])
    let page = try await CitingSite.page("One [@canals2015].", "nocite: [noor2020]\n")
    #expect(
      page.referenceTexts == [
        "Canal Department. Losses in Unlined Watercourses. Canal Department, 2015. https://canals.example.org/notes/17.",
        "Noor, Zara. “Counting Waves.” Journal of Shores 3, no. 2, May 2020, 11–19. "
          + "https://doi.org/10.5555/shores.3.",
      ])
  }

  @Test("are short and in brackets in key points and summaries")
  func asides() async throws {
    let page = try await CitingSite.page(
      "One [@canals2015].",
      "key-points: [\"Losses [@canals2015, p. 3] are usual.\"]\nsummary: Waves [@noor2020].\n")
    #expect(
      page.text(from: "<section class=\"key-points", to: "</section>")?
        .hasSuffix("Losses (Canal Department, Losses in Unlined Watercourses, 3) are usual.")
        == true)
    #expect(
      page.elements("meta", "name", "description").first?.attributes["content"]
        == "Waves (Noor, “Counting Waves”).")
    #expect(page.noteTexts.first?.hasPrefix("Canal Department, Losses") == true)
  }

  @Test("are isolated from text that runs the other way")
  func direction() async throws {
    let page = try await CitingSite.page("متن [@noor2020]۔", "lang: ur\n")
    #expect(page.source.contains("<span dir=\"auto\">Zara Noor, “Counting waves,”"))
    #expect(try await !CitingSite.page("One [@noor2020].").source.contains("<span dir=\"auto\">"))
  }
}
