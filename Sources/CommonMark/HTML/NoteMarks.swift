import SourceText

/// The marks of notes in the text, and their numbers.
struct NoteMarks {
  private(set) var numbering: NoteNumbering
  /// The node after the last mark, and the note's label, which is nil for a citation.
  private var end: (node: Int, label: Int?)?

  init(labels: Int) { numbering = NoteNumbering(labels: labels) }

  /// Writes the mark of a note, unless it follows another mark of the same note.
  ///
  /// - Returns: the number of the note if this is its first mark
  mutating func putReference(to label: Int, of node: Range<Int>, into draft: inout HTMLDraft)
    -> Int?
  {
    let follows = end?.node == node.lowerBound
    if follows, end?.label == label { return nil }
    let mark = numbering.refer(to: label)
    put(mark.number, occurrence: mark.occurrence, follows: follows, into: &draft)
    end = (node.upperBound, label)
    return mark.occurrence == 1 ? mark.number : nil
  }

  /// Writes the mark of the note that a group of citations makes, and returns its number.
  mutating func putCitation(_ group: Int, follows: Bool, into draft: inout HTMLDraft) -> Int {
    let number = numbering.cite(group)
    put(number, follows: follows, into: &draft)
    return number
  }

  /// Returns whether the last mark ends at a node.
  func ends(at node: Int) -> Bool { end?.node == node }

  /// Records that the mark of a citation ends at a node.
  mutating func end(at node: Int) { end = (node, nil) }

  /// Writes the raised number of a note.
  ///
  /// - Parameter follows: whether it directly follows another, in which case 2 and 3 must not look
  ///   like 23
  private func put(
    _ number: Int, occurrence: Int = 1, follows: Bool, into draft: inout HTMLDraft
  ) {
    let id = draft.identifiers.use("ref-\(number)\(occurrence > 1 ? "-\(occurrence)" : "")")
    let comma = follows ? draft.options.words.listComma : ""
    guard !draft.isInLink else {
      return draft.out.put("<sup class=\"note-ref\" id=\"\(id)\">\(comma)\(number)</sup>")
    }
    let prefix = draft.identifiers.prefix
    draft.out.put("<sup class=\"note-ref\">\(comma)<a href=\"#\(prefix)note-\(number)\"")
    draft.out.put(" id=\"\(id)\" role=\"doc-noteref\">\(number)</a></sup>")
  }
}

/// Numbers notes in the order in which they are first referred to.
struct NoteNumbering {
  /// The source of a note's text.
  enum Source {
    case label(Int)
    case citation(Int)
  }

  /// The labels with numbers; the first has number 1.
  private(set) var order: [Source] = []
  private var numbers: [Int]
  private var occurrences: [Int]

  init(labels: Int) {
    numbers = Array(repeating: 0, count: labels)
    occurrences = numbers
  }

  /// Returns the number of the note, and how many references to it there are so far.
  mutating func refer(to label: Int) -> (number: Int, occurrence: Int) {
    if numbers[label] == 0 {
      order.append(.label(label))
      numbers[label] = order.count
    }
    occurrences[label] += 1
    return (numbers[label], occurrences[label])
  }

  /// Returns the number of the note that a group of citations makes.
  mutating func cite(_ group: Int) -> Int {
    order.append(.citation(group))
    return order.count
  }

  func occurrences(ofNumber number: Int) -> Int {
    if case .label(let label) = order[number - 1] { occurrences[label] } else { 1 }
  }
}
