import SourceText

extension MarkdownDocument {
  /// Takes the parsed tree over, its links of our scheme turned into references to notes.
  mutating func attachNotes(of lifted: NoteLifter.Lifted, to parsed: MarkdownTree) {
    tree = parsed
    notes = lifted.labels.map { label in
      let definition = label.definition
      return Note(
        label: definition?.isInline == true ? "" : String(decoding: label.name, as: UTF8.self),
        body: nil, line: definition?.line ?? 0, column: definition?.column ?? 0,
        isInline: definition?.isInline ?? false)
    }
    noteBodyCount = lifted.bodyOwners.count
    for (owner, body) in zip(lifted.bodyOwners, tree.children(of: 0)) {
      notes[owner].body = body
      if notes[owner].isInline { tree.dropGuard(in: body) }
    }
    tree.markNoteReferences(count: notes.count)
  }

  /// Puts inline notes that are code back, and reports labels without a note and notes without a label.
  mutating func checkNotes(restoring inlineNotes: [NoteDefinition]) {
    if !inlineNotes.isEmpty { tree.restore(inlineNotes) }
    diagnostics += undefinedNotes() + unusedNotes()
  }

  private func undefinedNotes() -> [Diagnostic] {
    var seen: Set<Int32> = []
    return tree.nodes.indices.compactMap { index in
      guard case .noteReference(let label) = tree.nodes[index].kind, notes[Int(label)].body == nil,
        seen.insert(label).inserted
      else { return nil }
      let name = notes[Int(label)].label
      let known = notes.filter { $0.body != nil }.map(\.label)
      return Diagnostic(
        .undefinedNote, "no note is defined for '[^\(name)]'",
        at: location(of: index, containing: "[^\(name)]".utf8),
        help: known.nearest(to: name).map { "did you mean '[^\($0)]'?" }
          ?? "write its text on a line of its own: '[^\(name)]: …'")
    }
  }

  private func unusedNotes() -> [Diagnostic] {
    let used = reachableNotes()
    return notes.indices.compactMap { index in
      guard notes[index].body != nil, !notes[index].isInline, !used.contains(Int32(index)) else {
        return nil
      }
      let note = notes[index]
      return Diagnostic(
        .unusedNote, "nothing refers to the note '\(note.label)', so it is not printed",
        at: Location(path: source.path, line: note.line, column: note.column),
        help: "put '[^\(note.label)]' where it belongs, or take the note out")
    }
  }

  /// The labels that the text refers to, by itself or through its notes.
  private func reachableNotes() -> Set<Int32> {
    var reached: Set<Int32> = []
    var pending = Array(textNodes)
    while !pending.isEmpty {
      let roots = pending
      pending = []
      for root in roots {
        for index in root..<Int(tree.nodes[root].end) {
          guard case .noteReference(let label) = tree.nodes[index].kind,
            reached.insert(label).inserted, let body = notes[Int(label)].body
          else { continue }
          pending.append(body)
        }
      }
    }
    return reached
  }

  /// The top-level blocks of the text itself, without the bodies of notes.
  var textNodes: some Sequence<Int> { tree.children(of: 0).dropFirst(noteBodyCount) }
}

extension MarkdownTree {
  /// Takes the mark off that kept a note written in the text from being read as a block.
  mutating func dropGuard(in body: Int) {
    let index = nodes[body...].firstIndex { $0.kind == .text }
    guard let index, index < Int(nodes[body].end) else { return }
    nodes[index].literal = nodes[index].literal.dropFirst(1)
  }

  /// Turns links and images of the private scheme into note references.
  ///
  /// `![^1]` is an exclamation mark and a note, and `[text][^1]` is a text and a note, as on GitHub.
  mutating func markNoteReferences(count: Int) {
    for index in nodes.indices {
      switch nodes[index].kind {
      case .link(let destination, _):
        guard let label = noteLabel(destination, count: count) else { continue }
        nodes[index].kind = .noteReference(label: label)
      case .image(let destination, _):
        guard let label = noteLabel(destination, count: count) else { continue }
        nodes[index].kind = .noteReference(label: label)
        nodes[index].literal = store("!".utf8)
      default: continue
      }
      let text = plainText(ofReference: index)
      let isLabel = text.first == UInt8(ascii: "^")
      if !isLabel { nodes[index].literal = store(self[nodes[index].literal] + text) }
    }
  }

  private func plainText(ofReference index: Int) -> [UInt8] {
    descendants(of: index).reduce(into: []) { text, child in
      switch nodes[child].kind {
      case .text, .code: text += self[nodes[child].literal]
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      default: break
      }
    }
  }

  private func noteLabel(_ destination: TextRange, count: Int) -> Int32? {
    guard Int(destination.count) > NoteLifter.scheme.count else { return nil }
    let address = self[destination]
    guard address.starts(with: NoteLifter.scheme) else { return nil }
    let digits = address.dropFirst(NoteLifter.scheme.count)
    guard let label = Int32(String(decoding: digits, as: UTF8.self)),
      (0..<Int32(count)).contains(label)
    else { return nil }
    return label
  }
}
