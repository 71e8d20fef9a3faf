import Bibliography
import CSL
import Foundation
import SourceText
import TestSupport
import Testing

@Suite("CSL-YAML")
struct CSLYAMLTests {
  @Test("a list and pandoc's metadata are read")
  func shapes() {
    let list = "- id: a\n  type: report\n  title: Water\n"
    for text in [
      list, "---\nreferences:\n\(list)...\n", "---\nreferences:\n\(list)---\n", "---\n\(list)",
    ] {
      #expect(
        works(text, as: "works.yaml") == [["id": "a", "type": "report", "title": "Water"]])
    }
    #expect(works("references: []\n", as: "works.yml") == [])
    #expect(works("# nothing\n", as: "works.yml") == [])
  }

  @Test(
    "dates are read in every form",
    arguments: [
      ("2020-05-01", "2020-5-1"), ("'2020-05-01'", "2020-5-1"), ("2020-05", "2020-5"),
      ("2020", "2020"),
      ("2020-05-01T10:00:00Z", "2020-5-1"), ("850", "850"), ("-0044", "-45"),
      ("2020-05~", "2020-5~"),
      ("2019/2020", "2019/2020"), ("1999/..", "1999/0"), ("2019-21", "2019 season 1"),
      ("forthcoming", "'forthcoming'"), ("{year: 2020, month: 5, day: 1}", "2020-5-1"),
      ("{year: '2020'}", "2020"), ("[{year: 2019}, {year: 2020, month: 2}]", "2019/2020-2"),
      ("[{year: 2019}]", "2019"), ("{date-parts: [[2020, 5]]}", "2020-5"),
      ("{date-parts: [[2019], [2020]], circa: true}", "2019/2020~"), ("{literal: soon}", "'soon'"),
      ("{raw: May 2020}", "2020-5"), ("{year: 2020, season: 1}", "2020 season 1"),
    ])
  func dates(text: String, expected: String) {
    #expect(work("- id: a\n  issued: \(text)\n", as: "a.yaml") == ["type": "", "issued": expected])
  }

  @Test("scalars stay as they are written")
  func scalars() {
    let text = """
      - id: 2020-05-01
        title: 'No'
        volume: 010
        number: 1e3
        edition: 1.50
        version: 12:30
        note: >-
          a
          b
        DOI: ~
        URL:
        author:
        - family: Berg
          given: Karl
        - literal: Institute of Plateau and Delta Studies
        editor: Ito
      """
    #expect(
      works(text, as: "a.yaml") == [
        [
          "id": "2020-05-01", "type": "", "title": "No", "volume": "010", "number": "1e3",
          "edition": "1.50", "version": "12:30", "note": "a b",
          "author": "Berg, Karl; {Institute of Plateau and Delta Studies}", "editor": "{Ito}",
        ]
      ])
  }

  @Test("what is wrong is reported at its line and column")
  func wrong() {
    let text = """
      references:
      - id: a
        title:
        - [x]
        author: {name-of: Karl}
        issued: {month: 5}
      - title: b
      - just text
      """
    #expect(
      parse(text, as: "a.yaml").diagnostics.lines == [
        "a.yaml:4:3: error: 'title' is a list, expected a text [bibliography-format]",
        "a.yaml:5:11: error: 'author' has a map, expected a name [bibliography-format]",
        "a.yaml:7:3: error: a work without an 'id' [bibliography-format]",
        "a.yaml:8:3: error: expected a work, found 'just text' [bibliography-format]",
      ])
    #expect(
      parse("- id: a\n  title: b: c\n", as: "a.yaml").diagnostics.lines == [
        "a.yaml:2:11: error: the file is not YAML: mapping values are not allowed in this context [bibliography-syntax]"
      ])
    #expect(
      parse("title: x\n", as: "a.yaml").diagnostics.lines == [
        "a.yaml:1:1: error: expected a list of works, each with an 'id' [bibliography-format]"
      ])
  }

  @Test("nesting and aliases beyond those of any bibliography are refused")
  func attacks() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(
      parse(deep, as: "a.yaml").diagnostics.lines == [
        "a.yaml: error: the file is nested more than 250 levels deep [bibliography-syntax]"
      ])
    let levels = (1...9).map {
      "  l\($0): &l\($0) [*l\($0 - 1), *l\($0 - 1), *l\($0 - 1), *l\($0 - 1)]\n"
    }
    let bomb = "- id: a\n  l0: &l0 x\n" + levels.joined()
    #expect(
      parse(bomb, as: "a.yaml").diagnostics.lines == [
        "a.yaml:2:7: error: aliases repeat more than the file contains [bibliography-syntax]"
      ])
  }
}
