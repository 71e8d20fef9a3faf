import Basics

/// Links whose labels look like citations: `[@ada]: https://example.org/ada`.
///
/// In CommonMark, `[@ada]` is then a link. It stays one unless a work has that key.
struct CitationReferences {
  private var labels: Set<String> = []

  /// - Parameter isWork: whether a work has a key
  init(in text: ArraySlice<UInt8>, isWork: (String) -> Bool) {
    var rest = text
    while let found = rest.place(of: Self.end) {
      rest = rest[found.upperBound...]
      let label = Self.label(endingAt: found.lowerBound, in: text)
      guard let label, Self.isTarget(text[found.upperBound...]),
        !Self.keys(in: label).contains(where: isWork)
      else { continue }
      labels.insert(Self.normalized(label))
    }
  }

  private static let end = Array("]:".utf8)

  var isEmpty: Bool { labels.isEmpty }

  /// Returns whether a link is defined for the content of a bracket.
  func contains(_ label: ArraySlice<UInt8>) -> Bool {
    !isEmpty && labels.contains(Self.normalized(label))
  }

  /// Returns a label in the form in which CommonMark compares labels (0.30, section 4.7).
  private static func normalized(_ label: ArraySlice<UInt8>) -> String {
    label.split(whereSeparator: \.isASCIISpace)
      .map { String(decoding: $0, as: UTF8.self).lowercased() }.joined(separator: " ")
  }

  // MARK: Definitions

  /// Returns the label that ends at an index, if it has a key and begins its line after any
  /// container prefixes.
  private static func label(endingAt end: Int, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    // A label has fewer than a thousand bytes.
    let before = text[..<end].suffix(1000)
    guard let start = before.lastIndex(of: UInt8(ascii: "[")), start + 1 < end,
      text[start..<end].place(of: UInt8(ascii: "@")) != nil
    else { return nil }
    let lineEnding = before[..<start].lastIndex(where: \.isLineEnding)
    let line = before[..<start][(lineEnding.map { $0 + 1 } ?? before.startIndex)...]
    return Line(line, skippingListMarkers: true).text.isEmpty ? text[(start + 1)..<end] : nil
  }

  /// Returns whether a text begins with a link's address, and at most a title after it on its line.
  private static func isTarget(_ text: ArraySlice<UInt8>) -> Bool {
    let line = text.prefix { !$0.isLineEnding }.trimmingSpaces()
    let target = line.prefix { !$0.isASCIISpace }
    let title = line[target.endIndex...].trimmingSpaces()
    return !target.isEmpty && (title.first.map { "\"'(".utf8.contains($0) } ?? true)
  }

  private static func keys(in label: ArraySlice<UInt8>) -> [String] {
    label.indices.filter { label[$0] == UInt8(ascii: "@") }.compactMap {
      CitationKey(in: label, at: $0)?.text
    }
  }
}
