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
      let label = text.label(endingAt: found.lowerBound)
      guard let label, text[found.upperBound...].isLinkTarget,
        !label.citationKeys.contains(where: isWork)
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
}

extension ArraySlice<UInt8> {
  /// Returns the label that ends here, if it has a key and begins its line after any container
  /// prefixes.
  fileprivate func label(endingAt end: Int) -> ArraySlice<UInt8>? {
    // A label has fewer than a thousand bytes.
    let before = self[..<end].suffix(1000)
    guard let start = before.lastIndex(of: UInt8(ascii: "[")), start + 1 < end,
      self[start..<end].place(of: UInt8(ascii: "@")) != nil
    else { return nil }
    let line = before[..<start].suffix(while: { !$0.isLineEnding })
    return line.insideContainers(skippingMarkers: true).0.isEmpty ? self[(start + 1)..<end] : nil
  }

  /// Whether the text continues with a link's address, and at most a title after it on its line.
  fileprivate var isLinkTarget: Bool {
    let line = prefix { !$0.isLineEnding }.trimmingSpaces()
    let target = line.prefix { !$0.isASCIISpace }
    let title = line[target.endIndex...].trimmingSpaces()
    return !target.isEmpty && (title.first.map { "\"'(".utf8.contains($0) } ?? true)
  }

  fileprivate var citationKeys: [String] {
    indices.filter { self[$0] == UInt8(ascii: "@") }.compactMap {
      CitationKey(in: self, at: $0)?.text
    }
  }

  fileprivate func suffix(while holds: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !holds($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
