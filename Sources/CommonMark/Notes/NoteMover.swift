/// Moves the bodies of notes out of a text.
struct NoteMover {
  private let tree: MarkdownTree
  /// The notes in the order of the text.
  private let notes: [Item]
  /// The ranges to remove from the text, ordered by their starts.
  private let cuts: [Range<Int>]

  /// A note in the tree of a text.
  struct Item {
    /// The list item of the note.
    var item: Int
    /// Whether its first block is a placeholder.
    var isBlank: Bool
    /// Whether it is kept as a note, which a second one with the same label is not.
    var isKept: Bool
  }

  init(_ notes: [Item], of tree: MarkdownTree) {
    self.tree = tree
    self.notes = notes
    cuts = Self.cuts(of: notes.map(\.item), in: tree)
  }

  /// Returns the tree with the notes as block quotes after the first `count` children of the root,
  /// in order, and its depth.
  func moved(after count: Int) -> (tree: MarkdownTree, depth: Int) {
    var rewriter = TreeRewriter(tree)
    rewriter.builder.reserve(nodes: tree.nodes.count)
    rewriter.builder.enter(tree.nodes[0])
    var textStart = 1
    for child in tree.children(of: 0).prefix(count) { textStart = Int(tree.nodes[child].end) }
    copy(1..<textStart, with: &rewriter)
    for note in notes where note.isKept {
      rewriter.builder.enter(.blockQuote, like: tree.nodes[note.item])
      let start = note.item + (note.isBlank ? 2 : 1)
      copy(start..<Int(tree.nodes[note.item].end), with: &rewriter)
      rewriter.builder.leave()
    }
    copy(textStart..<tree.nodes.count, with: &rewriter)
    rewriter.builder.leave()
    return (rewriter.builder.tree, rewriter.builder.depth)
  }

  /// Copies the nodes of a range without the notes in it.
  private func copy(_ range: Range<Int>, with rewriter: inout TreeRewriter) {
    var next = cuts.partitioningIndex { $0.lowerBound >= range.lowerBound }
    rewriter.copy(range) { index, _ in
      while next < cuts.count, cuts[next].lowerBound < index { next += 1 }
      return next < cuts.count && cuts[next].lowerBound == index ? cuts[next].upperBound : nil
    }
  }

  /// Returns the ranges to remove: lists of notes, and only the notes of a list that has other
  /// items too.
  private static func cuts(of items: [Int], in tree: MarkdownTree) -> [Range<Int>] {
    let notes = Set(items)
    var taken: Set<Int> = []
    var cuts: [Range<Int>] = []
    for item in items where !taken.contains(item) {
      let list = item - 1
      if case .list = tree.nodes[list].kind, tree.children(of: list).allSatisfy(notes.contains) {
        taken.formUnion(tree.children(of: list))
        cuts.append(list..<Int(tree.nodes[list].end))
      } else {
        cuts.append(item..<Int(tree.nodes[item].end))
      }
    }
    return cuts
  }
}
