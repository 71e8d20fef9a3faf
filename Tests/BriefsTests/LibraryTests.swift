import Briefs
import SourceText
import TestSupport
import Testing

@Suite("The library")
struct LibraryTests {
  private func library(
    _ briefs: [Brief], _ site: SiteConfiguration = SiteConfiguration(), people: People = People(),
    showing: ShownTexts = .published
  ) -> Library {
    Library.assemble(
      briefs: briefs, people: people, configuration: site, now: .testTime,
      showing: showing
    ).value
  }

  @Test("briefs are sorted by date, then number, then slug")
  func order() throws {
    let briefs = try [
      brief("b", "2020-01-01"), brief("a", "2020-01-01"), brief("old", "2019-01-01"),
      brief("n9", "2020-01-01", "author: A B\nnumber: 9"),
      brief("n10", "2020-01-01", "author: A B\nnumber: 10"),
    ]
    let library = library(briefs)
    #expect(library.entries.map(\.slug.rawValue) == ["n10", "n9", "a", "b", "old"])
    #expect(library.years.map(\.year) == [2020, 2019])
    #expect(library.entry(atPath: "briefs/old.md")?.slug.rawValue == "old")
    #expect(library[try slug("n9")]?.brief.number?.value == "9")
  }

  @Test("drafts and briefs under embargo are left out unless asked for")
  func hidden() throws {
    let briefs = try [
      brief("shown"), brief("draft", "2020-01-01", "author: D E\nstatus: draft"),
      brief("later", "2020-01-01", "author: D E\nembargo: 2999-01-01T00:00Z"),
      brief("past", "2020-01-01", "author: D E\nembargo: 2001-01-01T00:00Z"),
    ]
    #expect(library(briefs).entries.map(\.slug.rawValue) == ["past", "shown"])
    let all = library(briefs, showing: .everything)
    #expect(all.entries.map(\.slug.rawValue) == ["draft", "later", "past", "shown"])
    #expect(
      all.entries.map(\.withholding) == [
        .draft, .embargo(until: try #require(Instant("2999-01-01T00:00Z"))), nil, nil,
      ])
  }

  @Test("people are found by id or by name, or made from a name")
  func people() throws {
    let people = BriefsTests.people(
      """
      amina-khan:
        name: Amina Khan
        role: Director
        positions: [{role: Associate, from: 2019, to: 2020}]
      """)
    let briefs = try [
      brief("a", "2020-05-01", "author: amina-khan\neditor: Omar Said"),
      brief(
        "b", "2021-05-01", "author: [Amina Khan, {name: Omar Said, role: Fellow, bio: Words.}]"),
      brief("c", "2022-05-01", "author: {name: Amina Khan, role: Visiting Fellow}"),
    ]
    let library = library(briefs, people: people)
    #expect(
      library.entries.map { $0.authors[0].role } == ["Visiting Fellow", "Director", "Associate"])
    #expect(
      library.entries.map { $0.authors[0].person.name } == Array(repeating: "Amina Khan", count: 3))
    #expect(library.people.map(\.name) == ["Amina Khan", "Omar Said"])
    #expect(library[.people].map { $0.briefs.map(\.rawValue) } == [["c", "b", "a"], ["b"]])
    let omar = try #require(library[.people].first { $0.id.rawValue == "omar-said" })
    #expect(omar.edited.map(\.rawValue) == ["a"])
    #expect(library.entries[2].editors[0].person.bio?.value == "Words.")
    #expect(library.entries[2].editors[0].role == nil)
  }

  @Test("a topic's name and id mean one topic")
  func topics() throws {
    let briefs = try [
      brief("a", "2020-01-01", "author: A B\ntopics: [water-policy, Energy]"),
      brief("b", "2021-01-01", "author: A B\ntopics: [Water policy, water-policy]\nregions: Asia"),
    ]
    let topics = library(briefs)[.topics]
    #expect(topics.map(\.title) == ["Energy", "Water policy"])
    #expect(topics.map { $0.briefs.map(\.rawValue) } == [["a"], ["b", "a"]])
    let site = site("topics: [{id: w, title: Water Policy}, Unused]")
    #expect(library(briefs, site)[.topics].map(\.id.rawValue) == ["w", "energy"])
    #expect(library(briefs, site).entries[0].terms[.topics].map(\.rawValue) == ["w"])
    #expect(library(briefs)[.regions].map(\.id.rawValue) == ["asia"])
  }

  @Test("a series gives its briefs an order, a language and a disclaimer")
  func series() throws {
    let site = site(
      "disclaimer: Site\nseries: [{id: s, title: The Series, disclaimer: Series, language: ur}]")
    let briefs = try [
      brief("one", "2020-03-01", "author: A B\nseries: s\nnumber: 1"),
      brief("two", "2020-01-01", "author: A B\nseries: The Series\nnumber: 2\nlang: en"),
      brief("ten", "2020-02-01", "author: A B\nseries: s\nnumber: 10\ndisclaimer: Own"),
      brief("loose"),
    ]
    let library = library(briefs, site)
    let entries = Dictionary(uniqueKeysWithValues: library.entries.map { ($0.slug.rawValue, $0) })
    #expect(library[.series].map(\.title) == ["The Series"])
    #expect(entries["one"]?.previous == nil && entries["one"]?.next?.rawValue == "two")
    #expect(entries["two"]?.previous?.rawValue == "one" && entries["two"]?.next?.rawValue == "ten")
    #expect(entries["one"]?.language.text == "ur" && entries["two"]?.language.text == "en")
    #expect(
      entries["one"]?.disclaimer?.value == "Series" && entries["ten"]?.disclaimer?.value == "Own")
    #expect(entries["loose"]?.disclaimer?.value == "Site" && entries["loose"]?.series == nil)
  }

  @Test("translations are linked among all of their group, and share a number")
  func translations() throws {
    let briefs = try [
      brief(
        "en", "2020-01-01", "author: A B\nseries: s\nnumber: 1\ntranslations: {ur: ur, fr: fr}"),
      brief(
        "ur", "2020-01-01", "author: A B\nseries: s\nnumber: 1\nlang: ur\ntranslations: {en: en}"),
      brief(
        "fr", "2020-01-01", "author: A B\nseries: s\nnumber: 1\nlang: fr\ntranslations: {en: en}"),
      brief("en-2", "2020-02-01", "author: A B\nseries: s\nnumber: 2"),
    ]
    let checked = Library.assemble(briefs: briefs, now: .testTime)
    #expect(checked.diagnostics.lines == [])
    let library = checked.value
    let french = try #require(library[try slug("fr")])
    #expect(french.translations.map(\.slug.rawValue) == ["en", "ur"])
    #expect(french.next?.rawValue == "en-2")
    #expect(library[try slug("en-2")]?.previous?.rawValue == "en")
  }

  @Test("an empty folder gives an empty library")
  func empty() {
    let checked = Library.assemble(briefs: [], now: .testTime)
    #expect(checked.diagnostics.isEmpty && checked.value.entries.isEmpty)
  }
}
