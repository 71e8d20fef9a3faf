import Basics
import SourceText

/// A text whose notes are marked with syntax that libcmark knows: references are pictures,
/// definitions are list items.
///
/// A reference is `![][^label]`, because a picture can be in a link and nothing that follows can
/// turn it into another link. Its label begins with a noncharacter. A definition is a list item
/// whose text begins four columns after its container's, so that libcmark includes in it what GFM
/// includes in a note. All of them stay on their lines, so line numbers remain right.
struct MarkedText {
  private let text: ArraySlice<UInt8>
  private let marks: [NoteMark]
  private let marker: [UInt8]
  /// The texts between `[^` and `]` that cannot be labels because of the characters they contain.
  let brokenLabels: Set<String>
  /// The definitions, in order.
  var definitions: [Definition]

  struct Definition {
    let name: [UInt8]
    let place: DefinitionPlace
    /// The number of its mark.
    let mark: Int
    /// Whether a block begins here.
    var isBlock = true
    /// The column of its bracket, counted from 0, with tabs of four columns.
    let ownColumn: Int
    /// The column at which the content of its container begins.
    var column: Int

    /// Moves the definition to where its container's content begins, or back to its own position if
    /// that is so far away that the definition is code (CommonMark 0.30, section 4.4).
    mutating func move(to content: Int) {
      column = ownColumn - content < 4 ? content : ownColumn
    }
  }

  /// The noncharacter U+FDD2, which no text may contain.
  ///
  /// It begins each label of a reference.
  static let mark: [UInt8] = [0xEF, 0xB7, 0x92]
  static let opening = Array("![][^".utf8) + mark
  /// The text of a definition without one on its line: a thematic break, which nothing can
  /// continue.
  private static let emptyText = Array("___".utf8)

  init(_ text: ArraySlice<UInt8>, allowsDefinitions: Bool = true) {
    self.text = text
    var scanner = NoteMarkScanner(text, allowsDefinitions: allowsDefinitions)
    marks = scanner.marks()
    brokenLabels = Set(
      scanner.others.compactMap { NoteLabel.brokenName(beginning: text[($0 + 2)...]) })
    definitions = marks.enumerated().compactMap { index, mark in
      mark.definition.map { place in
        let column = Self.column(of: mark.start, inLineFrom: place.lineStart, of: text)
        return Definition(
          name: Array(mark.label), place: place, mark: index, ownColumn: column, column: column)
      }
    }
    marker = definitions.isEmpty ? [] : Self.unusedListMarker(in: text)
  }

  var labels: some Sequence<ArraySlice<UInt8>> { marks.lazy.map(\.label) }

  /// Returns the text for libcmark, and the column of each definition's marker, counted from 1.
  func rendered() -> (markdown: [UInt8], columns: [Int]) {
    var out: [UInt8] = []
    out.reserveCapacity(text.count + marks.count * 8)
    var columns: [Int] = []
    var position = text.startIndex
    var lineStart = 0
    var next = 0
    for (index, mark) in marks.enumerated() {
      let definition = next < definitions.count && definitions[next].mark == index
      if definition { next += 1 }
      guard definition, definitions[next - 1].isBlock else {
        out += text[position..<mark.start]
        out += Self.opening
        position = mark.start + 2
        if definition { columns.append(0) }
        continue
      }
      let place = definitions[next - 1].place
      if position <= place.lineStart { lineStart = out.count + place.lineStart - position }
      let lead = max(position, place.leadStart)
      out += text[position..<lead]
      put(definitions[next - 1], after: text[lead..<mark.start], into: &out)
      columns.append(out.count - Self.textColumns - lineStart + 1)
      position = putText(of: place, into: &out)
    }
    out += text[position...]
    return (out, columns)
  }

  /// Returns the column of a definition's bracket in the author's text, counted from 1.
  func characterColumn(of definition: Definition) -> Int {
    1
      + text[definition.place.lineStart..<marks[definition.mark].start]
      .count { !$0.isUTF8Continuation }
  }

  /// How many columns a note's text is indented from that of its container: as far as a tab, as in
  /// GFM's notes.
  private static let textColumns = 4

  private func put(
    _ definition: Definition, after lead: ArraySlice<UInt8>, into out: inout [UInt8]
  ) {
    if definition.place.isIndented {
      let start = Self.column(
        of: lead.startIndex, inLineFrom: definition.place.lineStart, of: text)
      out += repeatElement(UInt8(ascii: " "), count: max(0, definition.column - start))
    } else {
      out += lead
    }
    out += marker
  }

  /// Puts the start of a definition, with tabs at their original width, and returns the index to
  /// continue at.
  private func putText(of place: DefinitionPlace, into out: inout [UInt8]) -> Int {
    if place.isBlank { out += Self.emptyText }
    let markers = text[place.textStart...].prefix {
      " \t>-+*.)".utf8.contains($0) || $0.isASCIIDigit
    }
    guard markers.contains(UInt8(ascii: "\t")) else { return place.textStart }
    var column = Self.column(of: place.textStart, inLineFrom: place.lineStart, of: text)
    for byte in markers {
      let width = byte == UInt8(ascii: "\t") ? 4 - column % 4 : 1
      out += byte == UInt8(ascii: "\t") ? Array(repeating: 0x20, count: width) : [byte]
      column += width
    }
    return markers.endIndex
  }

  /// Returns the column of a position in its line, counted from 0, with tabs of four columns.
  private static func column(
    of index: Int, inLineFrom start: Int, of text: ArraySlice<UInt8>
  ) -> Int {
    text[start..<index].reduce(0) { $0 + ($1 == UInt8(ascii: "\t") ? 4 - $0 % 4 : 1) }
  }

  // MARK: Markers

  /// Returns a list marker four columns wide that the text does not use, so that no definition
  /// continues a list of the author's; the first one, if it uses them all.
  private static func unusedListMarker(in text: ArraySlice<UInt8>) -> [UInt8] {
    let markers = ["+   ", "1)  ", "1.  "].map { Array($0.utf8) }
    return markers.first { !mayHaveList(of: $0, in: text) } ?? markers[0]
  }

  private static func mayHaveList(of marker: [UInt8], in text: ArraySlice<UInt8>) -> Bool {
    let mark = marker.last { $0 != UInt8(ascii: " ") } ?? 0
    var rest = text
    while let found = rest.place(of: mark) {
      rest = rest[(found + 1)...]
      let isNumbered = found > text.startIndex && text[found - 1].isASCIIDigit
      let mayBegin = mark == UInt8(ascii: "+") || isNumbered
      if mayBegin, rest.first?.isASCIISpace ?? true { return true }
    }
    return false
  }
}
