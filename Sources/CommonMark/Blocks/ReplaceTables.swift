extension MarkdownTree {
  /// Returns the tree with paragraphs that are tables replaced by tables, or nil if there are none.
  func replacingTables(_ context: TableContext) -> MarkdownTree? {
    var tables: [Int: TableSource] = [:]
    for index in nodes.indices where nodes[index].kind == .paragraph {
      guard nodes[index].lastLine > nodes[index].firstLine else { continue }
      let lines = context.lines(of: nodes[index])
      tables[index] = TableSource(lines)?.dropping(definitions: lines.count - lineCount(of: index))
    }
    guard !tables.isEmpty else { return nil }
    let fragments = InlineFragments(
      tables.sorted { $0.key < $1.key }.flatMap { $0.value.fragments },
      definitions: context.markdown)
    return rebuilt(with: tables, fragments)
  }

  private func rebuilt(with tables: [Int: TableSource], _ fragments: InlineFragments)
    -> MarkdownTree
  {
    var builder = TreeBuilder(text: text)
    var inlines = fragments.inserted(into: &builder)
    var ends: [Int32] = []
    var index = 0
    while index < nodes.count {
      while let end = ends.last, end <= index {
        ends.removeLast()
        builder.leave()
      }
      let node = nodes[index]
      if let table = tables[index] {
        index = Int(node.end)
        let mayHaveCaption = table.caption == nil && tables[index] == nil
        let caption = mayHaveCaption ? captionParagraph(at: index, before: ends.last) : nil
        builder.add(table, like: node, &inlines) { builder in
          guard let caption else { return }
          builder.add(caption: caption, of: self)
        }
        if let caption { index = Int(nodes[caption].end) }
        continue
      }
      ends.append(node.end)
      builder.enter(node)
      index += 1
    }
    for _ in ends { builder.leave() }
    return builder.tree
  }

  /// Returns the number of lines of a paragraph that are in the tree.
  private func lineCount(of paragraph: Int) -> Int {
    1 + nodes[descendants(of: paragraph)].count { $0.kind == .softBreak || $0.kind == .lineBreak }
  }

  /// Returns the paragraph at `index` if it begins with `: `, which makes it the caption of the
  /// table above.
  ///
  /// - Parameter end: where the parent of the table ends
  private func captionParagraph(at index: Int, before end: Int32?) -> Int? {
    guard index + 1 < Int(end ?? 0), nodes[index].kind == .paragraph,
      nodes[index + 1].kind == .text, self[nodes[index + 1].literal].isTableCaption
    else { return nil }
    return index
  }
}

extension TableSource {
  /// The texts to parse as inlines, in the order that `TreeBuilder.add` uses them.
  fileprivate var fragments: [[UInt8]] {
    let above = leading.isEmpty ? [] : [Array(leading.joined(separator: [UInt8(ascii: "\n")]))]
    return above + (caption.map { [$0] } ?? []) + rows.flatMap { $0.cells.filter { !$0.isEmpty } }
  }

  /// Returns the table without leading lines that libcmark read as link reference definitions.
  ///
  /// - Parameter count: the maximum number of lines missing from the paragraph
  fileprivate func dropping(definitions count: Int) -> TableSource {
    var table = self
    table.leading = leading.dropFirst(
      leading.prefix(max(0, count)).prefix { $0.isLinkDefinition }.count)
    return table
  }
}

extension TreeBuilder {
  fileprivate mutating func add(
    _ table: TableSource, like node: MarkdownTree.Node, _ inlines: inout InlineFragments.Cursor,
    caption: (inout TreeBuilder) -> Void
  ) {
    if !table.leading.isEmpty {
      enter(.paragraph, like: node)
      inlines.copyNext(to: &self, like: node)
      leave()
    }
    enter(.table, like: node)
    if table.caption != nil {
      enter(.tableCaption, like: node)
      inlines.copyNext(to: &self, like: node)
      leave()
    }
    caption(&self)
    for (number, row) in table.rows.enumerated() {
      var line = node
      line.firstLine += Int32(row.line)
      line.lastLine = line.firstLine
      enter(.tableRow(isHeader: number == 0), like: line)
      for (alignment, cell) in zip(table.alignments, row.cells) {
        enter(.tableCell(alignment), like: line)
        if !cell.isEmpty { inlines.copyNext(to: &self, like: line) }
        leave()
      }
      leave()
    }
    leave()
  }

  fileprivate mutating func add(caption paragraph: Int, of tree: MarkdownTree) {
    enter(.tableCaption, like: tree.nodes[paragraph])
    let first = self.tree.nodes.count
    copy(paragraph + 1..<Int(tree.nodes[paragraph].end), of: tree)
    dropPrefix(2, ofNode: first)
    leave()
  }
}

/// Texts that libcmark parses as inlines, in one pass.
struct InlineFragments {
  private let tree: MarkdownTree

  /// Parses fragments of a text.
  ///
  /// The link reference definitions of the text also apply to them.
  init(_ fragments: [[UInt8]], definitions text: ArraySlice<UInt8>) {
    var markdown: [UInt8] = []
    for fragment in fragments {
      markdown += "> ".utf8
      markdown += InlineFragment.guardBytes
      for byte in fragment {
        if byte == UInt8(ascii: "\n") {
          markdown += InlineFragment.lineBreak
        } else {
          markdown.append(byte)
        }
      }
      markdown += "\n\n".utf8
    }
    // Only libcmark knows which lines are definitions, so it parses the text again.
    let needsDefinitions = fragments.contains { $0.contains(UInt8(ascii: "[")) }
    tree = MarkdownTree.parse(needsDefinitions ? markdown + text : markdown).tree
  }

  /// Appends the text of the fragments to a builder's pool, and returns a cursor over them.
  func inserted(into builder: inout TreeBuilder) -> Cursor {
    let offset = Int(builder.store(tree.text).start)
    return Cursor(tree: tree, textOffset: offset, next: 1)
  }

  /// A cursor that returns the fragments in order.
  struct Cursor {
    let tree: MarkdownTree
    let textOffset: Int
    /// The block quote that contains the next fragment.
    var next: Int

    /// Copies the next fragment, as inlines in the block `like`.
    mutating func copyNext(to builder: inout TreeBuilder, like block: MarkdownTree.Node) {
      guard next + 1 < tree.nodes.count else { return }
      let paragraph = next + 1
      let first = builder.tree.nodes.count
      builder.copy(
        paragraph + 1..<Int(tree.nodes[paragraph].end), of: tree, textOffset: textOffset,
        like: block)
      builder.dropPrefix(InlineFragment.guardText.count, ofNode: first)
      next = Int(tree.nodes[next].end)
    }
  }
}
