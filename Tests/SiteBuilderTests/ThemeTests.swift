import TestSupport
import Testing

@Suite("The theme")
struct ThemeTests {
  private static let theme = """
    theme:
      accent: "#123456"
      accent-dark: "#abcdef"
      paper: "#fffff0"
      logo: assets/mark.svg
      heading-font: House, serif
      body-font: Georgia, serif
      fonts:
        - {family: House, file: assets/house.woff2, weight: 700, style: italic}

    """

  private static func built(_ configuration: String) async throws -> TestSite {
    let site = try TestSite([
      "site.yml": configuration, "briefs/a.md": brief(), "assets/house.woff2": "font",
      "assets/mark.svg": HarbourSite.chart,
    ])
    #expect(try await site.messages().filter { !$0.contains("missing-url") } == [])
    return site
  }

  private static func style(of site: TestSite) throws -> String {
    let output = try site.output
    let path = try #require(output.paths.first { $0.hasSuffix(".css") })
    return output.text(path)
  }

  @Test("puts the colours, typefaces and fonts of site.yml after the built-in style")
  func properties() async throws {
    let style = try Self.style(of: try await Self.built(Self.theme))
    let ours = String(style.suffix(400))
    for part in [
      "--accent:#123456", "--accent-dark:#abcdef", "--paper:#fffff0",
      "--heading-font:House, serif", "--body-font:Georgia, serif", "font-family:\"House\"",
      "src:url(\"../assets/house.woff2\")", "font-weight:700", "font-style:italic",
    ] { #expect(ours.contains(part)) }
  }

  @Test("puts the logo on every page, inline where it is small")
  func logo() async throws {
    let site = try await Self.built(Self.theme)
    try site.write("<svg/>", to: "assets/mark.svg")
    try await site.build()
    let page = try site.page("briefs/a/index.html")
    #expect(page.elements("img", "src", "data:image/svg+xml;base64,PHN2Zy8+").count == 1)
    let large = "<svg><!--" + String(repeating: "x", count: 1024) + "--></svg>"
    try site.write(large, to: "assets/mark.svg")
    try await site.build()
    #expect(
      try site.page("briefs/a/index.html").elements("img", "src", "../../assets/mark.svg")
        .count == 1)
  }

  @Test("changes the name of the style sheet, which browsers keep")
  func name() async throws {
    let site = try await Self.built("title: A\n")
    let old = try site.output.paths.filter { $0.hasSuffix(".css") }
    try site.write("title: A\ntheme: {accent: \"#123456\"}\n", to: "site.yml")
    try await site.build()
    let new = try site.output.paths.filter { $0.hasSuffix(".css") }
    #expect(old.count == 2 && new.count == 2 && Set(old).isDisjoint(with: new))
    let asked =
      try site.page("index.html").hrefs("rel", "stylesheet")
      + site.page("briefs/a/index.html").hrefs("rel", "stylesheet").map {
        $0.replacing("../../", with: "")
      }
    #expect(asked.sorted() == new)
  }

  @Test("is checked against WCAG by a build, unless the site has a style sheet of its own")
  func contrast() async throws {
    let site = try TestSite([
      "site.yml": "url: https://a.example\ntheme: {paper: '#888'}\n", "briefs/a.md": brief(),
    ])
    #expect(
      try await site.messages() == [
        "site.yml:2:16: warning: 'paper' is '#888', on which small print (#3a3937) has a contrast "
          + "of 3.25:1, expected at least 4.5:1 (WCAG 2.2, 1.4.3) [low-contrast]"
      ])
    try site.write("body { color: black }", to: "templates/site.css")
    #expect(try await site.messages() == [])
  }

  @Test("cannot break out of the style sheet")
  func injection() async throws {
    let site = try TestSite([
      "site.yml": "theme: {accent: \"red} body {display: none\"}\n", "briefs/a.md": brief(),
    ])
    let messages = try await site.messages()
    #expect(messages.contains { $0.hasPrefix("site.yml:1:17: error: ") })
  }
}
