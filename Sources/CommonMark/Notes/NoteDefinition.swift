/// A note as its author wrote it, in the text or below it.
struct NoteDefinition: Sendable {
  /// The label between `[^` and `]`; one that we made for an inline note.
  var name: [UInt8]
  /// The Markdown of an inline note.
  var body: [UInt8] = []
  /// The line of the author's file where the note begins.
  var line: Int
  /// The column of its `[^`.
  var column: Int
  /// Whether it was written in the text, as `^[…]`.
  var isInline = false
  /// The source of an inline note, to put back where it turns out to be code.
  var original: ArraySlice<UInt8> = []
}

/// A label that occurs in a text, with its note when there is one.
struct NoteLabel: Sendable {
  var name: [UInt8]
  var definition: NoteDefinition?
}

extension ArraySlice<UInt8> {
  /// The label that begins here: no space, bracket, caret or backslash, and short enough for libcmark.
  var noteLabel: ArraySlice<UInt8> {
    let label = prefix { $0 > 0x20 && !"[]^\\".utf8.contains($0) }
    return label.count < 900 ? label : []
  }
}

/// The numbers of labels by their names, whatever the case.
struct NoteIndex: Sendable {
  private var numbers: [[UInt8]: Int32] = [:]

  /// The number of a label, when there is such a label.
  subscript(name: some Collection<UInt8>) -> Int32? { numbers[Self.folded(name)] }

  /// The number of a label: the next one, when it is new.
  mutating func number(of name: [UInt8]) -> Int {
    let folded = Self.folded(name)
    if let number = numbers[folded] { return Int(number) }
    numbers[folded] = Int32(numbers.count)
    return numbers.count - 1
  }

  private static func folded(_ name: some Collection<UInt8>) -> [UInt8] {
    guard !name.allSatisfy({ $0 < 0x80 }) else {
      return name.map { $0.isASCIILetter ? $0 | 0x20 : $0 }
    }
    return Array(String(decoding: name, as: UTF8.self).lowercased().utf8)
  }
}

/// The labels of a text, each once.
struct NoteLabels {
  private(set) var all: [NoteLabel] = []
  private(set) var index = NoteIndex()
  private(set) var repeated: [(first: NoteDefinition, again: NoteDefinition)] = []

  /// Adds a definition, and returns whether it counts: the first one of a label does, as in GitHub's notes.
  @discardableResult
  mutating func define(_ definition: NoteDefinition) -> Bool {
    let number = add(definition.name)
    if let first = all[number].definition {
      repeated.append((first, definition))
      return false
    }
    all[number].definition = definition
    return true
  }

  /// Adds every label that `[^label]` occurs with, wherever that is: libcmark says later what it was.
  mutating func collect(_ names: some Sequence<ArraySlice<UInt8>>) {
    for name in names { _ = add(Array(name)) }
  }

  private mutating func add(_ name: [UInt8]) -> Int {
    let number = index.number(of: name)
    if number == all.count { all.append(NoteLabel(name: name)) }
    return number
  }
}
