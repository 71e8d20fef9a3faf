import Basics
import SourceText

extension NoteLabels {
  /// Returns a diagnostic for each label that is defined again.
  func duplicates(path: String) -> [Diagnostic] {
    repeated.map { first, again in
      let label = String(decoding: again.name, as: UTF8.self)
      return Diagnostic(
        .duplicateNote, "the note '\(label)' is already defined in line \(first.line)",
        at: Location(path: path, line: again.line, column: again.column),
        help: "give one of the two another label; only the first is printed")
    }
  }
}

extension MarkdownDocument {
  /// Returns diagnostics for notes without text, labels without a note, and notes without a
  /// reference.
  func noteDiagnostics() -> [Diagnostic] { emptyNotes() + undefinedNotes() + unusedNotes() }

  private func emptyNotes() -> [Diagnostic] {
    notes.compactMap { note in
      guard let body = note.body, Int(tree.nodes[body].end) == body + 1 else { return nil }
      return Diagnostic(
        .emptyNote, "the note '\(note.label)' has no text",
        at: Location(path: source.path, line: note.line, column: note.column),
        help: "write its text after '[^\(note.label)]:'")
    }
  }

  private func undefinedNotes() -> [Diagnostic] {
    var places = PlaceFinder(self)
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
    return notes.indices.compactMap { index in
      let note = notes[index]
      guard note.body != nil, !note.isInline, !used.contains(Int32(index)) else { return nil }
      return Diagnostic(
        .unusedNote, "nothing refers to the note '\(note.label)', so it is not printed",
        at: Location(path: source.path, line: note.line, column: note.column),
        help: "put '[^\(note.label)]' where it belongs, or take the note out")
    }
  }

  /// Returns the labels that the text refers to, directly or through its notes.
  private func reachableNotes() -> Set<Int32> {
    var reached: Set<Int32> = []
    var pending = Array(textNodes)
    while let root = pending.popLast() {
      var index = root
      while index < Int(tree.nodes[root].end) {
        switch tree.nodes[index].kind {
        // The text of an image cannot contain a mark.
        case .image: index = Int(tree.nodes[index].end)
        case .noteReference(let label):
          if reached.insert(label).inserted, let body = notes[Int(label)].body {
            pending.append(body)
          }
          index += 1
        default: index += 1
        }
      }
    }
    return reached
  }
}
