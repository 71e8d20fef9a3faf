extension MarkdownDocument {
  /// Takes the parsed tree over, its links of our scheme turned into references to notes.
  mutating func attachNotes(of lifted: NoteLifter.Lifted, to parsed: MarkdownTree) {
    tree = parsed
    labels = lifted.labels.index
    notes = lifted.labels.all.map { label in
      let definition = label.definition
      let isInline = definition?.isInline ?? false
      return Note(
        label: isInline ? "" : String(decoding: label.name, as: UTF8.self), body: nil,
        line: definition?.line ?? 0, column: definition?.column ?? 0, isInline: isInline)
    }
    noteBodyCount = lifted.bodyOwners.count
    for (owner, body) in zip(lifted.bodyOwners, tree.children(of: 0)) {
      notes[owner].body = body
      if notes[owner].isInline { tree.dropGuard(in: body) }
    }
    markNoteReferences()
  }

  /// The top-level blocks of the text itself, without the bodies of notes.
  var textNodes: some Sequence<Int> { tree.children(of: 0).dropFirst(noteBodyCount) }

  /// Turns links and images of the private scheme into note references.
  ///
  /// libcmark reads `[^1][^2]` as one link with a text; it is two notes. `![^1]` is an exclamation mark
  /// and a note, and `[text][^1]` is a text and a note, as on GitHub.
  mutating func markNoteReferences() {
    // Backwards, so that what is in an image is marked before the image.
    for index in tree.nodes.indices.reversed() {
      switch tree.nodes[index].kind {
      case .link(let destination, _):
        if let label = noteLabel(destination) { markNote(index, label, isImage: false) }
      case .image(let destination, _):
        if let label = noteLabel(destination) { markNote(index, label, isImage: true) }
      default: break
      }
    }
  }

  private mutating func markNote(_ index: Int, _ label: Int32, isImage: Bool) {
    let text = Array(tree.plainText(of: index).utf8)[...].trimmingSpaces()
    let first = text.first == UInt8(ascii: "^") ? labels[text.dropFirst()] : nil
    let hasOwnText = first == nil && !text.hasLetters(of: notes[Int(label)].label)
    if isImage { tree.nodes[index].literal = tree.store("!".utf8 + (hasOwnText ? text : [])) }
    if hasOwnText, !isImage {
      return tree.putBehindChildren(.noteReference(label: label), of: index)
    }
    tree.nodes[index].kind = .noteReference(label: first ?? label)
    if let first, first != label {
      tree.nodes[index + 1].kind = .noteReference(label: label)
      tree.nodes[index + 1].literal = .empty
      tree.nodes[index + 1].end = tree.nodes[index].end
      tree.nodes[index].end = Int32(index + 1)
    }
    if let first, notes[Int(first)].isInline { tree.dropCaret(before: index) }
  }

  private func noteLabel(_ destination: TextRange) -> Int32? {
    guard Int(destination.count) > NoteLifter.scheme.count else { return nil }
    let address = tree[destination]
    guard address.starts(with: NoteLifter.scheme) else { return nil }
    let digits = address.dropFirst(NoteLifter.scheme.count)
    guard let label = Int32(String(decoding: digits, as: UTF8.self)),
      notes.indices.contains(Int(label))
    else { return nil }
    return label
  }
}

extension MarkdownTree {
  /// Takes the mark off that kept a note written in the text from being read as a block.
  fileprivate mutating func dropGuard(in body: Int) {
    let index = nodes[body...].firstIndex { $0.kind == .text }
    guard let index, index < Int(nodes[body].end) else { return }
    nodes[index].literal = nodes[index].literal.dropFirst(InlineFragment.guardText.count)
  }

  /// Takes the caret off that `InlineNotes` leaves before its labels.
  fileprivate mutating func dropCaret(before index: Int) {
    guard index > 0, nodes[index - 1].kind == .text,
      self[nodes[index - 1].literal].last == UInt8(ascii: "^")
    else { return }
    nodes[index - 1].literal.count -= 1
  }

  /// Puts a node's children in its place, and a leaf behind them.
  fileprivate mutating func putBehindChildren(_ kind: Kind, of index: Int) {
    var leaf = nodes[index]
    leaf.kind = kind
    let last = Int(leaf.end) - 1
    for child in index..<last {
      nodes[child] = nodes[child + 1]
      nodes[child].end -= 1
    }
    nodes[last] = leaf
  }
}

extension ArraySlice<UInt8> {
  /// Whether this is `^label` as libcmark gives it back: markup in a label is gone from its text.
  fileprivate func hasLetters(of label: String) -> Bool {
    first == UInt8(ascii: "^")
      && lazy.filter(\.isLetterOfLabel).elementsEqual(
        label.utf8.lazy.filter(\.isLetterOfLabel))
  }
}

extension UInt8 {
  fileprivate var isLetterOfLabel: Bool { isASCIIAlphanumeric || self >= 0x80 }
}
