import Basics
import SourceText

/// `[^label]` in a text: the mark of a note, or the beginning of a note where its line allows that.
struct NoteMark {
  /// The index of its bracket.
  let start: Int
  let label: ArraySlice<UInt8>
  /// The definition that it may begin; nil if it can only be a reference.
  let definition: DefinitionPlace?
}

/// A place where `[^label]:` may begin a note, which depends on libcmark's blocks.
struct DefinitionPlace {
  /// The line, counted from 1.
  let line: Int
  /// The start of its line.
  let lineStart: Int
  /// The start of the white space before its bracket, after the mark of a container or at the start
  /// of the line.
  let leadStart: Int
  /// Whether the content of its container may begin to the left of its bracket.
  let isIndented: Bool
  /// The start of the text after the colon and spaces.
  let textStart: Int
  /// Whether there is no text after the colon.
  let isBlank: Bool
}

/// Finds the marks of notes in a text, from start to end.
struct NoteMarkScanner {
  private let text: ArraySlice<UInt8>
  private let allowsDefinitions: Bool
  private var line = 1
  private var lineStart: Int
  /// The index up to which lines have been counted.
  private var counted: Int
  /// The positions of `[^` that are not marks, perhaps by mistake.
  private(set) var others: [Int] = []
  /// Where to look for container marks on this line; nil once something else was found.
  private var walkStart: Int?

  init(_ text: ArraySlice<UInt8>, allowsDefinitions: Bool) {
    self.text = text
    self.allowsDefinitions = allowsDefinitions
    lineStart = text.startIndex
    counted = lineStart
    walkStart = lineStart
  }

  mutating func marks() -> [NoteMark] {
    var marks: [NoteMark] = []
    var position = text.startIndex
    while let found = text[position...].place(of: Self.opening)?.lowerBound {
      let label = NoteLabel.name(beginning: text[(found + 2)...])
      position = found + 2 + label.count
      guard !label.starts(with: InlineNotes.mark), !isEscaped(at: found) else { continue }
      if let place = definition(at: found, label: label) {
        marks.append(NoteMark(start: found, label: label, definition: place))
        position = place.textStart
      } else if !label.isEmpty, closesReference(at: label.endIndex) {
        marks.append(NoteMark(start: found, label: label, definition: nil))
      } else {
        others.append(found)
      }
    }
    return marks
  }

  private static let opening = Array("[^".utf8)

  private mutating func definition(at start: Int, label: ArraySlice<UInt8>) -> DefinitionPlace? {
    guard allowsDefinitions, !label.isEmpty, text[label.endIndex...].starts(with: "]:".utf8) else {
      return nil
    }
    countLines(upTo: start)
    guard let from = walkStart else { return nil }
    let prefix = ContainerPrefix(text[from..<start])
    guard prefix.isWhole else {
      walkStart = nil
      return nil
    }
    let rest = text[(label.endIndex + 2)...].drop { $0.isSpaceOrTab }
    walkStart = rest.startIndex
    return DefinitionPlace(
      line: line, lineStart: lineStart, leadStart: prefix.lead.startIndex,
      isIndented: from == lineStart && prefix.mayBeIndented,
      textStart: rest.startIndex, isBlank: rest.first?.isLineEnding ?? true)
  }

  private mutating func countLines(upTo end: Int) {
    guard counted < end else { return }
    text[counted..<end].withUnsafeBufferPointer { bytes in
      for (offset, byte) in bytes.enumerated() where byte.isLineEnding {
        let next = counted + offset + 1
        let isHalf = byte == 0x0D && text[next...].first == 0x0A
        guard !isHalf else { continue }
        line += 1
        lineStart = next
        walkStart = next
      }
    }
    counted = end
  }

  // MARK: Neighbours

  /// Returns whether an odd number of backslashes precedes a position.
  private func isEscaped(at index: Int) -> Bool {
    !text[..<index].reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }

  /// Returns whether a label that ends here is that of a note, and not the text of a link.
  private func closesReference(at end: Int) -> Bool {
    let rest = text[end...].drop { $0.isASCIISpace }
    return rest.first == UInt8(ascii: "]")
      && !InlineSyntax(text).beginsLinkTail(at: rest.startIndex + 1)
  }
}

/// What comes before a text on its line.
private struct ContainerPrefix {
  /// The white space after the last mark of a container.
  let lead: ArraySlice<UInt8>
  /// Whether the container's content may begin to the left of the text.
  let mayBeIndented: Bool
  /// Whether there is nothing but marks of containers and white space.
  let isWhole: Bool

  init(_ prefix: ArraySlice<UInt8>) {
    var rest = prefix
    var lead = rest
    var last = UInt8(ascii: "\n")
    while true {
      lead = rest
      rest = rest.drop { $0.isSpaceOrTab }
      let marker = rest.first == UInt8(ascii: ">") ? 1 : Line.listMarkerLength(of: rest)
      guard let marker else { break }
      last = rest.first ?? 0
      rest = rest.dropFirst(marker)
    }
    let isMarked = last == UInt8(ascii: ">") && lead.elementsEqual(" ".utf8)
    let isInList = last != UInt8(ascii: ">") && last != UInt8(ascii: "\n")
    self.lead = lead
    mayBeIndented = !lead.isEmpty && !isMarked && !isInList
    isWhole = rest.isEmpty
  }
}
