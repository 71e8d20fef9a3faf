/// The raw elements that are open, so that each is closed where it began and no page falls apart.
struct RawHTMLBalance {
  struct OpenElement {
    /// What its end tag is called.
    var name: String
    /// What is written for it; nothing for one that has been closed before its end tag.
    var written: String
    /// How many Markdown nodes were open around it.
    var depth: Int
    /// The node that it began in.
    var node: Int
    /// Which of the tags of its node began it.
    var tag = 0
  }

  private(set) var open: [OpenElement] = []
  /// The element whose content is dropped until its end tag.
  var dropping: OpenElement?

  /// Whether a link is open.
  var isInLink: Bool { open.contains { $0.written == "a" } }

  mutating func push(_ element: OpenElement) { open.append(element) }

  /// Takes off the elements that an end tag closes, innermost first; empty when it closes none here.
  mutating func close(_ name: String, depth: Int) -> [OpenElement] {
    guard let match = open.lastIndex(where: { $0.name == name }), open[match].depth >= depth else {
      return []
    }
    return close(from: match)
  }

  /// Takes off the elements that began inside a Markdown node that ends, innermost first.
  mutating func close(downTo depth: Int) -> [OpenElement] {
    guard let last = open.last, last.depth >= depth else { return [] }
    return close(from: open.firstIndex { $0.depth >= depth } ?? open.endIndex)
  }

  /// Takes off the innermost element where it ends by itself because another begins in the same block.
  mutating func close(endedBy name: String, depth: Int) -> OpenElement? {
    guard let last = open.last, last.depth == depth, HTMLElements.isEnded(last.name, by: name)
    else { return nil }
    return open.popLast()
  }

  /// Takes off the elements of a block that ends, innermost first, from the outermost that does not go on.
  ///
  /// An element inside that one which does go on has to end as well; it is kept as one that is closed
  /// already, so that its end tag is still understood.
  mutating func close(endOf block: Int, goesOn: (OpenElement) -> Bool) -> [OpenElement] {
    guard open.last?.node == block,
      let first = open.firstIndex(where: { $0.node == block && !goesOn($0) })
    else { return [] }
    let closed = close(from: first)
    for var element in closed.reversed() where goesOn(element) {
      element.written = ""
      open.append(element)
    }
    return closed
  }

  private mutating func close(from first: Int) -> [OpenElement] {
    defer { open.removeSubrange(first...) }
    return open[first...].reversed()
  }
}
