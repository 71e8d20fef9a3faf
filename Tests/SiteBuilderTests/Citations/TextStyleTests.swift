import Testing

@Suite("Works cited in the text")
struct TextStyleTests {
  private static let authorDate = "citation-style: author-date\n"

  @Test("are linked to their entries, which lead back and carry data for reference managers")
  func links() async throws {
    let page = try await CitingSite.page(
      "One [@canals2015, p. 12]. Two @khan2019 [p. 3]. Again [@canals2015].", site: Self.authorDate)
    #expect(
      page.prose.contains(
        "One <span class=\"cite\" id=\"cite-1\" dir=\"auto\">(<a href=\"#source-canals2015\">Canal Department "
          + "2015, p. 12</a>)<span class=\"cite-card\" aria-hidden=\"true\">"))
    #expect(
      page.prose.contains(
        "Two <span class=\"cite\" id=\"cite-2\" dir=\"auto\">Khan and Lind (<a href=\"#source-khan2019\">2019, "
          + "p. 3</a>)"))
    #expect(
      page.referenceTexts == [
        "Canal Department. 2015. Losses in Unlined Watercourses. Canal Department. "
          + "https://canals.example.org/notes/17.",
        "Khan, Amina, and Bo Lind. 2019. Tides and Quays of the North. Holm: Harbour Press.",
      ])
    #expect(page.hrefs("role", "doc-backlink") == ["#cite-1", "#cite-3", "#cite-2"])
    #expect(
      page.elements("section", "role", "doc-bibliography").first?.attributes["aria-labelledby"]
        == "references")
    let data = page.elements("span", "class", "Z3988").compactMap { $0.attributes["title"] }
    // The brief itself comes first: Zotero lets the reader choose among all of them.
    try #require(data.count == 3)
    #expect(
      data[1]
        == "ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook"
        + "&rft_id=https%3A%2F%2Fcanals.example.org%2Fnotes%2F17&rft.genre=report"
        + "&rft.btitle=Losses%20in%20unlined%20watercourses&rft.au=Canal%20Department"
        + "&rft.date=2015&rft.pub=Canal%20Department")
  }

  @Test("show their entries as cards, which are hidden from screen readers")
  func cards() async throws {
    let page = try await CitingSite.page("One [@noor2020; @khan2019].", site: Self.authorDate)
    #expect(
      page.text(from: "<span class=\"cite-card\" aria-hidden=\"true\">", to: "</p>")
        == "Noor, Zara. 2020. “Counting Waves.” Journal of Shores 3, no. 2, 11–19. "
        + "https://doi.org/10.5555/shores.3.Khan, Amina, and Bo Lind. 2019. Tides and Quays of the "
        + "North. Holm: Harbour Press..")
    let card = page.between("<span class=\"cite-card\"", "</p>")
    #expect(card?.contains("<a ") == false)
  }

  @Test("are numbers in a numeric style, in the order in which they are cited")
  func numeric() async throws {
    let page = try await CitingSite.page(
      "One [@noor2020]. Two [@khan2019; @noor2020; @canals2015].",
      site: "citation-style: numeric\n")
    #expect(page.prose.contains(">1</a>"))
    #expect(
      page.referenceTexts.map { String($0.prefix(12)) } == [
        "1. Zara Noor", "2. Amina Kha", "3. Canal Dep",
      ])
  }

  @Test("distinguish works of one author and year by letters")
  func letters() async throws {
    let page = try await CitingSite.page(
      "One [@first; @second].",
      """
      references:
        - {id: first, type: book, title: Alpha, author: [{family: Lind, given: Bo}], issued: 2020}
        - {id: second, type: book, title: Beta, author: [{family: Lind, given: Bo}], issued: 2020}

      """, site: Self.authorDate)
    #expect(HTMLPage.text(page.prose).contains("(Lind 2020a, 2020b)"))
  }

  @Test("follow the language of the brief")
  func language() async throws {
    let page = try await CitingSite.page(
      "ایک [@khan2019, p. 3]۔", "lang: ur\n", site: Self.authorDate)
    #expect(HTMLPage.text(page.prose).contains("(Khan اور Lind 2019, ص 3)"))
    #expect(page.source.contains(">حوالہ جات</h2>"))
  }

  @Test("have ids of their own in the feed, where several briefs meet")
  func feed() async throws {
    let site = try CitingSite.site(
      "One [@khan2019].", site: "url: https://harbour.example\ncitation-style: author-date\n")
    #expect(try await site.messages() == [])
    let feed = try site.text("feed.xml")
    #expect(feed.contains("href=&quot;#a-source-khan2019&quot;"))
    #expect(feed.contains("id=&quot;a-source-khan2019&quot;"))
    #expect(feed.contains("href=&quot;#a-cite-1&quot;"))
    #expect(!feed.contains("cite-card"))
  }
}
