/// Which macros call which, so that evaluation ends, and soon (CSL 1.0.2: macro).
struct MacroCalls {
  private let calls: [Set<Int>]

  init(_ macros: [Macro]) { calls = macros.map { Set($0.children.flatMap(\.macroCalls)) } }

  /// The macros in an order in which each comes after those that it calls; macros that call
  /// themselves are not among them.
  var order: [Int] {
    var waits = calls.map(\.count)
    var callers: [[Int]] = Array(repeating: [], count: calls.count)
    for (caller, called) in calls.enumerated() {
      for index in called { callers[index].append(caller) }
    }
    var order = waits.indices.filter { waits[$0] == 0 }
    var next = 0
    while next < order.count {
      for caller in callers[order[next]] {
        waits[caller] -= 1
        if waits[caller] == 0 { order.append(caller) }
      }
      next += 1
    }
    return order
  }

  /// The macro that a macro calls, and that leads back to it: itself, or another; nil without a circle.
  func circle(of macro: Int) -> Int? {
    calls[macro].sorted().first { $0 == macro || reaches(macro, from: $0) }
  }

  private func reaches(_ target: Int, from start: Int) -> Bool {
    var seen: Set = [start]
    var open = [start]
    while let index = open.popLast() {
      if index == target { return true }
      for next in calls[index] where seen.insert(next).inserted { open.append(next) }
    }
    return false
  }
}

/// What the evaluation of elements comes to, with the macros that they call.
struct Extent {
  /// How many elements are within each other.
  var depth = 0
  /// How many elements are evaluated at most; it stops counting at the limit.
  var count = 0

  /// Far more than any style needs: of the public ones, none has more than 26 and 6,260.
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
  /// The elements within it.
  fileprivate var children: [StyleElement] {
    switch self {
    case .names(let names): names.substitute
    case .group(let group): group.children
    case .choose(let branches): branches.flatMap(\.children)
    case .text, .number, .label, .date: []
    }
  }
}
