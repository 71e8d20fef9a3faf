/// The raw elements that are open, so that each is closed where it began and no page falls apart.
struct RawHTMLBalance {
  struct OpenElement {
    /// What its end tag is called.
    var name: String
    /// What is written for it.
    var written: String
    /// How many Markdown nodes were open around it.
    var depth: Int
    /// The node that it began in.
    var node: Int
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

  private mutating func close(from first: Int) -> [OpenElement] {
    defer { open.removeSubrange(first...) }
    return open[first...].reversed()
  }
}
