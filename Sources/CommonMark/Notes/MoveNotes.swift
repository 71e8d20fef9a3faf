extension MarkdownTree {
  /// A note in the tree of a text.
  struct NoteItem {
    /// The list item that it is.
    var item: Int
    /// Whether the first block of it is one of ours.
    var isBlank: Bool
    /// Whether it is one of the notes, and not a second one of its label.
    var isKept: Bool
  }

  /// The tree with the bodies of notes taken out of the text: behind the first `count` children of the
  /// root, as block quotes, in their order.
  ///
  /// - Parameter notes: in the order of the text
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

  /// What is taken out: lists of notes, and of a list that holds others too the notes.
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
  /// Copies nodes of a tree but for those in some ranges, which are in the order of their beginnings.
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
  /// The first index whose element holds, where all that follow it do.
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
