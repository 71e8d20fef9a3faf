/// Adds a caption after each lone picture whose title contains citations.
///
/// A title is text without markup (CommonMark 0.30, section 6.3), so libcmark reads nothing in it.
struct CaptionReader {
  private let tree: MarkdownTree
  /// The lines of the citations.
  private let pieces: [CitationLifter.Piece]

  init(_ tree: MarkdownTree, pieces: [CitationLifter.Piece]) {
    self.tree = tree
    self.pieces = pieces
  }

  /// Returns the tree with captions.
  func rewritten() -> MarkdownTree {
    guard tree.nodes.indices.contains(where: { citedTitle(in: $0) != nil }) else { return tree }
    return TreeRewriter.rewrite(tree) { index, rewriter in
      guard let title = citedTitle(in: index) else { return nil }
      let paragraph = tree.nodes[index]
      rewriter.builder.enter(paragraph)
      rewriter.builder.copy(tree.descendants(of: index), of: tree)
      rewriter.builder.enter(.figureCaption, like: paragraph)
      add(title, like: paragraph, to: &rewriter.builder)
      rewriter.builder.leave()
      rewriter.builder.leave()
      return Int(paragraph.end)
    }
  }

  /// Returns the title of a paragraph's picture if it contains citations.
  private func citedTitle(in paragraph: Int) -> ArraySlice<UInt8>? {
    guard tree.nodes[paragraph].kind == .paragraph, let image = tree.lonePicture(in: paragraph),
      case .image(_, let title) = tree.nodes[image].kind,
      CitationLabel(nextIn: tree[title]) != nil
    else { return nil }
    return tree[title]
  }

  private func add(
    _ title: ArraySlice<UInt8>, like paragraph: MarkdownTree.Node, to builder: inout TreeBuilder
  ) {
    var rest = title
    while let label = CitationLabel(nextIn: rest) {
      let piece = pieces.indices.contains(label.number) ? pieces[label.number] : nil
      let opening = piece?.isFirst == true ? CitationLifter.opening.count : 0
      add(text: label.before.dropLast(opening), like: paragraph, to: &builder)
      if let piece, piece.isFirst {
        builder.enter(.citation(group: Int32(piece.group)), like: paragraph)
        builder.leave()
      }
      let isClosed = label.after.first == UInt8(ascii: "]") && piece?.isLast == true
      rest = isClosed ? label.after.dropFirst() : label.after
    }
    add(text: rest, like: paragraph, to: &builder)
  }

  private func add(
    text: ArraySlice<UInt8>, like paragraph: MarkdownTree.Node, to builder: inout TreeBuilder
  ) {
    guard !text.isBlank else { return }
    builder.addText(builder.store(text), like: paragraph)
  }
}
