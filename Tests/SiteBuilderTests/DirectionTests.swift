import Testing

@Suite("What goes from left to right in a text that goes the other way")
struct DirectionTests {
  private static let files = [
    "site.yml":
      "title: T\nurl: https://harbour.example\nlanguage: ar\ncitation-style: author-date\n",
    "references.yml": """
    - id: smith
      type: book
      title: Wells
      author: [{family: Roe, given: A}, {family: Poe, given: B}, {family: Moe, given: C}, {family: Doe, given: D}]
      issued: 2020
      URL: https://a.example/b/
    - id: ali
      type: book
      title: الآبار
      author: [{family: علي, given: أحمد}, {family: خان, given: ب}, {family: حسن, given: ج}, {family: نور, given: د}]
      issued: 2021
      URL: https://a.example/c/
    """,
    "briefs/a.md": """
    ---
    title: عنوان
    author: أحمد علي
    date: 2020-01-05
    doi: 10.5555/a
    summary: ملخص `-x`
    ---

    اكتب `--help` ثم <https://a.example/b/> و[10.1/a/](https://doi.org/10.1/a/) و[هنا](https://a.example/).

    قال [@smith, p. 3] و[@ali, p. 4].
    """,
    "briefs/b.md": """
    ---
    title: B
    author: Amina Khan
    date: 2020-01-05
    summary: s
    lang: en
    ---

    Type `--help` at <https://a.example/b/> [@smith; @ali].
    """,
  ]

  private static func page(_ slug: String, style: String = "author-date") async throws -> HTMLPage {
    var files = files
    files["site.yml"]?.replace("author-date", with: style)
    let site = try TestSite(files)
    try await site.build()
    return try site.page("briefs/\(slug)/index.html")
  }

  @Test("code and addresses are set apart, and links that are words are not")
  func text() async throws {
    let page = try await Self.page("a")
    #expect(page.source.contains(#"<code dir="ltr">--help</code>"#))
    #expect(page.source.contains(#"<a class="address" href="https://a.example/b/" dir="ltr">"#))
    #expect(page.source.contains(#"<a href="https://doi.org/10.1/a/" dir="ltr">10.1/a/</a>"#))
    #expect(page.source.contains(#"<a href="https://a.example/">هنا</a>"#))
    #expect(page.source.contains(#"<a dir="ltr" href="https://doi.org/10.5555/a">"#))
  }

  @Test("a bare DOI is set apart where the text goes from right to left, and other numbers are not")
  func identifiers() async throws {
    var files = Self.files
    files["briefs/a.md"]! += "\n\nانظر (10.1000/x-1). و10.5 و10.1000/ و210.1000/x.\n"
    files["briefs/b.md"]! += "\n\nSee 10.1000/x-1.\n"
    let site = try TestSite(files)
    try await site.build()
    let page = try site.page("briefs/a/index.html").source
    #expect(
      page.contains(#"انظر (<bdi dir="ltr">10.1000/x-1</bdi>). و10.5 و10.1000/ و210.1000/x."#))
    #expect(try site.page("briefs/b/index.html").source.contains("See 10.1000/x-1."))
  }

  @Test("entries of Latin works have English words, and sentences those of their language")
  func works() async throws {
    let page = try await Self.page("a")
    #expect(page.source.contains("Roe وآخرون 2020, ص 3"))
    #expect(page.source.contains("علي وآخرون 2021, ص 4"))
    #expect(page.source.contains("B Poe, C Moe, and D Doe. 2020"))
  }

  @Test("notes on works in Latin script have English words, and those on Arabic works Arabic ones")
  func notes() async throws {
    let page = try await Self.page("a", style: "notes")
    #expect(page.source.contains("<span dir=\"auto\">A Roe et al., <i>Wells</i>"))
    #expect(page.noteTexts.contains { $0.contains("وآخرون") && $0.contains("4") })
  }

  @Test("addresses in lists of works, in their cards and in how to cite are set apart")
  func addresses() async throws {
    let page = try await Self.page("a")
    for address in ["https://a.example/b/", "https://a.example/c/", "https://doi.org/10.5555/a"] {
      #expect(page.source.contains("<bdi dir=\"ltr\">\(address)</bdi></a>"), "\(address)")
    }
    #expect(page.source.contains("Wells</i>. <bdi dir=\"ltr\">https://a.example/b/</bdi>"))
  }

  @Test("on a page from left to right, only the works of the other direction have theirs set apart")
  func leftToRight() async throws {
    let page = try await Self.page("b")
    #expect(page.source.contains("<code>--help</code>"))
    #expect(
      page.source.contains(#"<a class="address" href="https://a.example/b/">a.example/b</a>"#))
    #expect(page.source.contains(#"<a href="https://a.example/b/">https://a.example/b/</a>"#))
    #expect(page.source.contains(#"<bdi dir="ltr">https://a.example/c/</bdi></a>"#))
  }
}
