import Basics
import SourceText

/// The attributes in braces after a heading, as in `## Wells {#wells .wide}` (pandoc's
/// `header_attributes`).
struct HeadingAttributes: Equatable {
  var identifier: String?
  var classes: [String] = []

  /// Reads `#id`, `.class`, `-` and `key=value`, ignoring the last two; nil for anything else, or
  /// if there are only values.
  init?(_ inner: ArraySlice<UInt8>) {
    let words = (inner.first == UInt8(ascii: ":") ? inner.dropFirst() : inner)
      .split(whereSeparator: \.isASCIISpace)
    var isMarked = false
    for word in words {
      let name = String(decoding: word.dropFirst(), as: UTF8.self)
      switch word.first {
      case UInt8(ascii: "#") where !name.isEmpty: identifier = identifier ?? name
      case UInt8(ascii: ".") where !name.isEmpty: classes.append(name)
      case UInt8(ascii: "-") where name.isEmpty: break
      default:
        guard word.contains(UInt8(ascii: "=")) else { return nil }
        continue
      }
      isMarked = true
    }
    if !isMarked { return nil }
  }
}

extension MarkdownDocument {
  /// Removes the attributes from the ends of headings.
  mutating func readHeadingAttributes() {
    guard tree.text.place(of: UInt8(ascii: "{")) != nil else { return }
    for index in tree.nodes.indices {
      guard case .heading = tree.nodes[index].kind, let last = tree.lastChild(of: index),
        tree.nodes[last].kind == .text
      else { continue }
      let text = tree[tree.nodes[last].literal]
      guard let (rest, attributes) = text.endingInAttributes, !rest.isEmpty || last > index + 1
      else { continue }
      tree.nodes[last].literal.count = Int32(rest.count)
      headingAttributes[index] = attributes
    }
  }
}

extension MarkdownTree {
  fileprivate func lastChild(of parent: Int) -> Int? {
    var last: Int?
    for child in children(of: parent) { last = child }
    return last
  }
}

extension ArraySlice<UInt8> {
  /// The text before attributes in braces at its end, without the marks that close a heading.
  fileprivate var endingInAttributes: (text: ArraySlice<UInt8>, attributes: HeadingAttributes)? {
    let whole = trimmingSpaces()
    guard whole.last == UInt8(ascii: "}"), let brace = whole.lastIndex(of: UInt8(ascii: "{")),
      let attributes = HeadingAttributes(whole[(brace + 1)...].dropLast())
    else { return nil }
    var text = self[..<brace].droppingLast(while: \.isASCIISpace)
    let unmarked = text.droppingLast { $0 == UInt8(ascii: "#") }
    if unmarked.last?.isASCIISpace == true { text = unmarked.droppingLast(while: \.isASCIISpace) }
    return (text, attributes)
  }

  private func droppingLast(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[..<(lastIndex { !condition($0) }.map { $0 + 1 } ?? startIndex)]
  }
}
