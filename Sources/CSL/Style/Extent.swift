/// The cost of evaluating elements, including the macros that they call.
struct Extent {
  /// How deep elements are nested.
  var depth = 0
  /// The maximum number of elements evaluated; counting stops at the limit.
  var count = 0

  /// Far more than any style needs: no public style exceeds 26 and 6,260.
  static let limit = Extent(depth: 100, count: 1_000_000)

  var isTooLarge: Bool { depth > Self.limit.depth || count > Self.limit.count }

  init(depth: Int, count: Int) {
    self.depth = depth
    self.count = count
  }

  init(_ elements: [StyleElement], _ macros: [Extent]) {
    for element in elements {
      let inner = Extent(element, macros)
      depth = max(depth, inner.depth + 1)
      count = min(count + inner.count + 1, Self.limit.count + 1)
    }
  }

  private init(_ element: StyleElement, _ macros: [Extent]) {
    if case .text(let text) = element, case .macro(let index) = text.source {
      self = macros[index]
    } else {
      self.init(element.children, macros)
    }
  }
}

extension StyleElement {
  /// The elements inside it.
  var children: [StyleElement] {
    switch self {
    case .names(let names): names.substitute
    case .group(let group): group.children
    case .choose(let branches): branches.flatMap(\.children)
    case .text, .number, .label, .date, .missing: []
    }
  }
}
