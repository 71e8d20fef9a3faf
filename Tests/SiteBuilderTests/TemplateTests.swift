import Foundation
import TestSupport
import Testing

@Suite("Templates of the house")
struct TemplateTests {
  /// A site with one brief and a template of its own.
  private static func site(_ name: String, _ text: String) throws -> TestSite {
    try TestSite(["briefs/a.md": brief(), "templates/\(name)": text])
  }

  private static func messages(_ name: String, _ text: String) async throws -> [String] {
    try await site(name, text).messages()
  }

  @Test("print nothing for a name without a value, and not the value of the view around")
  func absentNames() async throws {
    let site = try TestSite([
      "site.yml": "title: House\nurl: https://www.example.org/\n",
      "briefs/a.md": brief(
        "'<svg onload=hit()>'", "summary: s\ntopics: ['</script><script>hit()</script>']\n"),
    ])
    try await site.build()
    for (path, page) in try site.output.pages {
      #expect(!page.source.contains("<script>hit"), "\(path)")
    }
  }

  @Test("replace the built-in ones, file by file")
  func override() async throws {
    let site = try Self.site("how-to-cite.mustache", "<p>Cite: {{{citation}}}</p>\n")
    #expect(try await site.messages() == [])
    let page = try site.page("briefs/a/index.html")
    #expect(page.source.contains("<p>Cite: Khan, Amina. <i>Water</i>. "))
    #expect(!page.source.contains("_how-to-cite"))
    #expect(page.source.contains("<header class=\"brief-header\">"))
  }

  @Test("may add partials, and use the house's own keys under 'extra'")
  func partialsAndExtra() async throws {
    let site = try TestSite([
      "briefs/a.md": brief("Water", "extra: {review: {by: Two readers}, seals: [red, blue]}\n"),
      "templates/key-points.mustache": "{{> seal}}\n",
      "templates/seal.mustache":
        "<p>{{extra.review.by}}:{{#extra.seals}} {{.}}{{/extra.seals}}</p>\n",
    ])
    #expect(try await site.messages() == [])
    #expect(try site.text("briefs/a/index.html").contains("<p>Two readers: red blue</p>"))
  }

  @Test("of an item of a list may name the site and its words")
  func itemTemplate() async throws {
    let site = try Self.site(
      "brief-item.mustache", "<li>{{site.title}}: {{words.briefs}}: {{title}}</li>\n")
    try site.write("title: Harbour\n", to: "site.yml")
    try await site.build()
    #expect(try site.text("briefs/index.html").contains("<li>Harbour: Briefs: Water</li>"))
  }

  @Test("of the letterhead may name the page, and is then made for each")
  func letterheadTemplate() async throws {
    let site = try Self.site("letterhead.mustache", "<header>On {{brief.plain-title}}</header>\n")
    try site.write(brief("Wind"), to: "briefs/b.md")
    try await site.build()
    #expect(try site.text("briefs/a/index.html").contains("<header>On Water</header>"))
    #expect(try site.text("briefs/b/index.html").contains("<header>On Wind</header>"))
  }

