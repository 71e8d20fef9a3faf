import Bibliography
import CSL
import Foundation
import SourceText
import TestSupport
import Testing

@Suite("CSL-JSON")
struct CSLJSONTests {
  @Test("a list, a list under 'items' or 'references', and a single work are read")
  func shapes() {
    let item = #"{"id": "a", "type": "report", "title": "Water"}"#
    for text in [
      "[\(item)]", "{\"items\": [\(item)]}", "{\"references\": [\(item)]}", item, " \n\(item)\n",
    ] {
      #expect(
        works(text, as: "works.json") == [["id": "a", "type": "report", "title": "Water"]])
    }
    #expect(works("[]", as: "works.json") == [])
    #expect(works("null", as: "works.json") == [])
  }

  @Test("values of all kinds are read as exports write them")
  func values() {
    let text = #"""
      [{"id": 7, "type": "report", "title": "W\u00e4ter \"\ud83d\ude00\" \/ x\n y", "volume": 3,
        "number": "12", "DOI": null, "ISSN": ["1234-5678", "1"], "keyword": ["a", "b"],
        "author": [{"family": "Berg", "given": "Karl", "non-dropping-particle": "van"},
          {"literal": "Institute of Plateau and Delta Studies"}, "Ito"],
        "issued": {"date-parts": [["2020", 5, 1], [2021]]}, "accessed": {"raw": "2020-05-01"},
        "submitted": "2019~", "original-date": {"literal": "long ago"},
        "event-date": {"date-parts": [[2019]], "season": 2, "circa": true}, "custom": {"x": [1]}}]
      """#
    #expect(
      works(text, as: "works.json")[0] == [
        "id": "7", "type": "report", "title": "Wäter \"😀\" / x\n y", "volume": "3",
        "number": "12", "ISSN": "1234-5678", "keyword": "a, b",
        "author": "Berg, Karl (van); {Institute of Plateau and Delta Studies}; {Ito}",
        "issued": "2020-5-1/2021", "accessed": "2020-5-1", "submitted": "2019~",
        "original-date": "'long ago'", "event-date": "2019 season 2~",
      ])
  }

  @Test(
    "a syntax error is reported at its line and column",
    arguments: [
      ("[{\"id\": \"a\",\n  \"title\" \"b\"}]", "2:11", "expected ':' after the key 'title'"),
      ("[{\"id\": \"a\"},\n {\"é\": 1,}]", "2:10", "expected a key in quotation marks"),
      ("[{\"id\": \"a\"}\n {}]", "2:2", "expected ',' or ']'"),
      ("[{\"id\": \"a\"", "1:12", "expected ',' or '}'"),
      ("[\n", "2:1", "the file ends where a value was expected"),
      ("[1, yes]", "1:5", "expected a value"), ("[] x", "1:4", "expected the end of the file"),
      ("[\"é\", \"ab\n\"]", "1:7", "the text is not closed on its line"),
      ("[\"ab", "1:2", "the text is never closed"),
      ("[\"a\\x\"]", "1:4", "expected one of '\"\\/bfnrtu' after the backslash"),
    ])
  func syntax(text: String, place: String, message: String) {
    let checked = parse(text, as: "works.json")
    #expect(
      checked.diagnostics.lines == ["works.json:\(place): error: \(message) [bibliography-syntax]"])
    #expect(
      checked.diagnostics.helps == ["check the commas, quotation marks and brackets before it"])
  }

  @Test("nesting deeper than in any bibliography is refused")
  func depth() {
    let text = String(repeating: "[", count: 100_000)
    #expect(
      parse(text, as: "works.json").diagnostics.lines == [
        "works.json:1:101: error: more than 100 levels of brackets [bibliography-syntax]"
      ])
  }

  @Test("a value of the wrong type is reported at its place, and the work is read")
  func wrongShapes() {
    let text = #"""
      [{"id": "a", "type": "report", "title": {"en": "Water"},
        "author": [{"given-name": "Karl"}, 7, ["x"]],
        "issued": {"date-parts": [2020, 5]},
        "accessed": [2020, 5], "volume": [[]]},
       {"title": "no id"}, 12, {"id": "b", "type": "rapport"}, {"id": "c", "type": ["x"]}]
      """#
    let checked = parse(text, as: "works.json")
    #expect(checked.value.keys == ["a", "b", "c"])
    #expect(
      checked.diagnostics.lines == [
        "works.json:1:41: error: 'title' is a map, expected a text [bibliography-format]",
        "works.json:2:14: error: 'author' has a map, expected a name [bibliography-format]",
        "works.json:2:41: error: 'author' has a list, expected a name [bibliography-format]",
        "works.json:3:28: error: 'issued' is a list that is not a date [bibliography-format]",
        "works.json:4:15: error: 'accessed' is a list that is not a date [bibliography-format]",
        "works.json:4:36: error: 'volume' is a list, expected a text [bibliography-format]",
        "works.json:5:2: error: a work without an 'id' [bibliography-format]",
        "works.json:5:22: error: expected a work, found '12' [bibliography-format]",
        "works.json:5:46: warning: 'rapport' is not a type of CSL [unknown-reference-type]",
        "works.json:5:78: error: 'type' is a list, expected a text [bibliography-format]",
      ])
    #expect(
      checked.diagnostics.helps == [
        "write the text itself: 'title: …'",
        "write 'family' and 'given', or 'literal' for an institution",
        "write 'family' and 'given', or 'literal' for an institution",
        "write '2020-05-01', or 'date-parts' with a list of lists: '[[2020, 5, 1]]'",
        "write '2020-05-01', or 'date-parts' with a list of lists: '[[2020, 5, 1]]'",
        "write the text itself: 'volume: …'",
        "give it one, which citations can name: 'id: smith2020'", "begin it with 'id'",
        "did you mean 'report'?", "write a type of CSL, such as 'report'",
      ])
    #expect(
      parse("{\"title\": \"x\"}", as: "works.json").diagnostics.lines == [
        "works.json:1:1: error: expected a list of works, each with an 'id' [bibliography-format]"
      ])
  }

  @Test("a key that is used twice is reported at its work")
  func duplicates() {
    #expect(
      parse("[{\"id\": 1},\n {\"id\": \"1\"}]", as: "works.json").diagnostics.lines == [
        "works.json:2:2: error: the key '1' is used twice [duplicate-reference]"
      ])
  }
}
