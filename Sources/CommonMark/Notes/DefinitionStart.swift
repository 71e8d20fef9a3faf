/// A line that begins a note: `[^label]: text`, perhaps in block quotes and list items.
struct DefinitionStart {
  /// The marks of the containers before it; empty where there are none.
  private(set) var prefix: ArraySlice<UInt8>
  /// How many block quotes it stands in.
  private(set) var quotes = 0
  /// How far its further lines are indented at least, besides their own four columns.
  private(set) var indentation = 0
  /// Counted from 1.
  let column: Int
  let label: ArraySlice<UInt8>
  let text: ArraySlice<UInt8>

  /// Reads a line that stands in a list item whose text is indented by `listIndentation`.
  init?(_ line: ArraySlice<UInt8>, listIndentation: Int = 0) {
    var rest = line
    var room = 4 + listIndentation
    var markers = 0
    while true {
      let spaces = rest.prefix { $0 == UInt8(ascii: " ") }.count
      guard spaces < room else { return nil }
      rest = rest.dropFirst(spaces)
      indentation += spaces
      // A space after a mark belongs to the mark, and four more would be code.
      room = 5
      if rest.first == UInt8(ascii: ">") {
        rest = rest.dropFirst()
        quotes += 1
        indentation = 0
      } else if let marker = rest.listMarkerLength {
        rest = rest.dropFirst(marker)
        markers += 1
        indentation += marker
      } else {
        break
      }
    }
    guard rest.starts(with: "[^".utf8) else { return nil }
    label = rest.dropFirst(2).noteLabel
    guard !label.isEmpty, line[label.endIndex...].starts(with: "]:".utf8) else { return nil }
    text = line[(label.endIndex + 2)...].trimmingSpaces()
    column = rest.startIndex - line.startIndex + 1
    prefix = quotes + markers > 0 ? line[..<rest.startIndex] : []
    if markers == 0, quotes > 0 || indentation < 4 { indentation = 0 }
  }

  /// The same, for a line that begins no list item.
  var prefixOfFurtherLines: [UInt8] {
    prefix.map { $0 == UInt8(ascii: ">") ? $0 : UInt8(ascii: " ") }
  }
}

/// Follows how far the text of the last list item is indented, outside block quotes.
struct ListTracker {
  private(set) var indentation = 0
  private var isAfterBlank = true

  /// Reads the next line, with its line ending.
  mutating func read(_ line: ArraySlice<UInt8>) {
    guard !line.isBlank else {
      isAfterBlank = true
      return
    }
    defer { isAfterBlank = false }
    var rest = line.drop { $0 == UInt8(ascii: " ") }
    let offset = rest.startIndex - line.startIndex
    guard rest.listMarkerLength != nil, offset < 4 + indentation else {
      if isAfterBlank { indentation = min(indentation, offset) }
      return
    }
    while let marker = rest.listMarkerLength {
      rest = rest.dropFirst(marker).drop { $0 == UInt8(ascii: " ") }
    }
    indentation = min(rest.startIndex - line.startIndex, indentation + offset + 8)
  }
}
