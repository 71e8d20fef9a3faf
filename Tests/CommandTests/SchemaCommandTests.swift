import Foundation
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
