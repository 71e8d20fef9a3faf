import SourceText

/// The closing quotation marks at the end of a text, which a full stop or comma precedes in
/// American English.
struct QuotedEnd {
  /// The start of the first of the marks.
  private let start: Int
  /// The mark that ends the quotation, within it.
  private let last: UInt8?
  private let isAmerican: Bool

  private static let closing = ["”", "’", "“", "»"].map { Array($0.utf8) }

  /// Finds the marks; nil if the text does not end with a closing quotation mark.
  init?(_ text: [UInt8], isAmerican: Bool) {
    var end = text.count
    var start: Int?
    while true {
      if let mark = Self.closing.first(where: { Self.ends(text[..<end], with: $0) }) {
        end -= mark.count
        start = end
      } else if let tag = Self.closingTag(endOf: text[..<end]) {
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

  /// Puts the first mark before the quotation marks, unless the quotation already ends with one,
  /// and returns the others.
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

  private static func ends(_ text: ArraySlice<UInt8>, with bytes: [UInt8]) -> Bool {
    text.count >= bytes.count && text.suffix(bytes.count).elementsEqual(bytes)
  }

  /// Returns the start of the closing tag at the end of a text.
  private static func closingTag(endOf text: ArraySlice<UInt8>) -> Int? {
    guard text.last == UInt8(ascii: ">"), let start = text.lastIndex(of: UInt8(ascii: "<")),
      start + 1 < text.endIndex, text[start + 1] == UInt8(ascii: "/")
    else { return nil }
    return start
  }
}
