import TestSupport
import Testing

@Suite("Mistakes in citations")
struct CitationMessageTests {
  @Test("an unknown key is reported with the nearest one")
  func unknownKey() async throws {
    let site = try CitingSite.site("One.\n\nTwo [see @kahn2019, p. 3].")
    let outcome = try await site.build()
    #expect(
      outcome.messages(in: site).filter { !$0.contains("missing-url") } == [
        "briefs/a.md:9:10: error: no work has the key 'kahn2019' [unknown-citation]"
      ])
    #expect(outcome.helps.contains("did you mean '@khan2019'?"))
  }

  @Test("a key that is only understood in braces is offered in braces, and a set cites its works")
  func bracedKeys() async throws {
    let works = """
      @book{2015.9a-.d, title = {A}, author = {A, B}, year = 2001}
      @book{share--income_2019, title = {B}, author = {B, B}, year = 2002}
      @set{both, entryset = {2015.9a-.d, share--income_2019}}

      """
    let files = [
      "briefs/a.md": brief(body: "One [@2015.9a-.d] [@share--income_2019]."),
      "references.bib": works,
    ]
    let outcome = try await TestSite(files).build()
    #expect(outcome.helps.contains("write '@{2015.9a-.d}'"))
    #expect(outcome.helps.contains("write '@{share--income_2019}'"))
    let site = try TestSite([
      "briefs/a.md": brief(body: "One [@both]."), "references.bib": works,
    ])
    #expect(try await site.messages() == [])
  }

  @Test("a citation without any bibliography is reported, and a mention is not a citation")
  func noWorks() async throws {
    let site = try TestSite(["briefs/a.md": brief(body: "One [@khan2019]. Write to @harbour.")])
    #expect(
      try await site.messages() == [
        "briefs/a.md:7:6: error: no work has the key 'khan2019' [unknown-citation]"
      ])
  }

  @Test(
    "a locale of the house that cannot be read is reported, where it cites and where it is cited")
  func brokenLocale() async throws {
    let site = try CitingSite.site("One [@khan2019].")
    try site.write("<locale>\n  <terms>\n", to: "styles/locales-en-US.xml")
    let messages = try await site.messages().filter { !$0.contains("missing-url") }
    #expect(
      Set(messages) == [
        "styles/locales-en-US.xml:2:10: error: the file is not XML from here on [not-xml]"
      ])
  }

  @Test("a further key of a work is as good as its own")
  func aliases() async throws {
    let page = try await CitingSite.page("One [@tides].")
    #expect(page.noteTexts.first?.hasPrefix("Amina Khan and Bo Lind, Tides and Quays") == true)
  }

  @Test("a locator that the style does not print is reported")
  func unusedLocator() async throws {
    let messages = try await CitingSite.messages(
      "One [@khan2019, p. 3].", site: "citation-style: nature\n")
    #expect(
      messages == [
        "briefs/a.md:7:6: warning: the citation style does not print the place in 'khan2019' "
          + "[unused-locator]"
      ])
  }

  @Test("a missing bibliography is reported where it is named")
  func missingFile() async throws {
    #expect(
      try await CitingSite.messages(
        "One.", "bibliography: water.bib\n", site: "bibliography: x.bib\n")
        == [
          "briefs/a.md:5:15: error: there is no bibliography 'water.bib' [missing-bibliography]",
          "site.yml:2:15: error: there is no bibliography 'x.bib' [missing-bibliography]",
        ])
  }

  @Test(
    "a missing or unreadable bibliography is one cause: its keys are not reported")
  func keysOfMissingFile() async throws {
    #expect(
      try await CitingSite.messages("One [@khan2019; @nobody] and @none.", "bibliography: w.bib\n")
        == ["briefs/a.md:5:15: error: there is no bibliography 'w.bib' [missing-bibliography]"])
    var files = CitingSite.files("One [@nobody].", "bibliography: w.json\n")
    files["w.json"] = "[{"
    files["briefs/b.md"] = files["briefs/a.md"]?.replacing("bibliography: w.json\n", with: "")
    let messages = try await TestSite(files).messages().filter { !$0.contains("missing-url") }
    #expect(messages.map { $0.prefix(14) } == ["briefs/b.md:7:", "w.json:1:3: er"])
  }

  @Test("a missing style is reported where it is named, with the nearest one")
  func unknownStyle() async throws {
    let site = try CitingSite.site("One [@khan2019].", "citation-style: numeric-x\n")
    let outcome = try await site.build()
    #expect(
      outcome.messages(in: site).filter { !$0.contains("missing-url") } == [
        "briefs/a.md:5:17: error: there is no citation style 'numeric-x' [unknown-style]"
      ])
  }

  @Test("a style of the site that is not XML, or depends on a missing one, is reported")
  func brokenStyles() async throws {
    var files = CitingSite.files("One [@khan2019].", site: "citation-style: house\n")
    files["styles/house.csl"] = "<style"
    let broken = try await TestSite(files).messages().filter { !$0.contains("missing-url") }
    #expect(broken.count == 1 && broken[0].hasPrefix("styles/house.csl:1:"))
    #expect(broken[0].hasSuffix("[not-xml]"))
    files["styles/house.csl"] = """
      <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">
        <info><title>House</title><id>house</id>
        <link href="http://www.zotero.org/styles/parent-of-none" rel="independent-parent"/></info>
      </style>
      """
    #expect(
      try await TestSite(files).messages().filter { !$0.contains("missing-url") } == [
        "site.yml:2:17: error: the style 'house' stands for 'parent-of-none', which is not there "
          + "[unknown-style]"
      ])
  }

  @Test("two works with one key, in one file or in two, are reported")
  func duplicates() async throws {
    var files = CitingSite.files(
      "One [@khan2019].", site: "bibliography: [references.bib, b.ris]\n")
    files["b.ris"] = "TY  - BOOK\nID  - khan2019\nTI  - Other\nER  - \n"
    #expect(
      try await TestSite(files).messages().filter { !$0.contains("missing-url") } == [
        "b.ris:1:1: error: the key 'khan2019' is used twice [duplicate-reference]"
      ])
  }

  @Test("works of the brief hide those of the site with the same key")
  func ownWorks() async throws {
    let page = try await CitingSite.page(
      "One [@khan2019].",
      "references:\n  - {id: khan2019, type: book, title: Mine, author: [{literal: Me}], issued: 2021}\n"
    )
    #expect(page.noteTexts == ["Me, Mine, 2021."])
  }

  @Test("a work without an id is reported")
  func workWithoutID() async throws {
    #expect(
      try await CitingSite.messages("One.", "references:\n  - {type: book, title: Mine}\n") == [
        "briefs/a.md:6:3: error: a work in 'references' has no 'id' [bibliography-syntax]"
      ])
  }
}
