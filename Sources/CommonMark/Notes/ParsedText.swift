/// What libcmark made of a text, with the notes moved before it.
struct ParsedText {
  /// The tree, whose root has the bodies of the notes as its first children.
  var tree: MarkdownTree
  var depth: Int
  /// The text that libcmark parsed.
  let markdown: ArraySlice<UInt8>
  /// The labels of the bodies, in order.
  var bodyOwners: [Int] = []

  /// A text without notes.
  init(_ markdown: ArraySlice<UInt8>) { self.init(markdown, ParsedMarkdown(markdown)) }

  init(_ markdown: ArraySlice<UInt8>, _ parsed: ParsedMarkdown) {
    self.markdown = markdown
    tree = parsed.tree
    depth = parsed.depth
  }

  /// Removes the guard that kept an inline note from being read as a block.
  mutating func dropGuard(in body: Int) {
    let text = tree.descendants(of: body).first { tree.nodes[$0].kind == .text }
    guard let text else { return }
    tree.nodes[text].literal = tree.nodes[text].literal.dropFirst(InlineFragment.guardText.count)
  }

  // MARK: Depth

  /// A text that nests too deep.
  struct TooDeep {
    var depth: Int
    var limit: Int
    /// The first line of the most deeply nested node.
    var line: Int
  }

  /// Drops everything if the text nests deeper than a limit.
  mutating func reject(deeperThan limit: Int?) -> TooDeep? {
    guard let limit, depth > limit else { return nil }
    let line = lineOfDeepestNode
    tree = ParsedMarkdown([]).tree
    bodyOwners = []
    return TooDeep(depth: depth, limit: limit, line: line)
  }

  private var lineOfDeepestNode: Int {
    var ends: [Int32] = []
    var deepest = (depth: 0, line: 1)
    guard tree.nodes.count > 1 else { return deepest.line }
    for (index, node) in tree.nodes.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      ends.append(node.end)
      if ends.count > deepest.depth { deepest = (ends.count, Int(node.firstLine)) }
    }
    return deepest.line
  }
}
