import Basics

extension MarkdownTree {
  /// Returns the tree with block quotes that begin `[!KIND]` replaced by callouts, or nil if there
  /// are none.
  ///
  /// The rest of the line is the callout's title, as in GitHub's alerts and Obsidian's callouts.
  func replacingCallouts() -> MarkdownTree? {
    let marks = Dictionary(
      uniqueKeysWithValues: nodes.indices.compactMap { index in
        calloutMark(of: index).map { (index, $0) }
      })
    guard !marks.isEmpty else { return nil }
    var builder = TreeBuilder(text: text)
    var ends: [Int32] = []
    var index = 0
    while index < nodes.count {
      while let end = ends.last, end <= index {
        ends.removeLast()
        builder.leave()
      }
      let node = nodes[index]
      ends.append(node.end)
      if let mark = marks[index] {
        builder.enter(.callout(kind: mark.kind), like: node)
        index = addTitle(mark, paragraph: index + 1, to: &builder)
      } else {
        builder.enter(node)
        index += 1
      }
    }
    for _ in ends { builder.leave() }
    return builder.tree
  }

  private struct CalloutMark {
    /// The `KEY` in `[!KEY]`.
    var kind: TextRange
    /// The length of the mark, including the space after it.
    var length: Int
  }

  private func calloutMark(of quote: Int) -> CalloutMark? {
    guard nodes[quote].kind == .blockQuote, quote + 2 < Int(nodes[quote].end),
      nodes[quote + 1].kind == .paragraph, nodes[quote + 2].kind == .text
    else { return nil }
    let literal = nodes[quote + 2].literal
    let text = self[literal]
    guard text.starts(with: "[!".utf8) else { return nil }
    let kind = text.dropFirst(2).prefix { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
    guard !kind.isEmpty, kind.endIndex < text.endIndex, text[kind.endIndex] == UInt8(ascii: "]")
    else { return nil }
    let after = text[(kind.endIndex + 1)...]
    return CalloutMark(
      kind: TextRange(start: literal.start + 2, count: Int32(kind.count)),
      length: kind.count + 3 + after.prefix { $0.isASCIISpace }.count)
  }

  /// Adds the title and the rest of the first paragraph, and returns the index to continue at.
  private func addTitle(
    _ mark: CalloutMark, paragraph: Int, to builder: inout TreeBuilder
  ) -> Int {
    let end = Int(nodes[paragraph].end)
    let firstBreak = children(of: paragraph).first {
      nodes[$0].kind == .softBreak || nodes[$0].kind == .lineBreak
    }
    let titleEnd = firstBreak ?? end
    let titleIsEmpty =
      titleEnd == paragraph + 2 && Int(nodes[paragraph + 1].literal.count) == mark.length
    if !titleIsEmpty {
      builder.enter(.calloutTitle, like: nodes[paragraph])
      let first = builder.tree.nodes.count
      builder.copy(paragraph + 1..<titleEnd, of: self)
      builder.dropPrefix(mark.length, ofNode: first)
      builder.leave()
    }
    if titleEnd + 1 < end {
      builder.enter(.paragraph, like: nodes[paragraph])
      builder.copy(titleEnd + 1..<end, of: self)
      builder.leave()
    }
    return end
  }
}
