/// The raw elements that are open, so that each is closed where it began and no page falls apart.
struct RawHTMLBalance {
  struct OpenElement {
    var name: String
    /// How many Markdown nodes were open around it.
    var depth: Int
    /// The node that it began in.
    var node: Int
  }

  private(set) var open: [OpenElement] = []
  /// The element whose content is dropped until its end tag.
  var dropping: OpenElement?

  mutating func push(_ name: String, depth: Int, node: Int) {
    open.append(OpenElement(name: name, depth: depth, node: node))
  }

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

  private mutating func close(from first: Int) -> [OpenElement] {
    defer { open.removeSubrange(first...) }
    return open[first...].reversed()
  }
}
