import SourceText

/// `[^label]` in a text: the mark of a note, or the beginning of one where its line allows that.
struct NoteMark {
  /// Where its bracket stands.
  let start: Int
  let label: ArraySlice<UInt8>
  /// What it is when a block may begin at it: nil where it can only be a reference.
  let definition: DefinitionPlace?
}

/// A place where `[^label]:` may begin a note: libcmark's blocks say whether it does.
struct DefinitionPlace {
  /// Counted from 1.
  let line: Int
  /// Where its line begins.
  let lineStart: Int
  /// Where the white space before its bracket begins: behind the mark of a container, or with the line.
  let leadStart: Int
  /// Whether its container may begin to the left of its bracket.
  let isIndented: Bool
  /// What follows the colon and the spaces behind it.
  let textStart: Int
  /// Whether nothing does.
  let isBlank: Bool
}

/// Finds the marks of notes in a text, from its beginning to its end.
struct NoteMarkScanner {
  private let text: ArraySlice<UInt8>
  private let allowsDefinitions: Bool
  private var line = 1
  private var lineStart: Int
  /// Up to where the lines are counted.
  private var counted: Int
  /// Where `[^` stands and is no mark, perhaps by mistake.
  private(set) var others: [Int] = []
  /// Where the marks of containers are looked for in this line; nil when something else was found.
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
      let label = text[(found + 2)...].noteLabel
      position = found + 2 + label.count
      guard !label.starts(with: InlineNotes.mark), !text.isEscaped(at: found) else { continue }
      if let place = definition(at: found, label: label) {
        marks.append(NoteMark(start: found, label: label, definition: place))
        position = place.textStart
      } else if !label.isEmpty, text.closesReference(at: label.endIndex) {
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
    let prefix = text[from..<start].containerPrefix
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
}

extension ArraySlice<UInt8> {
  /// The white space behind the last mark of a container, whether the container's content may begin to the
  /// left of what follows it, and whether nothing else is here.
  fileprivate var containerPrefix: (lead: Self, mayBeIndented: Bool, isWhole: Bool) {
    var rest = self
    var last = UInt8(ascii: "\n")
    while true {
      let lead = rest
      rest = rest.drop { $0.isSpaceOrTab }
      if let marker = rest.first == UInt8(ascii: ">") ? 1 : rest.listMarkerLength {
        last = rest.first ?? 0
        rest = rest.dropFirst(marker)
        continue
      }
      let isMarked = last == UInt8(ascii: ">") && lead.elementsEqual(" ".utf8)
      let isInList = last != UInt8(ascii: ">") && last != UInt8(ascii: "\n")
      return (lead, !lead.isEmpty && !isMarked && !isInList, rest.isEmpty)
    }
  }

  /// Whether an odd number of backslashes stands before a place.
  fileprivate func isEscaped(at index: Int) -> Bool {
    !self[..<index].reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }

  /// Whether a label ends here as that of a note, and not as the text of a link.
  fileprivate func closesReference(at end: Int) -> Bool {
    let rest = self[end...].drop { $0.isASCIISpace }
    return rest.first == UInt8(ascii: "]") && !beginsLinkTail(at: rest.startIndex + 1)
  }
}

extension UInt8 {
  var isSpaceOrTab: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  var isLineEnding: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
