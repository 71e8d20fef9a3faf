import TestSupport
import Testing

@Suite("An address that no link may have")
struct SafeAddressTests {
  private static let site = "title: T\nurl: https://example.org/\n"

  @Test("is an error in front matter and people.yml, wherever a file is named")
  func frontMatter() async throws {
    let messages = try await TestSite([
      "site.yml": Self.site,
      "people.yml": "amina-khan:\n  name: Amina Khan\n  photo: blob:https://e.example/1\n",
      "briefs/a.md": brief(
        "A",
        """
        image: {src: "file:///etc/passwd", alt: x}
        attachments: ["JavaScript://e.example/%0Ax", {file: "java script:x", title: Data}]

        """),
    ]).messages()
    let expected = "expected a path or a web address [not-an-address]"
    #expect(
      messages == [
        "briefs/a.md:5:14: error: 'src' is 'file:///etc/passwd', \(expected)",
        "briefs/a.md:6:15: error: an item of 'attachments' is 'JavaScript://e.example/%0Ax', \(expected)",
        "briefs/a.md:6:53: error: 'file' is 'java script:x', \(expected)",
        "people.yml:3:10: error: 'photo' is 'blob:https://e.example/1', \(expected)",
      ])
  }

  @Test("of a work is printed, and not linked")
  func works() async throws {
    let site = try TestSite([
      "site.yml": Self.site,
      "references.bib": """
      @misc{a, title = {One}, year = 2020, url = {javascript://e.example/%0Aalert(1)}}
      @misc{b, title = {Two}, year = 2020, url = {ftp://e.example/two}}
      @misc{c, title = {Three}, year = 2020, url = {https://e.example/three}}

      """,
      "briefs/a.md": brief("A", body: "One [@a; @b; @c]."),
    ])
    try await site.build()
    let links = HTMLPage(try site.output.text("briefs/a/index.html")).addresses
    #expect(links.contains("https://e.example/three"))
    #expect(!links.contains { $0.hasPrefix("ftp:") || $0.hasPrefix("javascript:") })
  }

  @Test("of a person without a scheme is one of the web")
  func bareAddress() async throws {
    let site = try TestSite([
      "site.yml": Self.site,
      "people.yml": "amina-khan:\n  name: Amina Khan\n  web: www.khan.example\n",
      "briefs/a.md": brief("A"),
    ])
    try await site.build()
    #expect(
      HTMLPage(try site.output.text("people/amina-khan/index.html")).addresses.contains(
        "https://www.khan.example"))
  }
}
