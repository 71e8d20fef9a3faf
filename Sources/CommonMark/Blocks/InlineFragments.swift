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
    tree = ParsedMarkdown(needsDefinitions ? markdown + text : markdown).tree
  }

  /// Appends the text of the fragments to a builder's pool, and returns a cursor over them.
  func inserted(into builder: inout TreeBuilder) -> Cursor {
    let offset = Int(builder.store(tree.text).start)
    return Cursor(tree: tree, textOffset: offset, next: 1)
  }

  /// A cursor that returns the fragments in order.
  struct Cursor {
    fileprivate let tree: MarkdownTree
    fileprivate let textOffset: Int
    /// The block quote that contains the next fragment.
    fileprivate var next: Int

    /// Adds a node with the next fragment as its inlines, and the lines of `block`.
    mutating func copyNext(
      as kind: MarkdownTree.Kind, like block: MarkdownTree.Node, to builder: inout TreeBuilder
    ) {
      builder.enter(kind, like: block)
      defer { builder.leave() }
      guard next + 1 < tree.nodes.count else { return }
      let first = builder.tree.nodes.count
      builder.copy(tree.descendants(of: next + 1), of: tree, textOffset: textOffset, like: block)
      builder.dropPrefix(InlineFragment.guardText.count, ofNode: first)
      next = Int(tree.nodes[next].end)
    }
  }
}

/// Text to be parsed as inlines only, whatever block it looks like, in a block quote of its own.
///
/// An escaped punctuation mark before it keeps `- item` or `# heading` from being a block, without
/// changing the rules for emphasis at the start of a paragraph (CommonMark 0.30, section 6.2:
/// punctuation and the start of a line count alike). It is then removed from the first text node.
/// Further lines are indented so far that no block begins there (section 4.4: indented code cannot
/// interrupt a paragraph).
enum InlineFragment {
  static let guardBytes = Array("\\!".utf8)
  /// The text of the guard in the tree.
  static let guardText = Array("!".utf8)
  static let lineBreak = Array("\n>     ".utf8)
}
