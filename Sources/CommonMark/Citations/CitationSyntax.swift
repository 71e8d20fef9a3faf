import Basics

/// Reads the prefixes, keys and suffixes in a bracket of citations (pandoc manual, “Citation
/// syntax”).
///
/// Pandoc rejects a part without a key, and adds a part's second key to the suffix of the first.
/// Here, the part belongs to the suffix before it or the prefix after it, and each key is a work of
/// the group, so nothing is lost or left uncited.
struct CitationSyntax {
  private let text: ArraySlice<UInt8>
  private let bracket: CitationMarks.Bracket
  /// The keys in the bracket, in order.
  private let keys: [CitationKey]
  /// The positions of the semicolons that separate works.
  private let semicolons: [Int]
  /// The brackets around citations within this one, which are not printed.
  private let dropped: Set<Int>

  /// - Parameter keys: the keys of the paragraph that are in the bracket, at any depth
  init(
    _ bracket: CitationMarks.Bracket, in text: ArraySlice<UInt8>, _ marks: CitationMarks,
    keys: some Sequence<CitationMarks.Placed<CitationKey>>,
    semicolons: some Sequence<CitationMarks.Placed<Int>>
  ) {
    self.text = text
    self.bracket = bracket
    self.keys = keys.filter { marks.note(of: $0) == bracket.note }.map(\.mark)
    self.semicolons = semicolons.filter { $0.bracket.map { marks.brackets[$0].hasKey } ?? true }
      .map(\.mark)
    let inner = marks.brackets(in: bracket).filter { $0.hasKey && $0.note == bracket.note }
    dropped = Set(inner.flatMap { [$0.open, $0.close] })
  }

  /// The works of a bracket that follows no key.
  var items: [CitationGroup.Item] {
    var items = continuation.items
    guard let first = keys.first else { return [] }
    // All the text before the first key is its prefix.
    items[0].prefix = CitationMarkup.prefix(markdown(bracket.open + 1..<first.start)[...])
    return items
  }

  /// The suffix of the key before the bracket, and the works that follow: `@key [p. 3; @other]`.
  var continuation: (suffix: String, items: [CitationGroup.Item]) {
    var suffixes: [Range<Int>] = []
    var items: [CitationGroup.Item] = []
    var start = bracket.open + 1
    var waiting = semicolons[...]
    for key in keys {
      waiting = waiting.drop { $0 < start }
      let passed = waiting.prefix { $0 < key.start }
      let (before, after) = division(of: start..<key.start, at: passed.last)
      suffixes.append(before)
      let prefix = CitationMarkup.prefix(markdown(after)[...])
      items.append(.init(key: key.text, prefix: prefix, suppressesAuthor: key.hasHyphen))
      start = key.end
    }
    suffixes.append(start..<bracket.close)
    let texts = suffixes.map { CitationMarkup.suffix(markdown($0)[...]) }
    for index in items.indices { items[index].suffix = texts[index + 1] }
    return (texts[0], items)
  }

  /// Divides the text between two keys into a suffix and a prefix: at the last semicolon, or
  /// otherwise after the last comma or number.
  private func division(of range: Range<Int>, at semicolon: Int?) -> (Range<Int>, Range<Int>) {
    if let semicolon {
      return (range.lowerBound..<semicolon, semicolon + 1..<range.upperBound)
    }
    let last = text[range].lastIndex { $0.isASCIIDigit || $0 == UInt8(ascii: ",") }
    guard let last else { return (range.lowerBound..<range.lowerBound, range) }
    if text[last] == UInt8(ascii: ",") {
      return (range.lowerBound..<last, last + 1..<range.upperBound)
    }
    let end = text[last..<range.upperBound].prefix { !$0.isASCIISpace }.endIndex
    return (range.lowerBound..<end, end..<range.upperBound)
  }

  private func markdown(_ range: Range<Int>) -> [UInt8] {
    guard !dropped.isEmpty else { return Array(text[range]) }
    return range.filter { !dropped.contains($0) }.map { text[$0] }
  }
}
