import Briefs
import SourceText
import TestSupport
import Testing

@Suite("Names of briefs in briefs")
struct BriefNameTests {
  private func helps(_ lines: String) throws -> [String?] {
    let own = "---\ntitle: Canal Water\ndate: 2020-01-01\nauthor: A B\nslug: canal\n---\n"
    let other = try #require(
      Brief.reading(SourceFile(path: "briefs/2020-01-01-canal-water.md", text: own)).value)
    let briefs = [try brief("a", "2020-01-01", "author: A B\n\(lines)"), try brief("wells"), other]
    let checked = Library.assemble(briefs: briefs, now: .testTime)
    return checked.diagnostics.filter(\.isError).helps
  }

  @Test(
    "a file, an address or a title in the place of a slug is an error that names the slug",
    arguments: [
      ("wells.md", "wells"), ("./wells.md", "wells"), ("briefs/wells.md", "wells"),
      ("/briefs/wells/", "wells"),
      ("https://x.example/briefs/wells/index.html", "wells"), ("welsl", "wells"),
      ("Wells.html", "wells"),
      ("2020-01-01-canal-water.md", "canal"), ("canal-water.md", "canal"), ("Canal Water", "canal"),
      ("zzz", nil),
    ] as [(String, String?)])
  func names(name: String, slug: String?) throws {
    #expect(try helps("related: [\"\(name)\"]") == [slug.map { "write '\($0)'" } ?? "remove it"])
    #expect(
      try helps("translations: {fr: \"\(name)\"}") == [
        slug.map { "write '\($0)'" } ?? "add the translation"
      ])
  }

  @Test("an unknown id is reported once, at the first brief that names it")
  func unknownPerson() throws {
    let briefs = try ["a", "b", "c"].map { try brief($0, "2020-01-01", "author: amina-kahn") }
    let checked = Library.assemble(
      briefs: briefs, people: people("amina-khan: {name: Amina Khan}"), now: .testTime)
    #expect(
      checked.diagnostics.lines == [
        "briefs/a.md:4:9: warning: people.yml has nobody with the id 'amina-kahn', which is written 3 times "
          + "[unknown-person]"
      ])
  }
}
