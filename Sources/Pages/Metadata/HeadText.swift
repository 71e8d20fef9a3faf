import Basics
import SourceText
import Site

/// The elements in a page's head, one per line, omitting those without a value.
struct HeadText {
  private(set) var bytes: [UInt8] = []

  /// Returns the bytes of some elements, for a template that puts them on lines of their own.
  static func elements(_ put: (inout HeadText) -> Void) -> [UInt8] {
    var head = HeadText()
    head.bytes.reserveCapacity(1024)
    put(&head)
    return head.bytes
  }

  /// Adds a `meta` element with a name and its content.
  mutating func meta(_ name: StaticString, _ content: String?) {
    put("<meta name=\"", name, "\" content=\"", content)
  }

  /// Adds a `meta` element with a property and its content, as in Open Graph.
  mutating func property(_ name: StaticString, _ content: String?) {
    put("<meta property=\"", name, "\" content=\"", content)
  }

  /// Adds a `link` element.
  mutating func link(_ relation: String, _ address: String?, type: String? = nil) {
    guard let address, !address.isEmpty else { return }
    startLine()
    literal("<link rel=\"")
    bytes.putEscapedHTML(relation)
    if let type {
      literal("\" type=\"")
      bytes.putEscapedHTML(type)
    }
    literal("\" href=\"")
    bytes.putEscapedHTML(address)
    literal("\">")
  }

  private mutating func put(
    _ start: StaticString, _ name: StaticString, _ middle: StaticString, _ content: String?
  ) {
    guard let content, !content.isEmpty else { return }
    startLine()
    literal(start)
    literal(name)
    literal(middle)
    bytes.putEscapedHTML(content)
    literal("\">")
  }

  private mutating func startLine() {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func literal(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
