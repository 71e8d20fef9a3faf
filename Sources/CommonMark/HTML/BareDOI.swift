import Basics

/// A DOI in running text that is not part of an address: `10.1000/x` (ISO 26324, section 4: a
/// prefix that begins with `10.`, and a suffix).
///
/// In right-to-left text, its suffix would otherwise be displayed before its prefix.
struct BareDOI {
  /// The position in the text.
  var range: Range<Int>

  /// Finds the DOI whose first full stop is at `index`, unless it begins before `start`.
  init?(in text: ArraySlice<UInt8>, at index: Int, from start: Int) {
    let begin = index - 2
    guard begin >= start, text[begin..<index].elementsEqual("10".utf8) else { return nil }
    if begin > text.startIndex, text[begin - 1].isASCIIAlphanumeric { return nil }
    let prefix = text[(index + 1)...].prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
    guard prefix.count >= 4, prefix.first?.isASCIIDigit == true,
      text[prefix.endIndex...].first == UInt8(ascii: "/")
    else { return nil }
    let end = BareAddress.end(of: text[begin...])
    guard end > prefix.endIndex + 1 else { return nil }
    range = begin..<end
  }
}
