/// XML text that is written piece by piece.
package struct XMLText: Sendable {
  package private(set) var bytes: [UInt8] = []

  /// Creates XML without its declaration, for a part of a document.
  package init() {}

  /// Returns the beginning of a document: the declaration.
  package static func document() -> XMLText {
    var xml = XMLText()
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    return xml
  }

  /// Appends markup as it is.
  package mutating func raw(_ markup: String) { bytes += markup.utf8 }

  /// Appends markup as it is.
  package mutating func raw(_ markup: [UInt8]) { bytes += markup }

  /// Appends text with the characters escaped that have a meaning in XML.
  package mutating func text(_ text: String) { bytes.putEscapedHTML(text) }

  /// Appends an element with text on a line of its own.
  package mutating func element(_ name: String, _ content: String) {
    raw("<\(name)>")
    text(content)
    raw("</\(name)>\n")
  }
}
