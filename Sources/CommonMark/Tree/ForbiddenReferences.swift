import Basics
import SourceText

/// Character references such as `&#xFFFE;`, by which a text can contain characters that a page must
/// not.
///
/// Only after parsing is it known which of them are references and which are code.
extension MarkdownDocument {
  mutating func dropForbiddenReferences(in text: ArraySlice<UInt8>) {
    guard dialect.notes, let reference = text.forbiddenReference, tree.dropForbiddenCharacters()
    else { return }
    let place = source.location(at: reference.lowerBound)
    let written = String(decoding: text[reference], as: UTF8.self)
    diagnostics.append(
      Diagnostic(
        SourceTextRule.forbiddenCharacter,
        "'\(written)' stands for a character that no page may contain",
        at: isFragment ? Location(path: place.path, line: lines.source(1)) : place,
        help: "delete it, or type the character that is meant"))
  }
}

extension ArraySlice<UInt8> {
  /// The first reference to a character that no page may contain.
  fileprivate var forbiddenReference: Range<Int>? {
    var rest = self
    while let start = rest.place(of: Array("&#".utf8)) {
      rest = rest[start.upperBound...]
      let digits = rest.prefix(9).prefix { $0.isASCIIAlphanumeric }
      let end = digits.endIndex
      guard end < endIndex, self[end] == UInt8(ascii: ";"),
        let scalar = Unicode.Scalar(reference: digits)
      else { continue }
      if String(scalar).withoutForbiddenCharacters != String(scalar) {
        return start.lowerBound..<end + 1
      }
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Reads the digits of a reference, such as `147` or `x93`.
  fileprivate init?(reference digits: ArraySlice<UInt8>) {
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let number = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(number, radix: isHexadecimal ? 16 : 10) else { return nil }
    self.init(value)
  }
}

extension MarkdownTree {
  /// Removes the characters from texts and titles, and returns whether there were any.
  fileprivate mutating func dropForbiddenCharacters() -> Bool {
    var found = false
    for index in nodes.indices {
      switch nodes[index].kind {
      case .text: nodes[index].literal = cleaned(nodes[index].literal, &found)
      case .link(let destination, let title):
        nodes[index].kind = .link(destination: destination, title: cleaned(title, &found))
      case .image(let destination, let title):
        nodes[index].kind = .image(destination: destination, title: cleaned(title, &found))
      case .codeBlock(let info): nodes[index].kind = .codeBlock(info: cleaned(info, &found))
      default: break
      }
    }
    return found
  }

  /// libcmark writes U+FFFE and U+FFFF as bytes that are not UTF-8, which become U+FFFD here.
  private mutating func cleaned(_ range: TextRange, _ found: inout Bool) -> TextRange {
    let kept = String(decoding: self[range], as: UTF8.self).withoutForbiddenCharacters
    guard kept.utf8.count != range.count else { return range }
    found = true
    return store(kept.utf8)
  }
}
