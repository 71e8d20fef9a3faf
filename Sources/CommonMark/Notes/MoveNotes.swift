extension MarkdownTree {
  /// A note in the tree of a text.
  struct NoteItem {
    /// The list item of the note.
    var item: Int
    /// Whether its first block is a placeholder.
    var isBlank: Bool
    /// Whether it is kept as a note, which a second one with the same label is not.
    var isKept: Bool
  }

  /// Returns the tree with the note bodies moved out of the text: as block quotes after the first
  /// `count` children of the root, in order.
  ///
  /// - Parameter notes: the notes in the order of the text
  func movingNotes(_ notes: [NoteItem], behind count: Int) -> Parsed {
    let cuts = cuts(of: notes.map(\.item))
    var builder = TreeBuilder(text: text)
    builder.reserve(nodes: nodes.count)
    builder.enter(nodes[0])
    var textStart = 1
    for child in children(of: 0).prefix(count) { textStart = Int(nodes[child].end) }
    builder.copy(1..<textStart, of: self, without: [])
    for note in notes where note.isKept {
      builder.enter(.blockQuote, like: nodes[note.item])
      let start = note.item + (note.isBlank ? 2 : 1)
      builder.copy(start..<Int(nodes[note.item].end), of: self, without: cuts)
      builder.leave()
    }
    builder.copy(textStart..<nodes.count, of: self, without: cuts)
    builder.leave()
    return Parsed(tree: builder.tree, depth: builder.depth)
  }

  /// Returns the ranges to remove: lists of notes, and only the notes of a list that has other
  /// items too.
  private func cuts(of items: [Int]) -> [Range<Int>] {
    let notes = Set(items)
    var taken: Set<Int> = []
    var cuts: [Range<Int>] = []
    for item in items where !taken.contains(item) {
      let list = item - 1
      if case .list = nodes[list].kind, children(of: list).allSatisfy(notes.contains) {
        taken.formUnion(children(of: list))
        cuts.append(list..<Int(nodes[list].end))
      } else {
        cuts.append(item..<Int(nodes[item].end))
      }
    }
    return cuts
  }
}

extension TreeBuilder {
  /// Copies the nodes of a tree outside of some ranges, which are ordered by their starts.
  fileprivate mutating func copy(
    _ range: Range<Int>, of source: MarkdownTree, without cuts: [Range<Int>]
  ) {
    var next = cuts.partitioningIndex { $0.lowerBound >= range.lowerBound }
    var ends: [Int32] = []
    var index = range.lowerBound
    while index < range.upperBound {
      while let end = ends.last, end <= index {
        ends.removeLast()
        leave()
      }
      while next < cuts.count, cuts[next].lowerBound < index { next += 1 }
      if next < cuts.count, cuts[next].lowerBound == index {
        index = cuts[next].upperBound
        continue
      }
      let node = source.nodes[index]
      ends.append(node.end)
      enter(node)
      index += 1
    }
    for _ in ends { leave() }
  }
}

extension [Range<Int>] {
  /// Returns the first index from which on the condition holds for all elements.
  fileprivate func partitioningIndex(where holds: (Range<Int>) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
