extension NoteLifter.Lifted {
  /// The result of libcmark, with the notes moved out of the text.
  struct Parsed {
    /// The tree, whose root has the bodies of the notes as its first children.
    var tree: MarkdownTree
    var depth: Int
    /// The text that libcmark parsed.
    var markdown: [UInt8]
    /// The labels of the bodies, in order.
    var bodyOwners: [Int]
  }

  /// How often a text is parsed at most; each pass corrects at least one mistake of the previous
  /// one.
  private static let mostReadings = 10

  /// Parses the text until libcmark reads each definition as what it is marked as.
  ///
  /// - Parameter mostLevels: how deep blocks may nest; deeper text is parsed once, and then
  ///   rejected
  mutating func parse(mostLevels: Int) -> Parsed {
    var reading = 1
    while true {
      let (body, columns) = text.rendered()
      let markdown = head + body
      let parsed = MarkdownTree.parse(markdown)
      guard !columns.isEmpty, parsed.depth <= mostLevels else {
        return Parsed(
          tree: parsed.tree, depth: parsed.depth, markdown: markdown,
          bodyOwners: labels.owners)
      }
      let blocks = NoteBlocks(text.definitions, columns: columns, in: parsed, firstLine: firstLine)
      let isLast = reading == Self.mostReadings - 1
      if reading < Self.mostReadings,
        blocks.correct(&text.definitions, markdown: markdown, isLast: isLast)
      {
        reading += 1
        continue
      }
      return takeNotes(blocks.items, of: parsed.tree, markdown: markdown)
    }
  }

  private mutating func takeNotes(
    _ items: [Int?], of tree: MarkdownTree, markdown: [UInt8]
  ) -> Parsed {
    var owners = labels.owners
    let inlineCount = owners.count
    var notes: [MarkdownTree.NoteItem] = []
    for (definition, item) in zip(text.definitions, items) {
      guard let item else { continue }
      let note = NoteDefinition(
        name: definition.name, line: lines.source(definition.place.line + firstLine - 1),
        column: text.characterColumn(of: definition))
      let isKept = labels.define(note)
      if isKept, let owner = labels.index[definition.name] { owners.append(Int(owner)) }
      notes.append(.init(item: item, isBlank: definition.place.isBlank, isKept: isKept))
    }
    let moved = tree.movingNotes(notes, behind: inlineCount)
    return Parsed(tree: moved.tree, depth: moved.depth, markdown: markdown, bodyOwners: owners)
  }
}

extension NoteLabels {
  /// The labels of the inline notes, in the order of the notes.
  fileprivate var owners: [Int] { all.indices.filter { all[$0].definition?.isInline == true } }
}
