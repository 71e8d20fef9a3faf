import SourceText

extension MarkdownTree {
  /// Puts inline notes that were code, an address or a title after all back as they were written.
  mutating func restore(_ inlineNotes: [NoteDefinition]) {
    var index = 0
    while index < nodes.count {
      // What a reference holds is never written.
      guard !nodes[index].kind.isNoteReference else {
        index = Int(nodes[index].end)
        continue
      }
      nodes[index].literal = restoring(inlineNotes, in: nodes[index].literal)
      nodes[index].kind = restoring(inlineNotes, in: nodes[index].kind)
      index += 1
    }
  }

  private mutating func restoring(_ notes: [NoteDefinition], in kind: Kind) -> Kind {
    switch kind {
    case .codeBlock(let info): .codeBlock(info: restoring(notes, in: info))
    case .link(let destination, let title):
      .link(destination: restoring(notes, in: destination), title: restoring(notes, in: title))
    case .image(let destination, let title):
      .image(destination: restoring(notes, in: destination), title: restoring(notes, in: title))
    default: kind
    }
  }

  private mutating func restoring(_ notes: [NoteDefinition], in range: TextRange) -> TextRange {
    let bytes = self[range]
    guard bytes.place(of: InlineNotes.mark) != nil else { return range }
    return store(bytes.restoring(notes))
  }
}

extension MarkdownTree.Kind {
  fileprivate var isNoteReference: Bool {
    if case .noteReference = self { true } else { false }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes with each label of ours replaced by the source of its note.
  ///
  /// A label that a block's end has cut in two comes back whole where it began.
  fileprivate func restoring(_ notes: [NoteDefinition]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = self
    while let mark = rest.place(of: InlineNotes.mark) {
      result += rest[..<mark.lowerBound]
      rest = rest[mark.upperBound...]
      let digits = rest.prefix { $0.isASCIIDigit }
      rest = rest[digits.endIndex...]
      if let number = Int(String(decoding: digits, as: UTF8.self)), notes.indices.contains(number) {
        if result.suffix(3).elementsEqual("^[^".utf8) { result.removeLast(3) }
        result += notes[number].original
      }
      let spaces = rest.prefix { $0.isASCIISpace }
      if rest[spaces.endIndex...].starts(with: InlineNotes.mark) { rest = rest[spaces.endIndex...] }
      if rest.first == UInt8(ascii: "]") { rest = rest.dropFirst() }
    }
    return result + rest
  }
}
