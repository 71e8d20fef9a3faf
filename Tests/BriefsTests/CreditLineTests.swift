import Briefs
import SourceText
import TestSupport
import Testing

@Suite("Names with text that does not belong to them")
struct CreditLineTests {
  @Test(
    "are taken apart, with a warning that shows how",
    arguments: [
      (
        "Bo Lind (University of X)", "the name 'Bo Lind' and the affiliation 'University of X'",
        "{name: Bo Lind, affiliation: University of X}"
      ),
      (
        "Bo Lind (UNDP)", "the name 'Bo Lind' and the affiliation 'UNDP'",
        "{name: Bo Lind, affiliation: UNDP}"
      ),
      (
        "Bo Lind (editor)", "the name 'Bo Lind' and the role 'editor'",
        "{name: Bo Lind, role: editor}"
      ),
      (
        "Bo Lind - Senior Fellow", "the name 'Bo Lind' and the role 'Senior Fellow'",
        "{name: Bo Lind, role: Senior Fellow}"
      ),
      (
        "Bo Lind — Ministry of Water", "the name 'Bo Lind' and the affiliation 'Ministry of Water'",
        "{name: Bo Lind, affiliation: Ministry of Water}"
      ),
      (
        "Bo Lind | Fellow", "the name 'Bo Lind' and the role 'Fellow'",
        "{name: Bo Lind, role: Fellow}"
      ),
      (
        "Bo Lind – Senior Fellow, Institute of Water",
        "the name 'Bo Lind', the role 'Senior Fellow' and the affiliation 'Institute of Water'",
        "{name: Bo Lind, role: Senior Fellow, affiliation: Institute of Water}"
      ),
      (
        "Bo Lind, Senior Fellow", "the name 'Bo Lind' and the role 'Senior Fellow'",
        "{name: Bo Lind, role: Senior Fellow}"
      ),
      (
        "Bo Lind <bo@x.example>", "the name 'Bo Lind' and the address 'bo@x.example'",
        "{name: Bo Lind, email: bo@x.example}"
      ),
      (
        "Bo Lind, bo@x.example", "the name 'Bo Lind' and the address 'bo@x.example'",
        "{name: Bo Lind, email: bo@x.example}"
      ),
      ("By Bo Lind", "the name 'Bo Lind' alone", "Bo Lind"),
      ("Bo Lind (she/her)", "the name 'Bo Lind' alone", "Bo Lind"),
      ("Bo Lind (PhD)", "the name 'Bo Lind' alone", "Bo Lind"),
    ])
  func taken(text: String, reading: String, help: String) {
    let found = Brief.reading(SourceFile(path: "briefs/a.md", text: brief("editor: \"\(text)\"")))
      .diagnostics
    #expect(
      found.lines == [
        "briefs/a.md:5:9: warning: 'editor' is '\(text)', read as \(reading) [rank-in-name]"
      ])
    #expect(found.helps == ["write '\(help)'"])
  }

  @Test(
    "are left alone where there is no such text",
    arguments: [
      "Jean-Luc O’Neil", "María-José de la Cruz", "Bo Lind, PhD", "Martin King, Jr.", "J. R. Smith",
      "amina-khan",
      "امینہ خان",
    ])
  func alone(text: String) throws {
    #expect(try read("editor: \"\(text)\"").editors.map(\.value) == [.named(text)])
  }

  @Test(
    "are read as institutions where they look like one, with a warning",
    arguments: [
      "United Nations", "Ministry of Water and Power", "Centre for Trade and Food", "18F Team",
      "United Nations (UN)",
      "Institute for Water, Cities and Health", "وزارة المياه",
    ])
  func institution(name: String) throws {
    let checked = Library.assemble(
      briefs: [try brief("a", "2020-01-01", "author: \"\(name)\"")], now: .testTime)
    #expect(
      checked.diagnostics.lines == [
        "briefs/a.md:4:9: warning: '\(name)' is read as the name of an institution [unclear-name]"
      ])
    #expect(checked.value.entries[0].authors[0].person.isInstitution)
    let value = name.contains(",") || name.contains(":") ? "\"\(name)\"" : name
    #expect(
      checked.diagnostics.helps == [
        "write '{name: \(value), family: \(value)}' for an institution, or the family name of a person"
      ])
  }

  @Test(
    "are printed as they are where they have characters that no name has",
    arguments: ["@bolind", "Amina Khan (امینہ خان)"])
  func whole(name: String) throws {
    let checked = Library.assemble(
      briefs: [try brief("a", "2020-01-01", "author: \"\(name)\"")], now: .testTime)
    #expect(checked.diagnostics.map(\.rule.id) == ["unclear-name"])
    #expect(checked.value.entries[0].authors[0].person.family == name)
  }

  @Test("are reported in people.yml, with what to write there")
  func people() {
    let text = "bo: {name: Bo Lind (University of X)}\nun: {name: United Nations}\n"
    let found = People.reading(SourceFile(path: "people.yml", text: text)).diagnostics
    #expect(
      found.lines == [
        "people.yml:1:12: warning: 'name' is 'Bo Lind (University of X)', read as the name 'Bo Lind' and the "
          + "affiliation 'University of X' [rank-in-name]",
        "people.yml:2:12: warning: 'United Nations' is read as the name of an institution [unclear-name]",
      ])
    #expect(
      found.helps == [
        "write 'name: Bo Lind' and 'affiliation: University of X'",
        "add 'family: United Nations' for an institution, or the family name of a person",
      ])
  }
}
