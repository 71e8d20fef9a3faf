/// A note's text, as its author wrote it.
struct NoteDefinition: Sendable {
  /// The label between `[^` and `]`; one that we made for an inline note.
  var name: [UInt8]
  /// The Markdown of the note, its indentation taken off.
  var body: [UInt8]
  /// The line of the author's file where the note begins.
  var line: Int
  /// The column of its `[^` or `^[`.
  var column: Int
  /// Whether it was written in the text, as `^[…]`.
  var isInline = false
  /// The source of an inline note, to put back where it turns out to be code.
  var original: [UInt8] = []
}

/// A label that occurs in a text, with its note when there is one.
struct NoteLabel: Sendable {
  var name: [UInt8]
  var definition: NoteDefinition?
}

extension Sequence<UInt8> {
  /// A label as labels are compared: ASCII letters without their case.
  fileprivate var foldedLabel: [UInt8] {
    map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }
}

extension UInt8 {
  /// Whether a label may hold the byte: no space, bracket, caret or backslash.
  var isNoteLabel: Bool {
    self > 0x20 && self != UInt8(ascii: "[") && self != UInt8(ascii: "]")
      && self != UInt8(ascii: "^") && self != UInt8(ascii: "\\")
  }
}

/// The labels of a text, each once, whatever its case.
struct NoteLabels {
  private(set) var all: [NoteLabel] = []
  private var indices: [[UInt8]: Int] = [:]
  private(set) var repeated: [(first: NoteDefinition, again: NoteDefinition)] = []

  /// Adds a definition; the first one of a label counts, as in GitHub's notes.
  mutating func define(_ definition: NoteDefinition) {
    let index = index(of: definition.name)
    if let first = all[index].definition {
      repeated.append((first, definition))
    } else {
      all[index].definition = definition
    }
  }

  /// Adds every label that `[^label]` occurs with, wherever that is: libcmark says later what it was.
  mutating func collect(from text: ArraySlice<UInt8>) {
    var position = text.startIndex
    while let start = text[position...].firstIndex(of: UInt8(ascii: "[")) {
      position = start + 1
      guard position < text.endIndex, text[position] == UInt8(ascii: "^") else { continue }
      let label = text[(position + 1)...].prefix { $0.isNoteLabel }
      guard !label.isEmpty, label.count < 900 else { continue }
      _ = index(of: Array(label))
      position = label.endIndex
    }
  }

  mutating func collect(from text: [UInt8]) { collect(from: text[...]) }

  private mutating func index(of name: [UInt8]) -> Int {
    let folded = name.foldedLabel
    if let index = indices[folded] { return index }
    indices[folded] = all.count
    all.append(NoteLabel(name: name))
    return all.count - 1
  }
}
