import Briefs
import SourceText
import TestSupport
import Testing

@Suite("Values of a brief")
struct BriefValueTests {
  @Test(
    "a wrong value is reported at its place",
    arguments: table(
      """
      status: drfat => 5:9: error: 'status' is 'drfat', expected 'draft' or 'published' [unknown-status]
      draft: maybe => 5:8: error: 'draft' is 'maybe', expected true or false [wrong-type]
      updated: soon => 5:10: error: 'updated' is 'soon', expected a date such as 2017-09-15 [not-a-date]
      updated: 2017-02-29 => 5:10: error: 'updated' is '2017-02-29', a day that the calendar does not have [not-a-date]
      updated: 03/04/2017 => 5:10: error: 'updated' is '03/04/2017', in which day and month could change places [ambiguous-date]
      embargo: 2026-12-01 => 5:10: error: 'embargo' is '2026-12-01', expected a date-time with an offset [not-a-date-time]
      lang: en_US => 5:7: error: 'lang' is 'en_US', expected a language tag such as 'en' or 'pt-BR' [not-a-language]
      slug: ../water => 5:7: error: 'slug' is '../water', expected one folder name of letters, digits and hyphens [not-a-slug]
      slug: .water => 5:7: error: 'slug' is '.water', expected one folder name of letters, digits and hyphens [not-a-slug]
      slug: "wa\\tter" => 5:7: error: 'slug' is 'wa\tter', expected one folder name of letters, digits and hyphens [not-a-slug]
      doi: ten => 5:6: error: 'doi' is 'ten', expected a DOI [not-a-doi]
      isbn: 978-0-306-40615-8 => 5:7: error: 'isbn' is '978-0-306-40615-8', which does not have the length of an ISBN or has a mistyped digit [not-an-isbn]
      editor: {name: B C, orcid: 0000-0002-1825-0098} => 5:28: error: 'orcid' is '0000-0002-1825-0098', which is not an ORCID or has a mistyped digit [not-an-orcid]
      editor: {name: B C, email: b at c} => 5:28: error: 'email' is 'b at c', expected an address such as 'name@example.org' [not-an-email]
      editor: {name: B C, web: 'javascript:x'} => 5:26: error: 'web' is 'javascript:x', expected an address such as 'https://example.org' [not-an-address]
      editor: {role: Fellow} => 5:9: error: the key 'name' is missing [missing-key]
      editor: [[B C]] => 5:10: error: an item of 'editor' is a list, expected a name, an id or a map with 'name' [wrong-type]
      aliases: [../../etc] => 5:11: error: an item of 'aliases' is '../../etc', which cannot be a file of the site [unsafe-path]
      subtitle: [a] => 5:11: error: 'subtitle' is a list, expected text [wrong-type]
      topics: [{a: b}] => 5:10: error: an item of 'topics' is a map, expected text [wrong-type]
      corrections: 2018 => 5:14: error: 'corrections' is '2018', expected a map with 'date' and 'note' [wrong-type]
      corrections: [{date: 2018-01-01}] => 5:15: error: the key 'note' is missing [missing-key]
      withdrawn: true => 5:12: error: 'withdrawn' is 'true', expected a map with 'date' and 'reason' [wrong-type]
      translations: {u: a} => 5:16: error: a key of 'translations' is 'u', expected a language tag such as 'en' or 'pt-BR' [not-a-language]
      translations: a => 5:15: error: 'translations' is 'a', expected a map such as '{ur: slug}' [wrong-type]
      image: {alt: x} => 5:8: error: the key 'src' is missing [missing-key]
      autor: B C => 5:1: warning: unknown key 'autor' [unknown-key]
      layout: post => 5:1: warning: unknown key 'layout' [unknown-key]
      """))
  func wrong(line: String, expected: String) {
    expectDiagnostics(brief(line), ["briefs/a.md:\(expected)"])
  }

  @Test("all mistakes of a file are reported in one run")
  func allAtOnce() {
    expectDiagnostics(
      "---\ntitle: [a]\ndate: 2017-13-01\nautors: B C\nstatus: x\nisbn: 1\n---\n",
      [
        "briefs/a.md:2:8: error: 'title' is a list, expected text [wrong-type]",
        "briefs/a.md:3:7: error: 'date' is '2017-13-01', a day that the calendar does not have [not-a-date]",
        "briefs/a.md:4:1: error: the key 'author' is missing [missing-key]",
        "briefs/a.md:5:9: error: 'status' is 'x', expected 'draft' or 'published' [unknown-status]",
        "briefs/a.md:6:7: error: 'isbn' is '1', which does not have the length of an ISBN or has a mistyped digit [not-an-isbn]",
      ])
  }

