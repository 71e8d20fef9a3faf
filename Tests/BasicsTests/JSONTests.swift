import Basics
import Testing

@Suite("JSON")
struct JSONTests {
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

  @Test("in a script is the same text with its tags escaped, and without empty members")
  func inScript() {
    let json = JSONText.object { json in
      json.put("name", "</script> \"a\"\n")
      json.put("empty", "")
      json.list("none", [String]())
      json.list("texts", ["x", "y"])
      json.object("inner") { $0.put("number", 2) }
      json.list("objects", [true, false]) { json, flag in json.object { $0.put("is", flag) } }
    }
    #expect(
      String(decoding: json, as: UTF8.self)
        == #"{"name":"\u003c/script> \"a\"\n","texts":["x","y"],"inner":{"number":2},"#
        + #""objects":[{"is":true},{"is":false}]}"#)
  }

  @Test("escapes what can control a terminal, and no other characters beyond ASCII")
  func controls() {
    #expect(
      JSONValue.string("\u{7F}\u{85}\u{9F}\u{A0}é").text == "\"\\u007f\\u0085\\u009f\u{A0}é\"")
    var bytes: [UInt8] = []
    bytes.putEscapedJSON([0x61, 0xC2])
    #expect(bytes == [0x61, 0xC2])
  }
}
