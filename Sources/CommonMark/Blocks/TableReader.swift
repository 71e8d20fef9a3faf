/// Finds the paragraphs of a tree that are GitHub's pipe tables (GFM 0.29, section 4.10), with an
/// optional caption line `: caption`.
///
/// libcmark reads a table as a paragraph. Its cells are cut out of the source and parsed
/// separately, each as a paragraph in a block quote, because a pipe ends an emphasis or a link in a
/// table.
struct TableReader {
  private let tree: MarkdownTree
  /// The text that libcmark parsed.
  private let markdown: ArraySlice<UInt8>
  private let starts: LineStarts

  init(_ tree: MarkdownTree, markdown: ArraySlice<UInt8>) {
    self.tree = tree
    self.markdown = markdown
    starts = LineStarts(markdown)
  }

  /// Returns the tree with tables.
  func rewritten() -> MarkdownTree {
    var tables: [Int: TableSource] = [:]
    for index in tree.nodes.indices where tree.nodes[index].kind == .paragraph {
      guard tree.nodes[index].lastLine > tree.nodes[index].firstLine else { continue }
      let lines = lines(of: tree.nodes[index])
      tables[index] = TableSource(lines)?.dropping(definitions: lines.count - lineCount(of: index))
    }
    guard !tables.isEmpty else { return tree }
    let fragments = InlineFragments(
      tables.sorted { $0.key < $1.key }.flatMap { $0.value.fragments }, definitions: markdown)
    var cursor: InlineFragments.Cursor?
    return TreeRewriter.rewrite(tree) { index, rewriter in
      guard let table = tables[index] else { return nil }
      var inlines = cursor ?? fragments.inserted(into: &rewriter.builder)
      defer { cursor = inlines }
      let next = Int(tree.nodes[index].end)
      let mayHaveCaption = table.caption == nil && tables[next] == nil
      let caption = mayHaveCaption ? captionParagraph(at: next, before: rewriter.innermostEnd) : nil
      add(table, like: tree.nodes[index], caption: caption, &inlines, to: &rewriter.builder)
      return caption.map { Int(tree.nodes[$0].end) } ?? next
    }
  }

  // MARK: Lines

  /// Returns the source lines of a block, without container prefixes and outer spaces.
  private func lines(of node: MarkdownTree.Node) -> [ArraySlice<UInt8>] {
    let last = min(Int(node.lastLine), starts.count)
    guard node.firstLine <= last else { return [] }
    return (Int(node.firstLine)...last).map { number in
      guard let range = starts.range(of: number) else { return [] }
      let isFirst = number == Int(node.firstLine)
      return Line(markdown[range], skippingListMarkers: isFirst).text.trimmingSpaces()
    }
  }

  /// Returns the number of lines of a paragraph that are in the tree.
  private func lineCount(of paragraph: Int) -> Int {
    1
      + tree.nodes[tree.descendants(of: paragraph)].count {
        $0.kind == .softBreak || $0.kind == .lineBreak
      }
  }

  /// Returns the paragraph at `index` if it begins with `: `, which makes it the caption of the
  /// table above.
  ///
  /// - Parameter end: where the parent of the table ends
  private func captionParagraph(at index: Int, before end: Int) -> Int? {
    guard index + 1 < end, tree.nodes[index].kind == .paragraph,
      tree.nodes[index + 1].kind == .text,
      TableSource.isCaption(tree[tree.nodes[index + 1].literal])
    else { return nil }
    return index
  }

  // MARK: Nodes

  /// Adds a table.
  ///
  /// - Parameter caption: the paragraph after the table that is its caption
  private func add(
    _ table: TableSource, like node: MarkdownTree.Node, caption: Int?,
    _ inlines: inout InlineFragments.Cursor, to builder: inout TreeBuilder
  ) {
    if !table.leading.isEmpty { inlines.copyNext(as: .paragraph, like: node, to: &builder) }
    builder.enter(.table, like: node)
    if table.caption != nil { inlines.copyNext(as: .tableCaption, like: node, to: &builder) }
    if let caption { add(caption: caption, to: &builder) }
    for (number, row) in table.rows.enumerated() {
      var line = node
      line.firstLine += Int32(row.line)
      line.lastLine = line.firstLine
      builder.enter(.tableRow(isHeader: number == 0), like: line)
      for (alignment, cell) in zip(table.alignments, row.cells) {
        if cell.isEmpty {
          builder.enter(.tableCell(alignment), like: line)
          builder.leave()
        } else {
          inlines.copyNext(as: .tableCell(alignment), like: line, to: &builder)
        }
      }
      builder.leave()
    }
    builder.leave()
  }

  private func add(caption paragraph: Int, to builder: inout TreeBuilder) {
    builder.enter(.tableCaption, like: tree.nodes[paragraph])
    let first = builder.tree.nodes.count
    builder.copy(tree.descendants(of: paragraph), of: tree)
    builder.dropPrefix(2, ofNode: first)
    builder.leave()
  }
}
