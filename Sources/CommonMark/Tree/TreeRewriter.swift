/// Rebuilds a tree in one pass, with other nodes in place of some.
struct TreeRewriter {
  private let source: MarkdownTree
  var builder: TreeBuilder
  /// The ends of the open nodes in the source.
  private var ends: [Int32] = []

  init(_ source: MarkdownTree) {
    self.source = source
    builder = TreeBuilder(text: source.text)
  }

  /// Returns a tree with some nodes replaced.
  ///
  /// - Parameter replace: adds what replaces the node at an index, and returns the index of the
  ///   source at which to continue; returns nil for a node that stays
  static func rewrite(
    _ source: MarkdownTree, replacing replace: (Int, inout TreeRewriter) -> Int?
  ) -> MarkdownTree {
    var rewriter = TreeRewriter(source)
    rewriter.copy(source.nodes.indices, replacing: replace)
    return rewriter.builder.tree
  }

  /// Copies a range of nodes that contains the descendants of each.
  mutating func copy(_ range: Range<Int>, replacing replace: (Int, inout TreeRewriter) -> Int?) {
    var index = range.lowerBound
    while index < range.upperBound {
      while let end = ends.last, end <= index {
        ends.removeLast()
        builder.leave()
      }
      if let next = replace(index, &self) {
        index = next
      } else {
        ends.append(source.nodes[index].end)
        builder.enter(source.nodes[index])
        index += 1
      }
    }
    for _ in ends { builder.leave() }
    ends.removeAll()
  }

  /// Opens a node of another kind in place of one of the source, with its children.
  mutating func enter(_ kind: MarkdownTree.Kind, inPlaceOf index: Int) {
    ends.append(source.nodes[index].end)
    builder.enter(kind, like: source.nodes[index])
  }

  /// The end of the innermost open node, in the source.
  var innermostEnd: Int { Int(ends.last ?? 0) }
}
