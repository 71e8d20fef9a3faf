import Basics

extension MarkdownTree {
  /// Returns the tree with `~~text~~` as strikethrough, or nil if there is none (GFM 0.29, section
  /// 6.5).
  ///
  /// The two marks are children of the same node, each a run of exactly two tildes. A space must
  /// not follow the first or precede the second.
  func replacingStrikethrough() -> MarkdownTree? {
    let marks = pairedMarks()
    guard !marks.isEmpty else { return nil }
    var builder = TreeBuilder(text: text)
    var ends: [Int32] = []
    for index in nodes.indices {
      while let end = ends.last, end <= index {
        ends.removeLast()
        builder.leave()
      }
      if let inText = marks[index] {
        builder.split(nodes[index], at: inText)
      } else {
        ends.append(nodes[index].end)
        builder.enter(nodes[index])
      }
    }
    for _ in ends { builder.leave() }
    return builder.tree
  }

  /// A run of two tildes in a text node.
  struct StrikeMark {
    var node: Int
    /// The offset from the start of the node's literal.
    var offset: Int
    var canOpen: Bool
    var canClose: Bool
    var opens = true
  }

  /// Returns the marks that have a partner, by the text node that contains them.
  private func pairedMarks() -> [Int: [StrikeMark]] {
    var paired: [Int: [StrikeMark]] = [:]
    for parent in nodes.indices where nodes[parent].end > parent + 1 {
      var opener: StrikeMark?
      for child in children(of: parent) where nodes[child].kind == .text {
        for var mark in strikeMarks(in: child) {
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

  private func strikeMarks(in node: Int) -> [StrikeMark] {
    let bytes = self[nodes[node].literal]
    var marks: [StrikeMark] = []
    var index = bytes.startIndex
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "~")) {
      let run = bytes[start...].prefix { $0 == UInt8(ascii: "~") }
      index = run.endIndex
      guard run.count == 2 else { continue }
      let before = start > bytes.startIndex ? bytes[start - 1] : UInt8(ascii: ".")
      let after = index < bytes.endIndex ? bytes[index] : UInt8(ascii: ".")
      marks.append(
        StrikeMark(
          node: node, offset: start - bytes.startIndex, canOpen: !after.isASCIISpace,
          canClose: !before.isASCIISpace))
    }
    return marks
  }
}

extension TreeBuilder {
  /// Adds a text node split at its marks, opening and closing strikethrough between the pieces.
  fileprivate mutating func split(_ node: MarkdownTree.Node, at marks: [MarkdownTree.StrikeMark]) {
    var start = 0
    for mark in marks {
      addPiece(of: node, start..<mark.offset)
      if mark.opens { enter(.strikethrough, like: node) } else { leave() }
      start = mark.offset + 2
    }
    addPiece(of: node, start..<Int(node.literal.count))
  }

  private mutating func addPiece(of node: MarkdownTree.Node, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var piece = node
    piece.literal = TextRange(
      start: node.literal.start + Int32(range.lowerBound), count: Int32(range.count))
    leaf(piece)
  }
}
