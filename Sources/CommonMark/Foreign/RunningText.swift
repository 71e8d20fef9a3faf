import Basics
import SourceText

/// The text of one block as typed, without code.
///
/// Raw HTML stays, except for parts that no reader sees.
struct RunningText {
  /// The node of the block.
  private(set) var block = 0
  private(set) var bytes: [UInt8] = []
  private var dropping = DroppedContent()
  /// The index at which the last link or picture ends.
  private var linkEnd = 0
  /// Separates text from other text where something else was between them.
  static let seam: UInt8 = 0

  /// Calls `body` with the text of each block of a tree, in document order.
  static func forEachBlock(of tree: MarkdownTree, _ body: (RunningText) -> Void) {
    var text = RunningText()
    for (index, node) in tree.nodes.enumerated() {
      if !node.kind.isInline {
        if !text.bytes.isEmpty { body(text) }
        text.block = index
        text.dropping = DroppedContent()
        text.bytes.removeAll(keepingCapacity: true)
      }
      text.add(node, at: index, of: tree)
    }
    if !text.bytes.isEmpty { body(text) }
  }

  private mutating func add(_ node: MarkdownTree.Node, at index: Int, of tree: MarkdownTree) {
    switch node.kind {
    case .text where dropping.isOn: break
    case .text:
      if linkEnd == index { bytes.append(Self.seam) }
      bytes += tree[node.literal]
    case .softBreak, .lineBreak: bytes.append(UInt8(ascii: "\n"))
    case .code, .noteReference, .citation: bytes.append(Self.seam)
    case .link(let destination, _), .image(let destination, _):
      bytes.append(Self.seam)
      linkEnd = Int(node.end)
      if tree[destination].place(of: UInt8(ascii: "{")) != nil { bytes += tree[destination] }
    case .htmlInline, .htmlBlock: add(html: tree[node.literal])
    default: break
    }
  }

  private mutating func add(html: ArraySlice<UInt8>) {
    for token in HTMLTokenizer(html) {
      switch token {
      case .invisible:
        if html.starts(with: "<?php".utf8) || html.starts(with: "<?=".utf8) { bytes += html }
      case .text(let text): if !dropping.isOn { bytes += text }
      case .tag(let tag): if !dropping.takes(tag) { bytes += tag.source }
      }
    }
  }
}

extension MarkdownTree.Kind {
  var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image,
      .noteReference, .citation, .strikethrough:
      true
    default: false
    }
  }
}
