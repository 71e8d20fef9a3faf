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

  /// Removes the attributes from the ends of a tree's headings, and returns them by node.
  static func take(from tree: inout MarkdownTree) -> [Int: HeadingAttributes] {
    guard tree.text.place(of: UInt8(ascii: "{")) != nil else { return [:] }
    var found: [Int: HeadingAttributes] = [:]
    for index in tree.nodes.indices {
      guard case .heading = tree.nodes[index].kind,
        let last = Array(tree.children(of: index)).last, tree.nodes[last].kind == .text,
        let (rest, attributes) = attributes(endOf: tree[tree.nodes[last].literal]),
        !rest.isEmpty || last > index + 1
      else { continue }
      tree.nodes[last].literal.count = Int32(rest.count)
      found[index] = attributes
    }
    return found
  }

  /// Returns the attributes in braces at the end of a heading, and the text before them without the
  /// marks that close a heading.
  private static func attributes(
    endOf heading: ArraySlice<UInt8>
  ) -> (text: ArraySlice<UInt8>, attributes: HeadingAttributes)? {
    let whole = heading.trimmingSpaces()
    guard whole.last == UInt8(ascii: "}"), let brace = whole.lastIndex(of: UInt8(ascii: "{")),
      let attributes = HeadingAttributes(whole[(brace + 1)...].dropLast())
    else { return nil }
    let text = droppingEnd(of: heading[..<brace], while: \.isASCIISpace)
    let unmarked = droppingEnd(of: text) { $0 == UInt8(ascii: "#") }
    guard unmarked.last?.isASCIISpace == true else { return (text, attributes) }
    return (droppingEnd(of: unmarked, while: \.isASCIISpace), attributes)
  }

  private static func droppingEnd(
    of text: ArraySlice<UInt8>, while condition: (UInt8) -> Bool
  ) -> ArraySlice<UInt8> {
    text[..<(text.lastIndex { !condition($0) }.map { $0 + 1 } ?? text.startIndex)]
  }
}
