/// The calls between some items, by index, for finding those that never end.
package struct CallGraph: Sendable {
  private let calls: [Set<Int>]

  package init(_ calls: [Set<Int>]) { self.calls = calls }

  /// The items in an order in which each comes after those that it calls.
  ///
  /// Items that call themselves, and their callers, are not among them.
  package var order: [Int] {
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

  /// For each item in a cycle, the first of its calls that is part of the cycle: itself, or another
  /// item.
  package var circles: [Int: Int] {
    let groups = groups
    var circles: [Int: Int] = [:]
    for (index, called) in calls.enumerated() {
      circles[index] = called.sorted().first { $0 == index || groups[$0] == groups[index] }
    }
    return circles
  }

  /// A number for each item, which is the same for items that can reach each other (Kosaraju’s
  /// algorithm).
  private var groups: [Int] {
    var callers: [[Int]] = Array(repeating: [], count: calls.count)
    for (caller, called) in calls.enumerated() {
      for index in called { callers[index].append(caller) }
    }
    var groups = Array(repeating: -1, count: calls.count)
    for root in finishingOrder.reversed() where groups[root] < 0 {
      groups[root] = root
      var open = [root]
      while let index = open.popLast() {
        for caller in callers[index] where groups[caller] < 0 {
          groups[caller] = root
          open.append(caller)
        }
      }
    }
    return groups
  }

  /// The items in the order in which a depth-first search finishes them.
  ///
  /// It uses a list instead of recursion, since there may be very many.
  private var finishingOrder: [Int] {
    let lists = calls.map { Array($0) }
    var order: [Int] = []
    var isSeen = Array(repeating: false, count: calls.count)
    for start in lists.indices where !isSeen[start] {
      isSeen[start] = true
      var open = [(index: start, next: 0)]
      while let (index, next) = open.last {
        guard next < lists[index].count else {
          order.append(index)
          open.removeLast()
          continue
        }
        open[open.count - 1].next += 1
        let called = lists[index][next]
        if !isSeen[called] {
          isSeen[called] = true
          open.append((called, 0))
        }
      }
    }
    return order
  }
}
