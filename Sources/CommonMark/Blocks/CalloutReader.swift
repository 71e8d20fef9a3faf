import Basics

/// Finds the block quotes of a tree that begin `[!KIND]`, which are callouts.
///
/// The rest of the line is the callout's title, as in GitHub's alerts and Obsidian's callouts.
struct CalloutReader {
  private let tree: MarkdownTree

  init(_ tree: MarkdownTree) { self.tree = tree }

  /// Returns the tree with callouts.
  func rewritten() -> MarkdownTree {
    guard tree.nodes.indices.contains(where: { mark(of: $0) != nil }) else { return tree }
    return TreeRewriter.rewrite(tree) { index, rewriter in
      guard let mark = mark(of: index) else { return nil }
      rewriter.enter(.callout(kind: mark.kind), inPlaceOf: index)
      return addTitle(mark, paragraph: index + 1, to: &rewriter.builder)
    }
  }

  private struct Mark {
    /// The `KEY` in `[!KEY]`.
    var kind: TextRange
    /// The length of the mark, including the space after it.
    var length: Int
  }

  private func mark(of quote: Int) -> Mark? {
    guard tree.nodes[quote].kind == .blockQuote, quote + 2 < Int(tree.nodes[quote].end),
      tree.nodes[quote + 1].kind == .paragraph, tree.nodes[quote + 2].kind == .text
    else { return nil }
    let literal = tree.nodes[quote + 2].literal
    let text = tree[literal]
    guard text.starts(with: "[!".utf8) else { return nil }
    let kind = text.dropFirst(2).prefix { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
    guard !kind.isEmpty, kind.endIndex < text.endIndex, text[kind.endIndex] == UInt8(ascii: "]")
    else { return nil }
    let after = text[(kind.endIndex + 1)...]
    return Mark(
      kind: TextRange(start: literal.start + 2, count: Int32(kind.count)),
      length: kind.count + 3 + after.prefix { $0.isASCIISpace }.count)
  }

  /// Adds the title and the rest of the first paragraph, and returns the index to continue at.
  private func addTitle(_ mark: Mark, paragraph: Int, to builder: inout TreeBuilder) -> Int {
    let end = Int(tree.nodes[paragraph].end)
    let firstBreak = tree.children(of: paragraph).first {
      tree.nodes[$0].kind == .softBreak || tree.nodes[$0].kind == .lineBreak
    }
    let titleEnd = firstBreak ?? end
    let titleIsEmpty =
      titleEnd == paragraph + 2 && Int(tree.nodes[paragraph + 1].literal.count) == mark.length
    if !titleIsEmpty {
      builder.enter(.calloutTitle, like: tree.nodes[paragraph])
      let first = builder.tree.nodes.count
      builder.copy(paragraph + 1..<titleEnd, of: tree)
      builder.dropPrefix(mark.length, ofNode: first)
      builder.leave()
    }
    if titleEnd + 1 < end {
      builder.enter(.paragraph, like: tree.nodes[paragraph])
      builder.copy(titleEnd + 1..<end, of: tree)
      builder.leave()
    }
    return end
  }
}
