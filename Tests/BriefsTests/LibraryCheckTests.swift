import Briefs
import Foundation
import SourceText
import TestSupport
import Testing

@Suite("Checks across briefs")
struct LibraryCheckTests {
  private func expectFindings(
    _ briefs: [Brief], site: SiteConfiguration = SiteConfiguration(), people: People = People(),
    pages: [StandalonePage] = [], _ expected: [String],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let found = Library.assemble(
      briefs: briefs, pages: pages, people: people, configuration: site, now: .testTime
    ).diagnostics
    #expect(found.lines == expected, sourceLocation: sourceLocation)
  }

  @Test("two briefs with one slug are an error at the second, whatever the letter case")
  func duplicateSlugs() throws {
    let briefs = try [
      brief("b", "2020-01-01", "author: A B\nslug: Water"),
      brief("a", "2020-01-01", "author: A B\nslug: water"), brief("c"),
    ]
    expectFindings(
      briefs,
      ["briefs/b.md:5:7: error: slug 'Water' is already used by briefs/a.md [duplicate-slug]"])
  }

  @Test("slugs that the site needs for itself are reserved")
  func reserved() throws {
    let page = try #require(
      StandalonePage.reading(
        SourceFile(path: "pages/people.md", text: "---\ntitle: People\n---\n")
      ).value)
    expectFindings(
      [try brief("2017")], pages: [page],
      [
        "briefs/2017.md:1:1: error: the slug '2017' is reserved for the archive [reserved-slug]",
        "pages/people.md:1:1: error: the slug 'people' is reserved for the list of people [reserved-slug]",
      ])
  }

  @Test("two briefs of a series with one number are an error, and gaps a warning")
  func numbers() throws {
    let site = site("series: [{id: s, title: Series}]")
    let briefs = try [
      brief("a", "2020-01-01", "author: A B\nseries: s\nnumber: 1"),
      brief("b", "2020-01-02", "author: A B\nseries: s\nnumber: 1"),
      brief("c", "2020-01-03", "author: A B\nseries: s\nnumber: 3"),
      brief("d", "2020-01-04", "author: A B\nseries: s\nnumber: 7"),
      brief("e", "2020-01-04", "author: A B\nseries: s\nnumber: 2020/1"),
    ]
    expectFindings(
      briefs, site: site,
      [
        "briefs/b.md:6:9: error: number 1 of 'Series' is already used by briefs/a.md [duplicate-number]",
        "site.yml:1:15: warning: 'Series' has no numbers 2, 4 to 6 [number-gap]",
      ])
  }

  @Test("numbers that are too large to count leave no gap")
  func largeNumbers() throws {
    let site = site("series: [{id: s, title: Series}]")
    let numbers = ["-9223372036854775808", "1", "2", "9223372036854775807"]
    let briefs = try numbers.enumerated().map { index, number in
      try brief("b\(index)", "2020-01-01", "author: A B\nseries: s\nnumber: \(number)")
    }
    expectFindings(briefs, site: site, [])
  }

  @Test("a missing editor is an error where the series requires one")
  func missingEditor() throws {
    let site = site("series: [{id: s, title: Series, editor: required}]")
    let briefs = try [
      brief("a", "2020-01-01", "author: A B\nseries: s"),
      brief("b", "2020-01-01", "author: A B\nseries: s\neditor: C D"),
      brief("c", "2020-01-01", "author: A B\nseries: s\nstatus: draft"),
    ]
    expectFindings(
      briefs, site: site,
      [
        "briefs/a.md:5:9: error: 'Series' requires an editor, and the brief names none [missing-editor]"
      ])
  }

  @Test("an editor who is also an author is a warning")
  func editorIsAuthor() throws {
    let people = people("amina: {name: Amina Khan}")
    expectFindings(
      [try brief("a", "2020-01-01", "author: [B C, amina]\neditor: Amina Khan")], people: people,
      [
        "briefs/a.md:5:9: warning: 'Amina Khan' is an editor and an author of the brief [editor-is-author]"
      ])
  }

  @Test("an id that people.yml does not have is a warning with the nearest one")
  func unknownPerson() throws {
    let people = people("amina-khan: {name: Amina Khan}")
    let briefs = [try brief("a", "2020-01-01", "author: amina-kahn\neditor: Omar Said")]
    expectFindings(
      briefs, people: people,
      ["briefs/a.md:4:9: warning: people.yml has nobody with the id 'amina-kahn' [unknown-person]"])
    let checked = Library.assemble(briefs: briefs, people: people, now: .testTime)
    #expect(checked.diagnostics.helps == ["write 'amina-khan'"])
    expectFindings(briefs, [])
  }

  @Test(
    "a name that several people have, or that is inverted, is a warning",
    arguments: [
      ("Amina Khan and Bo Lind", "[Amina Khan, Bo Lind]"),
      ("Amina Khan, Bo Lind & Cy Day", "[Amina Khan, Bo Lind, Cy Day]"),
      ("Amina Khan; Bo Lind", "[Amina Khan, Bo Lind]"),
      ("Amina Khan/Bo Lind", "[Amina Khan, Bo Lind]"),
      ("O'Neil, Pat", nil), ("Martin King, Jr.", ""), ("Amina Khan, M.A., PhD", ""),
      ("Sandra Anderson", ""), ("House of Ports and Tides", ""),
    ] as [(String, String?)])
  func unclearName(_ name: String, _ list: String?) throws {
    let briefs = try ["a", "b"].map { try brief($0, "2020-01-01", "author: \"\(name)\"") }
    let site = site("letterhead: {name: House of Ports and Tides}")
    let checked = Library.assemble(briefs: briefs, configuration: site, now: .testTime)
    let finding =
      "briefs/a.md:4:9: warning: '\(name)' is read as the name of one person [unclear-name]"
    #expect(checked.diagnostics.map(\.description) == (list == "" ? [] : [finding]))
    let advice =
      list.map {
        "write '\($0)' for several people, and '{name: …, family: …}' with the whole name twice "
          + "for an institution"
      } ?? "write 'Pat O'Neil'"
    #expect(checked.diagnostics.helps == (list == "" ? [] : [advice]))
  }

  @Test("a name is clear where people.yml or the brief gives its family name")
  func clearName() throws {
    let known = people("unit: {name: Food & Water Unit, family: Food & Water Unit}")
    let lines = "author: [unit, {name: Trade and Tides, family: Trade and Tides}]"
    expectFindings([try brief("a", "2020-01-01", lines)], people: known, [])
    expectFindings(
      [], people: people("unit: {name: Food & Water Unit}"),
      [
        "people.yml:1:1: warning: 'Food & Water Unit' is read as the name of one person [unclear-name]"
      ])
  }

  @Test("a series that site.yml does not have is a warning with the nearest one")
  func unknownSeries() throws {
    let site = site("series: [{id: issue-briefs, title: Issue Briefs}]")
    let briefs = try [
      brief("a", "2020-01-01", "author: A B\nseries: isue-briefs"),
      brief("b", "2020-01-01", "author: A B\nseries: isue-briefs"),
    ]
    expectFindings(
      briefs, site: site,
      ["briefs/a.md:5:9: warning: site.yml has no series 'isue-briefs' [unknown-series]"])
    expectFindings(briefs, [])
  }

  @Test("a translation that is missing is an error, and one that does not point back a warning")
  func translations() throws {
    let briefs = try [
      brief("a", "2020-01-01", "author: A B\ntranslations: {ur: d, fr: b}"),
      brief("b", "2020-01-01", "author: A B\nlang: de"),
    ]
    expectFindings(
      briefs,
      [
        "briefs/a.md:5:20: error: no brief has the slug 'd' of this translation [missing-translation]",
        "briefs/a.md:5:27: warning: briefs/b.md does not name this brief as its translation [one-way-translation]",
        "briefs/a.md:5:27: warning: briefs/b.md is in 'de', expected a translation in 'fr' [translation-language]",
      ])
  }

  @Test("an alias that is a real address, or another's alias, is an error")
  func aliases() throws {
    let briefs = try [
      brief("a", "2020-01-01", "author: A B\naliases: [/briefs/b/, /old/, /briefs/a/, /feed.xml]"),
      brief(
        "b", "2020-01-01", "author: A B\naliases: [/Old/index.html, /people/a-b, /briefs/2020/]"),
    ]
    expectFindings(
      briefs,
      [
        "briefs/a.md:5:11: error: the alias '/briefs/b/' is the address of briefs/b.md [alias-clash]",
        "briefs/a.md:5:42: error: the alias '/feed.xml' is the address of feed.xml [alias-clash]",
        "briefs/b.md:5:11: error: the alias '/Old/index.html' is already an alias of briefs/a.md [alias-clash]",
        "briefs/b.md:5:28: error: the alias '/people/a-b' is the address of people/a-b [alias-clash]",
        "briefs/b.md:5:41: error: the alias '/briefs/2020/' is the address of the archive of 2020 [alias-clash]",
      ])
  }

  @Test("four times as many mistakes take about four times as long")
  func many() throws {
    let (few, many) = try (cost(ofMistakes: 2_500), cost(ofMistakes: 10_000))
    #expect(many < few * 10)
  }

  /// Returns the processor time of checking briefs with a mistake each, in nanoseconds.
  private func cost(ofMistakes count: Int) throws -> UInt64 {
    let briefs = try (0..<count).map {
      try brief("b\($0)", "2020-01-01", "author: A\($0 % 9) B\ntranslations: {ur: none\($0)}")
    }
    let start = processorTime
    let found = Library.assemble(briefs: briefs, now: .testTime).diagnostics
    let cost = processorTime - start
    #expect(found.count == count)
    return cost
  }

  /// The processor time of this thread, which does not depend on what else the machine does.
  private var processorTime: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
