import Briefs
import SourceText
import TestSupport
import Testing

@Suite("people.yml")
struct PeopleTests {
  @Test("a person has the rank of the day")
  func positions() throws {
    let people = people(
      """
      amina-khan:
        name: Amina Khan
        role: Senior Fellow
        affiliation: Institute
        orcid: 0000-0002-1825-0097
        positions:
          - {role: Intern, from: 2015, to: 2016}
          - {role: Research Associate, affiliation: Unit, from: 2016-06, to: 2019-03}
          - {role: Fellow, from: 2019-04}
      """)
    let amina = try #require(people["amina-khan"])
    func role(_ day: String) throws -> String? {
      amina.role(on: try #require(CalendarDate(iso: day)))
    }
    #expect(try role("2014-12-31") == "Senior Fellow")
    #expect(try role("2015-01-01") == "Intern")
    #expect(try role("2016-07-01") == "Research Associate")
    #expect(try role("2019-03-31") == "Research Associate")
    #expect(try role("2025-01-01") == "Fellow")
    #expect(amina.affiliation(on: try #require(CalendarDate(iso: "2018-01-01"))) == "Unit")
    func affiliation(_ day: String) throws -> String? {
      amina.affiliation(on: try #require(CalendarDate(iso: day)))
    }
    #expect(try affiliation("2014-12-31") == nil)
    #expect(try affiliation("2015-05-01") == nil)
    #expect(try affiliation("2025-01-01") == "Institute")
    #expect(people.named("Amina Khan")?.id.rawValue == "amina-khan")
  }

  @Test("mistakes in people.yml are all reported")
  func mistakes() {
    let text = """
      amina:
        nam: Amina Khan
        orcid: 1
      b/c: {name: B}
      empty:
      text: Somebody
      old: {name: Old, positions: [{from: once}]}
      """
    let found = People.reading(SourceFile(path: "people.yml", text: text)).diagnostics
    #expect(
      found.lines == [
        "people.yml:2:3: error: the key 'name' is missing [missing-key]",
        "people.yml:4:1: error: the id 'b/c', expected one of letters, digits and hyphens [not-a-slug]",
        "people.yml:5:1: error: 'empty' has no value [missing-key]",
        "people.yml:6:7: error: 'text' is 'Somebody', expected a map with 'name' and 'role' [wrong-type]",
        "people.yml:7:37: error: 'from' is 'once', expected a year, a month or a day such as 2019-01 [not-a-date]",
      ])
  }

  @Test("an empty people.yml has nobody")
  func empty() {
    let checked = People.reading(SourceFile(path: "people.yml", text: "# nobody yet\n"))
    #expect(checked.value.isEmpty && checked.diagnostics.isEmpty)
  }
}