  @Test("the help names the nearest key, value, date or slug")
  func help() {
    let lines = "autor: B C\nslug: My Brief\nstatus: drfat\nupdated: 3/4/2017\nlang: en_US\nzzz: 1"
    let file = SourceFile(path: "briefs/a.md", text: brief(lines))
    #expect(
      Brief.reading(file).diagnostics.helps == [
        "remove it, or put keys of your own under 'extra'", "write 'my-brief'",
        "write 'draft'",
        "write '2017-04-03' or '2017-03-04'", "write 'en-US'",
        "remove it, or put keys of your own under 'extra'",
      ])
  }

  @Test("a value that is left empty counts as absent")
  func emptyValues() throws {
    let brief = try read("image:\nsubtitle: ~\nsummary: ''\ntopics: []\nseries: null\nembargo: ")
    #expect(brief.image == nil && brief.subtitle == nil && brief.summary == nil)
    #expect(brief.series == nil && brief.topics.isEmpty)
    expectDiagnostics(
      "---\ntitle:\ndate: 2017-09-15\nauthor: ~\n---\n",
      [
        "briefs/a.md:2:7: error: 'title' has no value [missing-key]",
        "briefs/a.md:4:9: error: 'author' has no value [missing-key]",
      ])
  }

  @Test("a rank after a name is kept apart, with a warning that shows how")
  func rank() throws {
    let text = brief("editor: Najam Rafi. Director, Water Programme")
    expectDiagnostics(
      text,
      [
        "briefs/a.md:5:9: warning: 'editor' is 'Najam Rafi. Director, Water Programme', read as the name 'Najam Rafi' and the role 'Director, Water Programme' [rank-in-name]"
      ])
    let read = try #require(Brief.reading(SourceFile(path: "a.md", text: text)).value)
    guard case .inline(let editor) = read.editors[0].value else { return #expect(Bool(false)) }
    #expect(editor.name == "Najam Rafi" && editor.role == "Director, Water Programme")
  }

  @Test(
    "a dot that belongs to a name splits nothing",
    arguments: [
      "J. R. Smith", "Martin King Jr.", "Dr. Amina Khan", "St. John Smith", "Amina S. Khan",
      "Prof. Dr. Amina Khan", "Martin King Jr. Smith", "E.F. Codd", "Amina Khan.", "Wm. Smith",
      "Ali Md. Karim", "Amina Khan Ph.D. Smith", "Abdul Hon. Rehman",
    ])
  func dots(name: String) throws {
    let brief = try read("editor: \"\(name)\"")
    #expect(brief.editors.map(\.value) == [.named(name)])
  }

  @Test("every key of the design is read")
  func everything() throws {
    let brief = try read(
      """
      editors: [B C, {name: D E, role: Fellow, affiliation: Institute}]
      subtitle: On *rivers*
      summary: >
        Short.
      key-points: ["One", "Two"]
      topics: [Water policy]
      regions: South Asia
      series: issue-briefs
      number: 12
      status: published
      embargo: 2026-12-01T09:00+05:00
      updated: 15 September 2018
      corrections: [{date: 2018-01-01, note: A figure.}]
      withdrawn: {date: 2019-01-01, reason: Wrong.}
      lang: en-GB
      translations: {ur: pani}
      doi: https://doi.org/10.1234/abc
      isbn: 978-0-306-40615-7
      license: CC-BY-4.0
      funding: A fund.
      disclaimer: Own views.
      image: {src: a.png, alt: A river}
      attachments: [data.csv, {file: a.pdf, title: The brief}]
      slug: rivers
      aliases: [/old/, https://example.org/older/x.html]
      extra: {colour: blue, list: [1, 2]}
      bibliography: refs.bib
      references: [{id: x}]
      citation-style: chicago
      nocite: '@*'
      """)
    #expect(brief.editors.map(\.value.name) == ["B C", "D E"])
    #expect(brief.summary?.value == "Short.")
    #expect(brief.keyPoints.map(\.value) == ["One", "Two"])
    #expect(brief.regions.map(\.value) == ["South Asia"])
    #expect(brief.number?.value == "12")
    #expect(brief.publishing.embargo?.value.iso == "2026-12-01T09:00:00+05:00")
    #expect(brief.publishing.embargo?.value.secondsSince1970 == 1_796_097_600)
    #expect(brief.updated?.value.iso == "2018-09-15")
    #expect(brief.corrections.first?.note.value == "A figure.")
    #expect(brief.withdrawn?.reason?.value == "Wrong.")
    #expect(brief.language?.text == "en-GB")
    #expect(brief.translations.first?.value.name == "pani")
    #expect(brief.doi?.url == "https://doi.org/10.1234/abc")
    #expect(brief.isbn?.digits == "9780306406157")
    #expect(brief.image?.value == Picture(source: "a.png", alternativeText: "A river"))
    #expect(brief.attachments.map(\.value.file) == ["data.csv", "a.pdf"])
    #expect(brief.slug.value.rawValue == "rivers")
    #expect(brief.aliases.map(\.value) == ["/old/", "/older/x.html"])
    #expect(brief.extra?["colour"] == .text("blue"))
    #expect(brief.extra?["list"] == .list([.text("1"), .text("2")]))
  }

  @Test("keys of other generators are understood")
  func foreignKeys() throws {
    let brief = try read(
      """
      tags: water, best practices
      categories: [rivers]
      keywords: [dams]
      description: Long <a href="x">text</a>
      excerpt: Short
      draft: true
      lastmod: 2018-01-02T10:00:00Z
      permalink: /2017/water/
      redirect_from: [/w/]
      """)
    #expect(brief.topics.map(\.value) == ["water", "best practices", "rivers", "dams"])
    #expect(brief.summary?.value == "Short")
    #expect(brief.publishing.status == .draft)
    #expect(brief.updated?.value.iso == "2018-01-02")
    #expect(brief.aliases.map(\.value) == ["/2017/water/", "/w/"])
    #expect(try read("permalink: /:categories/:title/").aliases.isEmpty)
    #expect(try read("published: false").publishing.status == .draft)
    #expect(try read("description: A <b>bold</b> word").summary?.value == "A <b>bold</b> word")
  }
}