  @Test("with a misspelt name are reported at its place, with what was meant")
  func unknownVariable() async throws {
    let site = try Self.site("title-block.mustache", "<h1>{{{title}}}</h1>\n  {{subtitel}}\n")
    let outcome = try await site.build()
    #expect(
      outcome.messages(in: site) == [
        "templates/title-block.mustache:2:3: error: nothing here is called 'subtitel' "
          + "[unknown-variable]"
      ])
    #expect(outcome.helps == ["did you mean 'subtitle'?"])
  }

  @Test("with a missing partial are reported")
  func unknownPartial() async throws {
    let site = try Self.site("title-block.mustache", "{{> by-line}}\n")
    let outcome = try await site.build()
    #expect(
      outcome.messages(in: site) == [
        "templates/title-block.mustache:1:1: error: there is no template 'by-line.mustache' "
          + "[unknown-partial]"
      ])
    #expect(outcome.helps == ["did you mean 'byline'?"])
  }

  @Test(
    "with a syntax error are reported at its place",
    arguments: [
      ("{{#brief}}\nx\n", "1:1: error: the section 'brief' is not closed"),
      ("x {{/brief}}\n", "1:3: error: '{{/brief}}' closes nothing: no section is open"),
      ("x\n{{title\n", "2:1: error: the tag is not closed"),
      ("{{=<% %>=}}\n", "1:1: error: a tag beginning '{{=' is not understood"),
    ])
  func syntax(_ text: String, _ expected: String) async throws {
    #expect(
      try await Self.messages("title-block.mustache", text) == [
        "templates/title-block.mustache:\(expected) [template-syntax]"
      ])
  }

  /// A line that produces ten to the power of eight copies of a text.
  private static let eightTimesTen =
    String(repeating: "{{#extra.ten}}", count: 8) + String(repeating: "long ", count: 2000)
    + String(repeating: "{{/extra.ten}}", count: 8) + "\n"

  @Test(
    "print no more than a page can hold, and say which list is too much",
    arguments: [
      ["brief.mustache": "{{#brief}}\n\(eightTimesTen){{/brief}}\n"],
      ["brief.mustache": "{{#brief}}{{> a}}{{/brief}}\n", "a.mustache": "\n\(eightTimesTen)"],
    ])
  func lists(templates: [String: String]) async throws {
    let site = try TestSite([
      "briefs/a.md": brief("Water", "extra: {ten: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]}\n")
    ])
    for (name, text) in templates { try site.write(text, to: "templates/\(name)") }
    let name = templates.keys.min() ?? ""
    let outcome = try await site.build()
    #expect(
      outcome.messages(in: site) == [
        "templates/\(name):2:99: error: what is printed here makes the page too long [template-syntax]"
      ])
    #expect(
      outcome.helps == [
        "take lists out of each other; a page may have at most 10000000 tags and texts, and 64 MB"
      ])
    #expect(!FileManager.default.fileExists(atPath: site.url("site").path))
  }

  @Test(
    "do not print themselves through a name",
    arguments: [
      ("letterhead.mustache", "<p>{{{letterhead}}}</p>\n"),
      ("footer.mustache", "{{#brief}}{{page-footer}}{{/brief}}\n"),
    ])
  func withinItself(name: String, text: String) async throws {
    #expect(
      try await Self.messages(name, text) == [
        "templates/\(name): error: '\(name)' is printed within itself [template-syntax]"
      ])
  }

  @Test("with a mistake leave the last good site as it was")
  func keepsLastSite() async throws {
    let site = try Self.site("title-block.mustache", "{{title}}\n")
    try await site.build()
    let before = try site.output
    try site.write("{{#title}}\n", to: "templates/title-block.mustache")
    try await site.build()
    #expect(try site.output == before)
  }

  @Test("may hold words of the house, key by key")
  func words() async throws {
    let site = try Self.site("words/en.yml", "written-by: From the pen of\n")
    #expect(try await site.messages() == [])
    let text = try site.text("briefs/a/index.html")
    #expect(text.contains("<dt>From the pen of</dt>"))
    #expect(text.contains("<dt>Published</dt>"))
  }

  @Test("with words that are not YAML are reported at their place")
  func wordSyntax() async throws {
    #expect(
      try await Self.messages("words/en.yml", "written-by: \"From\nnotes: x\n") == [
        "templates/words/en.yml:3:1: error: the list of words is not a YAML map of texts "
          + "[word-list-syntax]"
      ])
  }

  @Test("that are not UTF-8 are reported")
  func latin1() async throws {
    let site = try Self.site("title-block.mustache", "")
    try site.write(Data([0x63, 0xE9, 0x0A]), to: "templates/title-block.mustache")
    #expect(
      try await site.messages() == [
        "templates/title-block.mustache:1:2: error: byte 0xE9 is not UTF-8 [not-utf8]"
      ])
  }
}
