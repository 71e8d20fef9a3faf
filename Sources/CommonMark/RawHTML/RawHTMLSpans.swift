/// The elements of raw HTML blocks that continue into later ones, such as a `<div>` around some
/// paragraphs of Markdown.
///
/// An element continues if a later block in the same container closes it. Any other ends with its
/// block.
struct RawHTMLSpans {
  /// The start tags that a later block closes: for each block, the numbers of its tags.
  private var tags: [Int: Set<Int>] = [:]

  init(_ tree: MarkdownTree) {
    var containers = [Container(end: Int32.max)]
    for (index, node) in tree.nodes.enumerated() {
      while let last = containers.last, last.end <= index { containers.removeLast() }
      if node.kind == .htmlBlock {
        containers[containers.count - 1].read(tree[node.literal], of: index) { block, tag in
          tags[block, default: []].insert(tag)
        }
      } else if node.kind.holdsBlocks {
        containers.append(Container(end: node.end))
      }
    }
  }

  /// Returns whether a later block closes the element that a tag of a block opens.
  func goesOn(_ tag: Int, of block: Int) -> Bool { tags[block]?.contains(tag) == true }
}

/// A node that contains blocks, and the elements open in it.
private struct Container {
  var end: Int32
  private var open: [(name: String, block: Int, tag: Int)] = []
  private var counts: [String: Int] = [:]

  init(end: Int32) { self.end = end }

  mutating func read(
    _ html: ArraySlice<UInt8>, of block: Int, closing: (_ block: Int, _ tag: Int) -> Void
  ) {
    for (number, tag) in TagSequence(html).enumerated() {
      guard !HTMLAllowList.void.contains(tag.name), !tag.isSelfClosing else { continue }
      if !tag.isEnd {
        open.append((tag.name, block, number))
        counts[tag.name, default: 0] += 1
      } else if counts[tag.name, default: 0] > 0 {
        while let last = open.popLast() {
          counts[last.name, default: 1] -= 1
          guard last.name == tag.name else { continue }
          if last.block != block { closing(last.block, last.tag) }
          break
        }
      }
    }
  }
}

/// The tags of raw HTML, except those in elements whose content is dropped.
struct TagSequence: Sequence, IteratorProtocol {
  private var tokens: HTMLTokenizer
  private var dropping = DroppedContent()

  init(_ html: ArraySlice<UInt8>) { tokens = HTMLTokenizer(html) }

  mutating func next() -> HTMLTag? {
    while let token = tokens.next() {
      if case .tag(let tag) = token, !dropping.takes(tag) { return tag }
    }
    return nil
  }
}

/// Tracks whether the tags of raw HTML are in an element whose content is dropped.
struct DroppedContent {
  private var name: String?

  var isOn: Bool { name != nil }

  /// Returns whether a tag is inside such an element, or ends it.
  mutating func takes(_ tag: HTMLTag) -> Bool {
    guard let open = name else {
      if !tag.isEnd, tag.goesWithContent { name = tag.name }
      return false
    }
    if tag.isEnd, tag.name == open { name = nil }
    return true
  }
}

extension HTMLTag {
  /// Whether everything up to the end tag is dropped.
  var goesWithContent: Bool {
    HTMLAllowList.contentGoes.contains(name) && !HTMLAllowList.void.contains(name)
      && !isSelfClosing
  }
}

extension MarkdownTree.Kind {
  fileprivate var holdsBlocks: Bool {
    switch self {
    case .document, .blockQuote, .list, .item, .callout: true
    default: false
    }
  }
}
