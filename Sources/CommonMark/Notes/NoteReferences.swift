extension MarkdownDocument {
  /// Adopts the parsed tree, with placeholder pictures turned into note references.
  mutating func attachNotes(of lifted: NoteLifter.Lifted, to parsed: NoteLifter.Lifted.Parsed) {
    tree = parsed.tree
    labels = lifted.labels.index
    notes = lifted.labels.all.map { label in
      let definition = label.definition
      let isInline = definition?.isInline ?? false
      return Note(
        label: isInline ? "" : String(decoding: label.name, as: UTF8.self), body: nil,
        line: definition?.line ?? 0, column: definition?.column ?? 0, isInline: isInline)
    }
    noteBodyCount = parsed.bodyOwners.count
    for (owner, body) in zip(parsed.bodyOwners, tree.children(of: 0)) {
      notes[owner].body = body
      if notes[owner].isInline { tree.dropGuard(in: body) }
    }
    markNoteReferences()
  }

  /// The top-level blocks of the text itself, without the bodies of notes.
  var textNodes: some Sequence<Int> { tree.children(of: 0).dropFirst(noteBodyCount) }

  /// Turns pictures with a private address into note references.
  mutating func markNoteReferences() {
    guard let address = addresses?.ofNotes else { return }
    for index in tree.nodes.indices {
      guard case .image(let destination, _) = tree.nodes[index].kind,
        let label = PrivateAddresses.number(in: tree[destination], behind: address),
        notes.indices.contains(Int(label))
      else { continue }
      tree.nodes[index].kind = .noteReference(label: label)
    }
  }
}

extension MarkdownTree {
  /// Removes the guard that kept an inline note from being read as a block.
  fileprivate mutating func dropGuard(in body: Int) {
    let index = nodes[body...].firstIndex { $0.kind == .text }
    guard let index, index < Int(nodes[body].end) else { return }
    nodes[index].literal = nodes[index].literal.dropFirst(InlineFragment.guardText.count)
  }
}
