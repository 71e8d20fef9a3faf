import Basics
import SourceText

/// The faults of a text's notes.
struct NoteChecks {
  private let document: MarkdownDocument
  private let tree: MarkdownTree

  init(_ document: MarkdownDocument) {
    self.document = document
    tree = document.tree
  }

  /// Returns diagnostics for labels that are defined twice, notes without text, labels without a
  /// note, notes without a reference, and labels with forbidden characters.
  func diagnostics(_ lifted: LiftedText) -> [Diagnostic] {
    duplicates(in: lifted.labels) + emptyNotes() + undefinedNotes() + unusedNotes()
      + broken(lifted.text.brokenLabels)
  }

  // MARK: Notes

  private func duplicates(in labels: NoteLabels) -> [Diagnostic] {
    labels.repeated.map { first, again in
      let label = String(decoding: again.name, as: UTF8.self)
      return Diagnostic(
        .duplicateNote, "the note '\(label)' is already defined in line \(first.line)",
        at: Location(path: document.source.path, line: again.line, column: again.column),
        help: "give one of the two another label; only the first is printed")
    }
  }

  private func emptyNotes() -> [Diagnostic] {
    document.notes.compactMap { note in
      guard let body = note.body, Int(tree.nodes[body].end) == body + 1 else { return nil }
      return Diagnostic(
        .emptyNote, "the note '\(note.label)' has no text", at: location(of: note),
        help: "write its text after '[^\(note.label)]:'")
    }
  }

  private func undefinedNotes() -> [Diagnostic] {
    let notes = document.notes
    var places = PlaceFinder(document)
    let known = notes.filter { $0.body != nil && !$0.isInline }.map(\.label)
    var seen: Set<Int32> = []
    return tree.nodes.indices.compactMap { index in
      guard case .noteReference(let label) = tree.nodes[index].kind,
        notes[Int(label)].body == nil,
        seen.insert(label).inserted
      else { return nil }
      let name = notes[Int(label)].label
      return Diagnostic(
        .undefinedNote, "no note is defined for '[^\(name)]'",
        at: places.place(of: index, in: tree, containing: "[^\(name)]".utf8)
      ) {
        known.nearest(to: name).map { "did you mean '[^\($0)]'?" }
          ?? "write its text on a line of its own: '[^\(name)]: …'"
      }
    }
  }

  private func unusedNotes() -> [Diagnostic] {
    let used = reachableNotes()
    return document.notes.enumerated().compactMap { index, note in
      guard note.body != nil, !note.isInline, !used.contains(Int32(index)) else { return nil }
      return Diagnostic(
        .unusedNote, "nothing refers to the note '\(note.label)', so it is not printed",
        at: location(of: note),
        help: "put '[^\(note.label)]' where it belongs, or take the note out")
    }
  }

  private func location(of note: MarkdownDocument.Note) -> Location {
    Location(path: document.source.path, line: note.line, column: note.column)
  }

  /// Returns the labels that the text refers to, directly or through its notes.
  private func reachableNotes() -> Set<Int32> {
    var reached: Set<Int32> = []
    var pending = Array(document.textNodes)
    while let root = pending.popLast() {
      var index = root
      while index < Int(tree.nodes[root].end) {
        switch tree.nodes[index].kind {
        // The text of an image cannot contain a mark.
        case .image: index = Int(tree.nodes[index].end)
        case .noteReference(let label):
          if reached.insert(label).inserted, let body = document.notes[Int(label)].body {
            pending.append(body)
          }
          index += 1
        default: index += 1
        }
      }
    }
    return reached
  }

  // MARK: Labels

  /// Returns a diagnostic for each text that looks like a note mark but whose label contains
  /// forbidden characters.
  ///
  /// - Parameter labels: the labels in the author's text, which may be code
  private func broken(_ labels: Set<String>) -> [Diagnostic] {
    guard !labels.isEmpty else { return [] }
    var places = PlaceFinder(document)
    var pending = labels
    return tree.nodes.indices.flatMap { index in
      brokenLabels(at: index).filter { pending.remove($0) != nil }.map { label in
        let mark = label.contains(where: \.isWhitespace) ? "space" : "'^', '[' or '\\'"
        let proposed = label.split { $0.isWhitespace || "^[]\\".contains($0) }.joined(
          separator: "-")
        return Diagnostic(
          .noteLabel, "'[^\(label)]' is not a note: its label contains a \(mark)",
          at: places.place(of: index, in: tree, containing: "[^\(label)]".utf8),
          help: "write '[^\(proposed)]' there and before the text of the note")
      }
    }
  }

  /// Returns the labels in a text or, if libcmark took the note for an address, of a link to it.
  private func brokenLabels(at index: Int) -> [String] {
    switch tree.nodes[index].kind {
    case .text:
      var labels: [String] = []
      var rest = tree[tree.nodes[index].literal]
      while let found = rest.place(of: Array("[^".utf8)) {
        rest = rest[found.upperBound...]
        if let label = NoteLabel.brokenName(beginning: rest) { labels.append(label) }
      }
      return labels
    case .link:
      let text = Array(tree.plainText(of: index).utf8)
      guard text.first == UInt8(ascii: "^") else { return [] }
      let label = text.dropFirst() + [UInt8(ascii: "]")]
      return NoteLabel.brokenName(beginning: label).map { [$0] } ?? []
    default: return []
    }
  }
}
