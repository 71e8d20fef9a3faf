import TestSupport
import Testing

@Suite("A withdrawn brief")
struct WithdrawnWorkTests {
  private func site() async throws -> TestSite {
    let site = try TestSite([
      "site.yml": "title: T\nurl: https://e.example\nletterhead: {name: House}\n",
      "briefs/wells/index.md": brief(
        "Wells",
        "image: a.png\nattachments: [a.pdf]\nkey-points: [Dry.]\nfunding: A fund\n"
          + "withdrawn: {date: 2021-01-01, reason: 'See [the notice](/assets/notice.pdf).'}\n",
        body: "Gone [here](nowhere.md).[^1]\n\n[^1]: https://source.example/x"),
      "briefs/wells/a.png": "1", "briefs/wells/a.pdf": "2", "assets/notice.pdf": "3",
    ])
    #expect(try await site.messages() == [])
    return site
  }

  @Test("is marked as withdrawn in every format for reference managers")
  func works() async throws {
    let site = try await site()
    #expect(try site.text("briefs/wells/wells.bib").contains("title = {{Withdrawn: Wells}}"))
    #expect(try site.text("briefs/wells/wells.bib").contains("pubstate = {withdrawn}"))
    #expect(try site.text("briefs/wells/wells.ris").contains("TI  - Withdrawn: Wells"))
    #expect(try site.text("briefs/wells/wells.json").contains(#""title": "Withdrawn: Wells""#))
    #expect(try site.text("briefs/wells/wells.json").contains(#""status": "withdrawn""#))
    let page = try site.text("briefs/wells/index.html")
    #expect(page.contains(#""creativeWorkStatus":"Withdrawn""#))
  }

  @Test("names none of its files, points and funders, and keeps the files of its notice")
  func nothingRepeated() async throws {
    let site = try await site()
    let output = try site.output
    for word in ["a.png", "a.pdf", "Dry.", "A fund", "source.example"] {
      #expect(output.paths(containing: word) == [], "\(word)")
    }
    #expect(output.paths.contains("assets/notice.pdf"))
    #expect(!output.paths.contains("briefs/wells/a.pdf"))
  }
}
