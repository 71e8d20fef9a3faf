/// The parts of a text whose lines may form one paragraph: each ends with an empty line or before
/// the beginning of a block.
struct Paragraphs: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>

  init(of text: ArraySlice<UInt8>) { rest = text }

  mutating func next() -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let whole = rest
    let first = Line(Self.takeLine(from: &rest), skippingListMarkers: true)
    let isAlone =
      first.text.first == UInt8(ascii: "#") || first.text.isBlank || first.isCalloutTitle
    while !rest.isEmpty, !isAlone {
      var ahead = rest
      let line = Line(Self.takeLine(from: &ahead), skippingListMarkers: false)
      if line.quotes > first.quotes || line.endsParagraph { break }
      rest = ahead
    }
    return whole[..<rest.startIndex]
  }

  /// Removes and returns the first line, with its line ending: LF, CRLF or a CR alone.
  private static func takeLine(from text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = text.firstIndex(where: \.isLineEnding) ?? text.endIndex - 1
    if text[end] == UInt8(ascii: "\r"), text[(end + 1)...].first == UInt8(ascii: "\n") { end += 1 }
    let line = text[text.startIndex...end]
    text = text[(end + 1)...]
    return line
  }
}
