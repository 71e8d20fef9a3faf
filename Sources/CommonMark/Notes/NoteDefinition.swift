import Basics

/// A note as its author wrote it, in the text or below it.
struct NoteDefinition: Sendable {
  /// The label between `[^` and `]`, or the generated one of an inline note.
  var name: [UInt8]
  /// The Markdown of an inline note.
  var body: [UInt8] = []
  /// The line of the author's file on which the note begins.
  var line: Int
  /// The column of its `[^`.
  var column: Int
  /// Whether it was written in the text, as `^[…]`.
  var isInline = false
  /// The source of an inline note, to restore if it turns out to be code.
  var original: ArraySlice<UInt8> = []
}

/// A label in a text, with its note if there is one.
struct NoteLabel: Sendable {
  var name: [UInt8]
  var definition: NoteDefinition?

  /// Returns the label that a text begins with: without spaces, brackets, carets and backslashes,
  /// and short enough for libcmark.
  static func name(beginning text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let label = text.prefix { $0 > 0x20 && !"[]^\\".utf8.contains($0) }
    return label.count < 900 ? label : []
  }

  /// Returns the text up to the next bracket, if it is a label except for forbidden characters.
  static func brokenName(beginning text: ArraySlice<UInt8>) -> String? {
    let line = text.prefix(100).prefix { !$0.isLineEnding }
    guard let end = line.firstIndex(of: UInt8(ascii: "]")),
      line[(end + 1)...].first != UInt8(ascii: "(")
    else { return nil }
    let label = line[..<end]
    guard label.contains(where: { $0.isASCIIAlphanumeric || $0 >= 0x80 }),
      name(beginning: label).count < label.count
    else { return nil }
    return String(decoding: label, as: UTF8.self)
  }
}

/// The numbers of labels by name, ignoring case.
struct NoteIndex: Sendable {
  private var numbers: [[UInt8]: Int32] = [:]

  /// Returns the number of a label, or nil if there is no such label.
  subscript(name: some Collection<UInt8>) -> Int32? { numbers[Self.folded(name)] }

  /// Returns the number of a label, which is the next one if it is new.
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

  /// Adds a definition, and returns whether it is the first one of its label, which counts, as in
  /// GitHub's notes.
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

  /// Adds every label in a `[^label]`, wherever it is; libcmark decides later what it was.
  mutating func collect(_ names: some Sequence<ArraySlice<UInt8>>) {
    for name in names { _ = add(Array(name)) }
  }

  private mutating func add(_ name: [UInt8]) -> Int {
    let number = index.number(of: name)
    if number == all.count { all.append(NoteLabel(name: name)) }
    return number
  }
}
