import Basics
import SourceText

/// Character references such as `&#xFFFE;`, by which a text can contain characters that a page must
/// not.
///
/// Only after parsing is it known which of them are references and which are code.
enum ForbiddenReferences {
  /// Returns the first such reference in a text.
  static func first(in text: ArraySlice<UInt8>) -> Range<Int>? {
    var rest = text
    while let start = rest.place(of: Array("&#".utf8)) {
      rest = rest[start.upperBound...]
      let digits = rest.prefix(9).prefix { $0.isASCIIAlphanumeric }
      let end = digits.endIndex
      guard end < text.endIndex, text[end] == UInt8(ascii: ";"), let scalar = scalar(digits)
      else { continue }
      if String(scalar).withoutForbiddenCharacters != String(scalar) {
        return start.lowerBound..<end + 1
      }
    }
    return nil
  }

  /// Reads the digits of a reference, such as `147` or `x93`.
  private static func scalar(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let number = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    return UInt32(number, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
  }

  /// Removes the characters from texts and titles, and returns whether there were any.
  static func drop(from tree: inout MarkdownTree) -> Bool {
    var found = false
    for index in tree.nodes.indices {
      switch tree.nodes[index].kind {
      case .text:
        tree.nodes[index].literal = drop(from: tree.nodes[index].literal, of: &tree, &found)
      case .link(let destination, let title):
        tree.nodes[index].kind = .link(
          destination: destination, title: drop(from: title, of: &tree, &found))
      case .image(let destination, let title):
        tree.nodes[index].kind = .image(
          destination: destination, title: drop(from: title, of: &tree, &found))
      case .codeBlock(let info):
        tree.nodes[index].kind = .codeBlock(info: drop(from: info, of: &tree, &found))
      default: break
      }
    }
    return found
  }

  /// libcmark writes U+FFFE and U+FFFF as bytes that are not UTF-8, which become U+FFFD here.
  private static func drop(
    from range: TextRange, of tree: inout MarkdownTree, _ found: inout Bool
  ) -> TextRange {
    let kept = String(decoding: tree[range], as: UTF8.self).withoutForbiddenCharacters
    guard kept.utf8.count != range.count else { return range }
    found = true
    return tree.store(kept.utf8)
  }
}
