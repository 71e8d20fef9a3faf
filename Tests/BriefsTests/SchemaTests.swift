import Briefs
import Foundation
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
    .enabled(if: Python.hasJSONSchema, "python3 has no module jsonschema"))
  func validates() throws {
    let good = """
      {"title": "Water", "date": "2017-09-15", "authors": ["amina", {"name": "B C"}], "number": 12,
      "image": null, "tags": "a, b", "embargo": "2026-12-01T09:00+05:00", "lang": "ur", "layout": "x",
      "translations": {"ur": "pani"}, "corrections": [{"date": "2018-01-01", "note": "x"}]}
      """
    #expect(try Python.accepts(BriefSchema.json, good) == "yes")
    for bad in [
      "{\"title\": \"Water\"}", "{\"author\": \"A\"}", "[]",
      "{\"title\": \"W\", \"by\": \"A\", \"status\": \"x\"}",
      "{\"title\": [1], \"by\": \"A\"}", "{\"title\": \"W\", \"by\": {\"role\": \"x\"}}",
      "{\"title\": \"W\", \"by\": \"A\", \"lang\": \"en_US\"}",
    ] { #expect(try Python.accepts(BriefSchema.json, bad) == "no", "\(bad)") }
    #expect(
      try Python.accepts(SiteSchema.json, "{\"series\": [{\"id\": \"a\", \"title\": \"A\"}]}")
        == "yes")
    #expect(try Python.accepts(SiteSchema.json, "{\"series\": [{\"id\": \"a\"}]}") == "no")
    #expect(
      try Python.accepts(
        PeopleSchema.json, "{\"a\": {\"name\": \"A\", \"positions\": [{\"from\": 2019}]}}") == "yes"
    )
    #expect(try Python.accepts(PeopleSchema.json, "{\"a\": {}}") == "no")
    #expect(try Python.accepts(PageSchema.json, "{\"title\": \"A\", \"menu\": false}") == "yes")
  }
}

/// Python's own validator, where it is installed.
enum Python {
  static let hasJSONSchema = (try? run("import jsonschema", [])) != nil

  /// `yes` or `no`; checks the schema itself as well.
  static func accepts(_ schema: String, _ instance: String) throws -> String {
    let program = """
      import sys, json
      from jsonschema import Draft202012Validator as V
      schema, instance = map(json.loads, sys.argv[1:])
      V.check_schema(schema)
      print("yes" if V(schema).is_valid(instance) else "no")
      """
    return try run(program, [schema, instance])
  }

  private struct Failed: Error {}

  @discardableResult
  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
