/// The open raw elements.
///
/// Each is closed where it began, so that no page breaks.
struct RawHTMLBalance {
  struct OpenElement {
    /// The name of its end tag.
    var name: String
    /// The element that was written; empty if it was closed before its end tag.
    var written: String
    /// The number of Markdown nodes open around it.
    var depth: Int
    /// The node that it began in.
    var node: Int
    /// Which tag of its node began it.
    var tag = 0
  }

  private(set) var open: [OpenElement] = []
  /// The element whose content is dropped until its end tag.
  var dropping: OpenElement?

  /// Whether a link is open.
  var isInLink: Bool { open.contains { $0.written == "a" } }

  mutating func push(_ element: OpenElement) { open.append(element) }

  /// Removes the elements that an end tag closes, innermost first; returns none if it closes none
  /// here.
  mutating func close(_ name: String, depth: Int) -> [OpenElement] {
    guard let match = open.lastIndex(where: { $0.name == name }), open[match].depth >= depth else {
      return []
    }
    return close(from: match)
  }

  /// Removes the elements that began inside a Markdown node that ends, innermost first.
  mutating func close(downTo depth: Int) -> [OpenElement] {
    guard let last = open.last, last.depth >= depth else { return [] }
    return close(from: open.firstIndex { $0.depth >= depth } ?? open.endIndex)
  }

  /// Removes the innermost element if it ends implicitly where another begins in the same block.
  mutating func close(endedBy name: String, depth: Int) -> OpenElement? {
    guard let last = open.last, last.depth == depth, HTMLElements.isEnded(last.name, by: name)
    else { return nil }
    return open.popLast()
  }

  /// Removes the elements of a block that ends, innermost first, from the outermost that does not
  /// continue.
  ///
  /// An element inside it that continues has to end as well. It is kept, marked as closed, so that
  /// its end tag is still recognised.
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
