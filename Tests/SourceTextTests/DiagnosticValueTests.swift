import SourceText
import Testing

@Suite("Diagnostics and names")
struct DiagnosticValueTests {
  let error = Diagnostic(Rule("b-rule", .error), "message", at: Location(path: "b", line: 2))
  let warning = Diagnostic(
    Rule("a-rule", .warning), "message", at: Location(path: "a", line: 10, column: 3), help: "do it"
  )

  @Test("a diagnostic has the form that editors and build servers read")
  func description() {
    #expect(error.description == "b:2: error: message [b-rule]")
    #expect(warning.description == "a:10:3: warning: message [a-rule]")
    #expect([warning].containsErrors == false)
    #expect([warning, error].containsErrors)
  }

  @Test("diagnostics are sorted by file, line and column")
  func order() {
    let places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 2), ("a", 9, 1), ("a", nil, nil)]
    let sorted = places.map { path, line, column in
      Diagnostic(error.rule, "m", at: Location(path: path, line: line, column: column))
    }.inReadingOrder()
    #expect(sorted.map(\.location.description) == ["a", "a:9:1", "a:9:2", "a:10:1", "b:1:1"])
  }

  @Test(
    "the nearest name is the one that was misspelt",
    arguments: [
      ("tittle", "title"), ("titel", "title"), ("key_points", "key-points"),
      ("KeyPoints", "key-points"),
      ("auhtor", "author"), ("sumary", "summary"), ("autor", "author"), ("dat", "date"),
      ("xyz", nil), ("colour", nil), ("", nil), ("doii", "doi"), ("uathor", "author"),
      ("itle", "title"),
      ("athour", "author"), ("kye-ponits", "key-points"), ("“title”", "title"), ("created", nil),
      ("name", nil),
      ("time", nil), ("link", nil), ("state", nil), ("late", nil), ("doc", nil), ("dog", nil),
      ("langs", "lang"), ("authored", "author"), ("authoring", nil), ("doing", nil),
      ("autthur", "author"), ("another", nil),
    ])
  func nearest(word: String, expected: String?) {
    let names = ["title", "author", "key-points", "summary", "date", "doi", "lang"]
    #expect(names.nearest(to: word) == expected)
  }

  @Test("the first of equally near names in the alphabet is taken, and none if there are none")
  func nearestOfSeveral() {
    #expect(["cart", "card"].nearest(to: "carx") == "card")
    #expect([String]().nearest(to: "a") == nil)
  }

  @Test("a checked value keeps what was found while making it")
  func checked() {
    #expect(Checked(1).diagnostics == [])
    #expect(Checked(1, [error]).diagnostics == [error])
  }
}
