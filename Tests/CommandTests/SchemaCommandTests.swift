import Foundation
import SourceText
import TestSupport
import Testing

@Suite("schema")
struct SchemaCommandTests {
  @Test("prints a JSON Schema", arguments: ["site", "brief", "people", "page"])
  func schema(_ document: String) throws {
    let run = try TemporaryFolder().run("schema", document)
    #expect(run.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let schema = try #require(object as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }
}

@Suite("JSON")
struct JSONValueTests {
  private let value = JSONValue.object([
    ("a", .string("\"\\/\n\r\t\u{1}é😀")), ("b", nil), ("c", .array([.number(-1), .bool(true)])),
    ("d", .array([.string("x"), .string("y")])), ("e", .array([])), ("f", .object([("g", nil)])),
  ])

  @Test("on one line keeps the order of members and leaves out those that are nil")
  func compact() {
    #expect(
      value.text == #"{"a":"\"\\/\n\r\t\u0001é😀","c":[-1,true],"d":["x","y"],"e":[],"f":{}}"#)
  }

  @Test("for readers is indented, with lists of texts on one line")
  func indented() {
    #expect(
      value.indentedText == #"""
        {
          "a": "\"\\/\n\r\t\u0001é😀",
          "c": [
            -1,
            true
          ],
          "d": ["x", "y"],
          "e": [],
          "f": {}
        }
        """#)
  }
}
