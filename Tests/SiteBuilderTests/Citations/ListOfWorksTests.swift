import Testing

@Suite("The list of works")
struct ListOfWorksTests {
  private static let own = "citation-style: house\n"

  /// A style of notes with a list of works.
  private static let style = """
    <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
    <info><title>House</title><id>house</id><updated>2026-01-01T00:00:00+00:00</updated></info>
    <citation><layout suffix="."><text variable="title"/></layout></citation>
    <bibliography><layout suffix="."><text variable="title" text-case="title"/></layout></bibliography></style>
    """

  private static func list(_ frontMatter: String = "", site: String) async throws -> [String] {
    var files = CitingSite.files("One [@khan2019].", frontMatter, site: site)
    files["styles/house.csl"] = style
    let built = try TestSite(files)
    try await built.build()
    let page = try built.page("briefs/a/index.html")
    #expect(page.noteTexts.count == (site.contains("author-date") ? 0 : 1))
    #expect(!page.hrefs("role", "doc-backlink").contains("#cite-1") || site.contains("author-date"))
    return page.referenceTexts
  }

  @Test("follows the notes of a style that has one, unless it is left out")
  func notes() async throws {
    let title = ["Tides and Quays of the North."]
    #expect(try await Self.list(site: Self.own) == title)
    #expect(try await Self.list(site: Self.own + "list-of-works: false\n") == [])
    #expect(try await Self.list("list-of-works: false\n", site: Self.own) == [])
    #expect(
      try await Self.list("list-of-works: true\n", site: Self.own + "list-of-works: false\n")
        == title)
  }

  @Test("is printed with the notes of the default style only where somebody asks for it")
  func defaultStyle() async throws {
    #expect(try await Self.list(site: "") == [])
    #expect(try await Self.list("nocite: [noor2020]\n", site: "").count == 2)
    #expect(try await Self.list(site: "list-of-works: true\n").count == 1)
  }

  @Test("can be left out where works are cited in the text, with the links to it")
  func inText() async throws {
    let site = "citation-style: author-date\nlist-of-works: false\n"
    #expect(try await Self.list(site: site) == [])
    let page = try await CitingSite.page("One [@khan2019].", site: site)
    #expect(
      page.prose.contains(
        "One <span class=\"cite\" id=\"cite-1\" dir=\"auto\">(Khan and Lind 2019)"))
  }

  @Test("of sources is in the site's style, without numbers that count nothing")
  func sources() async throws {
    let site = try CitingSite.site("One [@khan2019; @noor2020].", site: "citation-style: numeric\n")
    try await site.build()
    let page = try site.page("sources/index.html")
    #expect(page.source.contains("Khan A, Lind B. <i>Tides") || page.source.contains("Amina Khan"))
    #expect(!page.source.contains("[1]"))
  }
}
