import Briefs
import Foundation
import TestSupport
import Testing

@Suite("JSON Schemas")
struct SchemaTests {
  static let all = [
    ("brief", BriefSchema.json), ("page", PageSchema.json), ("site", SiteSchema.json),
    ("people", PeopleSchema.json),
  ]

  @Test("each schema is JSON that names every key", arguments: all)
  func parses(name: String, schema: String) throws {
    let object = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any]
    #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    guard name == "brief" else { return }
    let properties = try #require(object?["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(BriefKeys.table.names))
  }

  @Test(
    "the schemas accept what is right and refuse what is wrong",
    .enabled(if: Python.runs("import jsonschema"), "jsonschema is not among the tools"))
  func validates() throws {
    let good = """
      {"title": "Water", "date": "2017-09-15", "authors": ["amina", {"name": "B C"}], "number": 12,
      "image": null, "tags": "a, b", "embargo": "2026-12-01T09:00+05:00", "lang": "ur", "layout": "x",
      "translations": {"ur": "pani"}, "corrections": [{"date": "2018-01-01", "note": "x"}]}
      """
    #expect(try Python.accepts(BriefSchema.json, good))
    for bad in [
      "{\"title\": \"Water\"}", "{\"author\": \"A\"}", "[]",
      "{\"title\": \"W\", \"by\": \"A\", \"status\": \"x\"}",
      "{\"title\": [1], \"by\": \"A\"}", "{\"title\": \"W\", \"by\": {\"role\": \"x\"}}",
      "{\"title\": \"W\", \"by\": \"A\", \"lang\": \"en_US\"}",
    ] { #expect(try !Python.accepts(BriefSchema.json, bad), "\(bad)") }
    #expect(
      try Python.accepts(SiteSchema.json, "{\"series\": [{\"id\": \"a\", \"title\": \"A\"}]}")
    )
    #expect(try !Python.accepts(SiteSchema.json, "{\"series\": [{\"id\": \"a\"}]}"))
    #expect(
      try Python.accepts(
        PeopleSchema.json, "{\"a\": {\"name\": \"A\", \"positions\": [{\"from\": 2019}]}}"))
    #expect(try !Python.accepts(PeopleSchema.json, "{\"a\": {}}"))
    #expect(try Python.accepts(PageSchema.json, "{\"title\": \"A\", \"menu\": false}"))
  }
}

extension Python {
  /// Whether `jsonschema` accepts an instance of a schema; it checks the schema itself as well.
  fileprivate static func accepts(_ schema: String, _ instance: String) throws -> Bool {
    let program = """
      import sys, json
      from jsonschema import Draft202012Validator as V
      schema, instance = map(json.loads, sys.argv[1:])
      V.check_schema(schema)
      print("yes" if V(schema).is_valid(instance) else "no")
      """
    let answer = try run(["-c", program, schema, instance])
    guard ["yes\n", "no\n"].contains(answer) else { throw Failure(output: answer) }
    return answer == "yes\n"
  }

  private struct Failure: Error { var output: String }
}
