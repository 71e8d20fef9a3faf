import Basics
import SourceText

/// Restores the source of citations that turned out to be code, an address or HTML.
struct CitationRestorer {
  /// The lines of the citations, indexed by the numbers in their labels.
  let pieces: [CitationLifter.Piece]

  func restore(in tree: inout MarkdownTree) {
    guard tree.text.place(of: CitationLifter.mark) != nil else { return }
    tree.replaceTexts(original)
  }

  /// Returns a text with each line of a label replaced by that of its citation, or nil if it
  /// contains none.
  ///
  /// A block may end within a label, so each line is restored separately.
  private func original(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var rest = text
    while let label = CitationLabel(nextIn: rest) {
      result += label.before
      rest = label.after
      guard pieces.indices.contains(label.number) else { continue }
      let piece = pieces[label.number]
      let opening = CitationLifter.opening
      if piece.isFirst, result.suffix(opening.count).elementsEqual(opening) {
        result.removeLast(opening.count)
      }
      result += piece.text
      if piece.isLast, rest.first == UInt8(ascii: "]") { rest = rest.dropFirst() }
    }
    return rest.startIndex == text.startIndex ? nil : result + rest
  }
}

/// A line of the label that is the placeholder of a citation, with the text around it.
struct CitationLabel {
  let before: ArraySlice<UInt8>
  let number: Int
  let after: ArraySlice<UInt8>

  /// Finds the next line of a label in a text.
  init?(nextIn text: ArraySlice<UInt8>) {
    guard let mark = text.place(of: CitationLifter.mark) else { return nil }
    let digits = text[mark.upperBound...].prefix { $0.isASCIIDigit }
    before = text[..<mark.lowerBound]
    number = Int(String(decoding: digits, as: UTF8.self)) ?? .max
    after = text[digits.endIndex...]
  }
}
