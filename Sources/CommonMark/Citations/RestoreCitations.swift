import Basics
import SourceText

extension MarkdownTree {
  /// Restores the source of citations that turned out to be code, an address or HTML.
  mutating func restore(_ pieces: [CitationLifter.Piece]) {
    guard text.place(of: CitationLifter.mark) != nil else { return }
    for index in nodes.indices {
      nodes[index].literal = restoring(pieces, in: nodes[index].literal)
      switch nodes[index].kind {
      case .codeBlock(let info): nodes[index].kind = .codeBlock(info: restoring(pieces, in: info))
      case .link(let destination, let title):
        nodes[index].kind = .link(
          destination: restoring(pieces, in: destination), title: restoring(pieces, in: title))
      case .image(let destination, let title):
        nodes[index].kind = .image(
          destination: restoring(pieces, in: destination), title: restoring(pieces, in: title))
      default: break
      }
    }
  }

  private mutating func restoring(
    _ pieces: [CitationLifter.Piece], in range: TextRange
  ) -> TextRange {
    let bytes = self[range]
    guard bytes.place(of: CitationLifter.mark) != nil else { return range }
    return store(bytes.restoring(pieces))
  }
}

extension ArraySlice<UInt8> {
  /// Returns the bytes with each line of a label replaced by that of its citation.
  ///
  /// A block may end within a label, so each line is restored separately.
  fileprivate func restoring(_ pieces: [CitationLifter.Piece]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = self
    while let (before, number, after) = rest.nextCitation {
      result += before
      rest = after
      guard pieces.indices.contains(number) else { continue }
      let piece = pieces[number]
      let opening = CitationLifter.opening
      if piece.isFirst, result.suffix(opening.count).elementsEqual(opening) {
        result.removeLast(opening.count)
      }
      result += piece.text
      if piece.isLast, rest.first == UInt8(ascii: "]") { rest = rest.dropFirst() }
    }
    return result + rest
  }

  /// The next line of a label: the text before it, its number, and the text after it.
  var nextCitation: (before: Self, number: Int, after: Self)? {
    guard let mark = place(of: CitationLifter.mark) else { return nil }
    let digits = self[mark.upperBound...].prefix { $0.isASCIIDigit }
    let number = Int(String(decoding: digits, as: UTF8.self)) ?? .max
    return (self[..<mark.lowerBound], number, self[digits.endIndex...])
  }
}
