import SourceText
import Testing

@Suite("Diagnostics, names and hashes")
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

  @Test(
    "a hash is the same on every machine",
    arguments: [
      ("", 0xecba_3df2_c338_3c52), ("a", 0xab41_e0ad_57b1_d6d3),
      ("abcdefgh", 0xa0f8_da43_c27f_f57d), ("abcdefghi", 0xc049_44a6_f955_0aca),
    ] as [(String, UInt64)])
  func hash(text: String, expected: UInt64) {
    #expect(Array(text.utf8).hash64 == expected)
  }

  @Test("a hash shows one changed or moved byte, and does not depend on how bytes are stored")
  func hashOfChanges() {
    let bytes = Array("The water of the city is short".utf8)
    var hashes: Set<UInt64> = [bytes.hash64]
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      hashes.insert(changed.hash64)
    }
    #expect(hashes.count == bytes.count + 1)
    #expect([1, 2, 0].hash64 != [1, 2].hash64)
    #expect(bytes[...].hash64 == bytes.hash64)
    #expect("The water of the city is short".utf8.hash64 == bytes.hash64)
    #expect(AnyCollection(bytes).hash64 == bytes.hash64)
    #expect((bytes + bytes)[bytes.count...].hash64 == bytes.hash64)
  }

  @Test("a checked value keeps what was found while making it")
  func checked() {
    #expect(Checked(1).diagnostics == [])
    #expect(Checked(1, [error]).diagnostics == [error])
  }
}
