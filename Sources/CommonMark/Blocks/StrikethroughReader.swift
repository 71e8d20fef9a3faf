import Basics

/// Finds `~~text~~` in a tree, which is struck through (GFM 0.29, section 6.5).
///
/// The two marks are children of the same node, each a run of exactly two tildes. A space must not
/// follow the first or precede the second.
struct StrikethroughReader {
  private let tree: MarkdownTree

  init(_ tree: MarkdownTree) { self.tree = tree }

  /// Returns the tree with strikethrough.
  func rewritten() -> MarkdownTree {
    let marks = pairedMarks()
    guard !marks.isEmpty else { return tree }
    return TreeRewriter.rewrite(tree) { index, rewriter in
      guard let inText = marks[index] else { return nil }
      split(tree.nodes[index], at: inText, into: &rewriter.builder)
      return index + 1
    }
  }

  /// A run of two tildes in a text node.
  private struct Mark {
    var node: Int
    /// The offset from the start of the node's literal.
    var offset: Int
    var canOpen: Bool
    var canClose: Bool
    var opens = true
  }

  /// Returns the marks that have a partner, by the text node that contains them.
  private func pairedMarks() -> [Int: [Mark]] {
    var paired: [Int: [Mark]] = [:]
    for parent in tree.nodes.indices where tree.nodes[parent].end > parent + 1 {
      var opener: Mark?
      for child in tree.children(of: parent) where tree.nodes[child].kind == .text {
        for var mark in marks(in: child) {
          if let open = opener, mark.canClose {
            mark.opens = false
            paired[open.node, default: []].append(open)
            paired[mark.node, default: []].append(mark)
            opener = nil
          } else if mark.canOpen {
            opener = mark
          }
        }
      }
    }
    return paired.mapValues { $0.sorted { $0.offset < $1.offset } }
  }

  private func marks(in node: Int) -> [Mark] {
    let bytes = tree[tree.nodes[node].literal]
    var marks: [Mark] = []
    var index = bytes.startIndex
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "~")) {
      let run = bytes[start...].prefix { $0 == UInt8(ascii: "~") }
      index = run.endIndex
      guard run.count == 2 else { continue }
      let before = start > bytes.startIndex ? bytes[start - 1] : UInt8(ascii: ".")
      let after = index < bytes.endIndex ? bytes[index] : UInt8(ascii: ".")
      marks.append(
        Mark(
          node: node, offset: start - bytes.startIndex, canOpen: !after.isASCIISpace,
          canClose: !before.isASCIISpace))
    }
    return marks
  }

  /// Adds a text node split at its marks, opening and closing strikethrough between the pieces.
  private func split(
    _ node: MarkdownTree.Node, at marks: [Mark], into builder: inout TreeBuilder
  ) {
    var start = 0
    for mark in marks {
      addPiece(of: node, start..<mark.offset, to: &builder)
      if mark.opens { builder.enter(.strikethrough, like: node) } else { builder.leave() }
      start = mark.offset + 2
    }
    addPiece(of: node, start..<Int(node.literal.count), to: &builder)
  }

  private func addPiece(
    of node: MarkdownTree.Node, _ range: Range<Int>, to builder: inout TreeBuilder
  ) {
    guard !range.isEmpty else { return }
    builder.addText(
      TextRange(start: node.literal.start + Int32(range.lowerBound), count: Int32(range.count)),
      like: node)
  }
}
