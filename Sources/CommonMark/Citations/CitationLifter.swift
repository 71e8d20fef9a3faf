import Basics
import SourceText

/// Replaces citations with placeholder pictures, so that libcmark decides what is text and what is
/// code, an address or HTML.
///
/// In the latter, the original is restored. They are pictures because, unlike links, these can
/// occur in links. They are written `![][label]` because nothing that follows can turn this into
/// another reference or link. A label has as many lines as its citation; see `InlineNotes`.
struct CitationLifter {
  /// The citations that were replaced.
  struct Lifted {
    var groups: [CitationGroup] = []
    /// The positions of each group's keys in the author's file.
    var places: [[Place]] = []
    /// The label of each group in the text, with each white space as one space.
    var labels: [[UInt8]] = []
    /// The lines of the groups, indexed by the numbers in the labels.
    var pieces: [Piece] = []
  }

  struct Place: Sendable {
    var line: Int
    var column: Int
  }

  /// A line of a citation, as typed.
  struct Piece {
    var group: Int
    var text: ArraySlice<UInt8>
    var isFirst: Bool
    var isLast: Bool
  }

  let which: Dialect.Citations
  private(set) var lifted = Lifted()
  private var cursor: PlaceCursor
  private let references: CitationReferences

  /// The noncharacter U+FDD1, which begins each line of a placeholder label.
  static let mark: [UInt8] = [0xEF, 0xB7, 0x91]
  static let opening = Array("![][".utf8)
  /// Keeps a label within the length that libcmark reads (CommonMark 0.30, section 4.7: 999
  /// characters).
  private static let mostLines = 90

  /// - Parameters:
  ///   - text: the text from the beginning of line `firstLine`
  ///   - isWork: whether a work has a key
  init(
    which: Dialect.Citations, text: ArraySlice<UInt8>, firstLine: Int, isWork: (String) -> Bool
  ) {
    self.which = which
    references = CitationReferences(in: which == .none ? [] : text, isWork: isWork)
    cursor = PlaceCursor(text, line: firstLine)
  }

  static func mayHaveCitations(_ text: ArraySlice<UInt8>) -> Bool {
    text.place(of: UInt8(ascii: "@")) != nil
  }

  /// Returns the text with labels for its citations, line for line.
  mutating func lift(from text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard which != .none, Self.mayHaveCitations(text) else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    for paragraph in Paragraphs(of: text) {
      if Self.mayHaveCitations(paragraph) {
        lift(paragraph, into: &out)
      } else {
        out += paragraph
      }
    }
    return out[...]
  }

  /// Goes through the keys and brackets of a paragraph in order.
  private mutating func lift(_ text: ArraySlice<UInt8>, into out: inout [UInt8]) {
    let paragraph = CitedParagraph(text)
    var position = text.startIndex
    var brackets = paragraph.marks.brackets[...]
    var keys = paragraph.marks.keys[...]
    while let key = keys.first {
      let found: CitedParagraph.Found?
      if let bracket = brackets.first, bracket.open < key.mark.start {
        brackets.removeFirst()
        if references.contains(text[(bracket.open + 1)..<bracket.close]), bracket.open >= position {
          out += text[position...bracket.close]
          position = bracket.close + 1
          continue
        }
        found = bracket.open < position ? nil : paragraph.group(bracket, keys)
      } else {
        keys.removeFirst()
        let isTaken = key.mark.start < position || which != .all
        found = isTaken ? nil : paragraph.inText(key.mark, keys)
      }
      guard let found, put(found, of: text, after: position, into: &out) else { continue }
      position = found.range.upperBound
    }
    out += text[position...]
  }

  /// Replaces a citation with a label, unless it has too many lines.
  private mutating func put(
    _ found: CitedParagraph.Found, of text: ArraySlice<UInt8>, after position: Int,
    into out: inout [UInt8]
  ) -> Bool {
    let lines = text[found.range].split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count <= Self.mostLines else { return false }
    out += text[position..<found.range.lowerBound]
    out += putLabel(for: lines)
    var group = found.group
    let written = lifted.pieces.suffix(lines.count).map(\.text).joined(separator: [0x0A])
    group.source = String(decoding: Array(written), as: UTF8.self)
    lifted.groups.append(group)
    lifted.places.append(found.keys.map { cursor.place(of: $0.at) })
    return true
  }

  /// Records the lines of the next group, and returns its placeholder.
  private mutating func putLabel(for lines: [ArraySlice<UInt8>]) -> [UInt8] {
    var label: [UInt8] = []
    var reference = Self.opening
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      let container = index == 0 ? [] : line.prefix { $0.isContainerMark }
      // The CR of a CRLF; the lines were split at the LF.
      let ending = isLast ? [] : line.suffix(1).filter { $0 == 0x0D }
      let name = Self.mark + Array("\(lifted.pieces.count)".utf8)
      label += (index == 0 ? [] : [UInt8(ascii: " ")]) + name
      reference += (index == 0 ? [] : [0x0A]) + container + name + ending
      lifted.pieces.append(
        Piece(
          group: lifted.groups.count,
          text: line.dropFirst(container.count).dropLast(ending.count), isFirst: index == 0,
          isLast: isLast))
    }
    lifted.labels.append(label)
    return reference + [UInt8(ascii: "]")]
  }
}

/// Counts lines and columns up to positions that come in order.
private struct PlaceCursor {
  private let text: ArraySlice<UInt8>
  private var offset: Int
  private var place: CitationLifter.Place

  init(_ text: ArraySlice<UInt8>, line: Int) {
    self.text = text
    offset = text.startIndex
    place = CitationLifter.Place(line: line, column: 1)
  }

  mutating func place(of index: Int) -> CitationLifter.Place {
    for byte in text[offset..<max(offset, index)] {
      if byte == UInt8(ascii: "\n") {
        place = CitationLifter.Place(line: place.line + 1, column: 1)
      } else if !byte.isUTF8Continuation {
        place.column += 1
      }
    }
    offset = max(offset, index)
    return place
  }
}
