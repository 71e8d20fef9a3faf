import Briefs
import SourceText
import Testing

@Suite("Text that YAML takes for something else")
struct LostTextTests {
  private func diagnostics(_ text: String) -> [Diagnostic] {
    Brief.reading(SourceFile(path: "a.md", text: text)).diagnostics.inReadingOrder()
  }

  @Test("a comment that takes part of a value, or all of it, is reported where it begins")
  func comments() {
    let found = diagnostics(
      "---\ntitle: Water #1 concern\nauthor: #1 team\ndate: 2020-01-01 #first\nlang: en # yes\nseries: #x\n"
        + "regions:\n  - a #1 b\n  - 'c #2'\nsubtitle: It is\n  the #1\nsummary: |\n  a #b\n#topics: x\n---\n"
    )
    #expect(
      found.map(\.description) == [
        "a.md:2:14: warning: 'title' ends before '#1 concern', which YAML takes for a comment [lost-text]",
        "a.md:3:9: error: 'author' has no value, since YAML takes '#1 team' for a comment [missing-key]",
        "a.md:6:9: warning: 'series' has no value, since YAML takes '#x' for a comment [lost-text]",
        "a.md:8:7: warning: an item of 'regions' ends before '#1 b', which YAML takes for a comment [lost-text]",
        "a.md:11:7: warning: 'subtitle' ends before '#1', which YAML takes for a comment [lost-text]",
      ])
    #expect(
      found.first?.help
        == "put the value in quotes: \"Water #1 concern\"; before a comment put '# '")
  }

  @Test("a comment that takes part of a value is reported in site.yml too")
  func site() {
    let file = SourceFile(path: "site.yml", text: "theme:\n  accent: #ffcc00\n  paper: '#fff'\n")
    let found = SiteConfiguration.reading(file).diagnostics
    #expect(
      found.map(\.description) == [
        "site.yml:2:11: warning: 'accent' has no value, since YAML takes '#ffcc00' for a comment [lost-text]"
      ])
    #expect(found.first?.help == "put the value in quotes: \"#ffcc00\"; before a comment put '# '")
  }

  @Test("a comment that takes the end of a list is reported with the mistake that follows")
  func brackets() {
    let found = diagnostics("---\ntitle: T\ntopics: [a, #b, c]\nauthor: A B\n---\n")
    #expect(found.map(\.rule.id) == ["yaml-syntax"])
    #expect(
      found.first?.help
        == "put the text with '#b, c]' on line 3 in quotes, since YAML takes it for a comment")
  }

  @Test("a tag that was meant as a word is reported")
  func tag() {
    #expect(
      diagnostics("---\ntitle: !Kung people\nauthor: A B\ndate: 2020-01-01\n---\n")
        .map(\.description)
        == [
          "a.md:2:8: warning: 'title' begins after '!Kung', which YAML takes for a tag [lost-text]"
        ])
  }

  @Test("an anchor that was meant as a word is reported, and one that an alias refers to is not")
  func anchor() {
    let found = diagnostics(
      "---\ntitle: &Partners report\nauthor: &a A B\neditor: *a\ndate: 2020-01-01\n"
        + "topics:\n  - &b water\n---\n")
    #expect(
      found.map(\.description) == [
        "a.md:2:8: warning: 'title' begins after '&Partners', which YAML takes for an anchor [lost-text]",
        "a.md:7:5: warning: an item of 'topics' begins after '&b', which YAML takes for an anchor [lost-text]",
      ])
    #expect(found.first?.help == "put the value in quotes: \"&Partners report\"")
  }

  @Test(
    "typographic quotation marks around values are reported, and are not part of names and dates")
  func quotes() throws {
    let text =
      "---\ntitle: “Water”\nauthor: ‘Amina Khan’\ndate: „2020-01-01“\ntopics: [“a”, b]\nsummary: “A” and “B”\nsubtitle: '“Air”'\n---\n"
    let found = diagnostics(text)
    let marks =
      "is in typographic quotation marks, which YAML takes for letters [typographic-quotes]"
    #expect(
      found.map(\.description) == [
        "a.md:2:8: warning: 'title' \(marks)", "a.md:3:9: warning: 'author' \(marks)",
        "a.md:4:7: warning: 'date' \(marks)", "a.md:5:10: warning: an item of 'topics' \(marks)",
      ])
    #expect(
      found[0].help == "write straight ones, \"Water\", or \"“Water”\" if they belong to the text")
    #expect(found[1].help == "write straight ones: \"Amina Khan\"")
    let brief = try #require(Brief.reading(SourceFile(path: "a.md", text: text)).value)
    #expect(brief.title.value == "“Water”" && brief.date.value.iso == "2020-01-01")
    #expect(
      brief.authors.map(\.value) == [.named("Amina Khan")]
        && brief.topics.map(\.value) == ["a", "b"])
  }

  @Test(
    "the characters of word processors are named where they break the YAML",
    arguments: [
      (
        "title: “Water: a crisis”",
        "write straight quotation marks on line 2, since YAML takes typographic ones for letters"
      ),
      ("title: T\nauthor:\u{A0}A B", "replace the no-break space on line 3 with a space"),
    ])
  func syntax(lines: String, help: String) {
    let found = diagnostics("---\n\(lines)\ndate: 2020-01-01\n---\n")
    #expect(found.map(\.rule.id) == ["yaml-syntax"] && found.first?.help == help)
  }
}
