import SourceText

/// The closing quotation marks that text ends with, which a full stop or comma goes before in American English.
struct QuotedEnd {
  /// Where the first of the marks begins.
  private let start: Int
  /// The mark within the quotation that ends it.
  private let last: UInt8?
  private let isAmerican: Bool

  private static let closing = ["”", "’", "“", "»"].map { Array($0.utf8) }

  /// Nil where the text does not end with a closing quotation mark.
  init?(_ text: [UInt8], isAmerican: Bool) {
    var end = text.count
    var start: Int?
    while true {
      if let mark = Self.closing.first(where: { text[..<end].ends(with: $0) }) {
        end -= mark.count
        start = end
      } else if let tag = text[..<end].closingTagAtEnd {
        end = tag
      } else {
        break
      }
    }
    guard let start else { return nil }
    self.start = start
    self.isAmerican = isAmerican
    last = end > 0 ? text[end - 1] : nil
  }

  /// Puts the first of some marks where it belongs, unless the quotation has one already, and returns the others.
  func take(_ marks: ArraySlice<UInt8>, into text: inout [UInt8]) -> ArraySlice<UInt8> {
    // Two full stops are an ellipsis.
    guard let mark = marks.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ","),
      marks.dropFirst().first != mark
    else { return marks }
    let isEnded = last.map { ".?!".utf8.contains($0) } ?? false
    if isEnded, isAmerican || last == mark { return marks.dropFirst() }
    guard isAmerican else { return marks }
    text.insert(mark, at: start)
    return marks.dropFirst()
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with bytes: [UInt8]) -> Bool {
    count >= bytes.count && suffix(bytes.count).elementsEqual(bytes)
  }

  /// Where the closing tag begins that the text ends with.
  fileprivate var closingTagAtEnd: Int? {
    guard last == UInt8(ascii: ">"), let start = lastIndex(of: UInt8(ascii: "<")),
      start + 1 < endIndex, self[start + 1] == UInt8(ascii: "/")
    else { return nil }
    return start
  }
}
