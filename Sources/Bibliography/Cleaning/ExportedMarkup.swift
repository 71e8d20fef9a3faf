import Basics

/// Converts elements of HTML, JATS and MathML that exports leave in texts to the markup of
/// references, or to their text.
///
/// Anything that is not an element in exports is text: `Map<K, V>`.
struct ExportedMarkup {
  private let source: [UInt8]
  private var output: [UInt8] = []
  private var index = 0
  /// The open elements, by their names in the source, and the ends of their markup.
  private var open: [(name: String, end: StaticString)] = []

  /// How deep the markup of references can be nested.
  private static let deepest = 20

  static func cleaned(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    var reader = ExportedMarkup(source: Array(text.utf8))
    reader.read()
    return reader.output[...].text
  }

  private init(source: [UInt8]) { self.source = source }

  private mutating func read() {
    output.reserveCapacity(source.count)
    while index < source.count {
      if source[index] == UInt8(ascii: "<"), let tag = MarkupTag(source[index...]) {
        index += tag.length
        take(tag)
      } else {
        output.append(source[index])
        index += 1
      }
    }
    while let last = open.popLast() { put(last.end) }
  }

  private mutating func take(_ tag: MarkupTag) {
    if MarkupTag.breaks.contains(tag.name) { putSpace() }
    if tag.isEmpty { return }
    if tag.isEnd { return close(tag.name) }
    let marks = open.count < Self.deepest ? tag.marks : (start: "", end: "")
    put(marks.start)
    open.append((tag.name, marks.end))
  }

  /// Closes an element and all that were opened in it; an unmatched end tag is dropped.
  private mutating func close(_ name: String) {
    // Elements further out than markup can be nested are not searched for.
    guard let place = open.suffix(Self.deepest * 2).lastIndex(where: { $0.name == name }) else {
      return
    }
    while open.count > place { put(open.removeLast().end) }
  }

  private mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { output.append(contentsOf: $0) }
  }

  private mutating func putSpace() {
    if let last = output.last, !last.isASCIISpace { output.append(.space) }
  }
}
