/// Builds a flat tree by opening and closing nodes in document order.
struct TreeBuilder {
  private(set) var tree: MarkdownTree
  private var open: [Int] = []
  /// The depth of the deepest node; that of the document is 0.
  private(set) var depth = 0

  init(text: [UInt8] = []) { tree = MarkdownTree(nodes: [], text: text) }

  /// Reserves capacity for the tree of a text of so many bytes, by the ratios of ordinary prose.
  mutating func reserve(bytes: Int) {
    tree.text.reserveCapacity(bytes)
    tree.nodes.reserveCapacity(bytes / 24)
  }

  mutating func reserve(nodes: Int) { tree.nodes.reserveCapacity(nodes) }

  mutating func enter(_ node: MarkdownTree.Node) {
    open.append(tree.nodes.count)
    depth = max(depth, open.count - 1)
    tree.nodes.append(node)
  }

  mutating func leave() {
    guard let index = open.popLast() else { return }
    tree.nodes[index].end = Int32(tree.nodes.count)
  }

  mutating func leaf(_ node: MarkdownTree.Node) {
    var node = node
    node.end = Int32(tree.nodes.count + 1)
    tree.nodes.append(node)
  }

  /// Adds a text with the lines of `like`.
  mutating func addText(_ range: TextRange, like node: MarkdownTree.Node) {
    var text = node
    text.kind = .text
    text.literal = range
    leaf(text)
  }

  /// Adds a node without a source of its own, with the lines of `like`.
  mutating func enter(_ kind: MarkdownTree.Kind, like: MarkdownTree.Node) {
    var node = like
    node.kind = kind
    node.literal = .empty
    enter(node)
  }

  /// Copies nodes of a tree whose text begins at `textOffset` in this pool, with the lines of
  /// `block` if they come from another text.
  mutating func copy(
    _ range: Range<Int>, of source: MarkdownTree, textOffset: Int = 0,
    like block: MarkdownTree.Node? = nil
  ) {
    let shift = Int32(tree.nodes.count - range.lowerBound)
    for node in source.nodes[range] {
      var copy = node
      if textOffset > 0 { copy.replaceRanges { $0.shifted(by: textOffset) } }
      copy.end += shift
      copy.firstLine = block?.firstLine ?? node.firstLine
      copy.lastLine = block?.lastLine ?? node.lastLine
      tree.nodes.append(copy)
    }
  }

  /// Removes bytes from the start of a text node that is already in the tree.
  mutating func dropPrefix(_ count: Int, ofNode index: Int) {
    guard index < tree.nodes.count, tree.nodes[index].kind == .text else { return }
    tree.nodes[index].literal = tree.nodes[index].literal.dropFirst(
      min(count, Int(tree.nodes[index].literal.count)))
  }

  mutating func store(_ bytes: some Collection<UInt8>) -> TextRange { tree.store(bytes) }
}
