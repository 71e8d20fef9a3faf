import SourceText
import Site

/// Growing XML.
struct XMLText {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ markup: String) { bytes += markup.utf8 }

  mutating func raw(_ markup: [UInt8]) { bytes += markup }

  /// Appends text with the characters escaped that XML gives a meaning.
  mutating func text(_ text: String) { bytes.putEscapedHTML(text) }

  mutating func element(_ name: String, _ content: String) {
    raw("<\(name)>")
    text(content)
    raw("</\(name)>\n")
  }

  mutating func link(_ relation: String, _ type: String, _ address: String) {
    raw("<link rel=\"\(relation)\" type=\"\(type)\" href=\"")
    text(address)
    raw("\"/>\n")
  }
}
