/// Which of some things call which others of them, by their indexes, so that whoever follows the calls comes to an end.
package struct CallGraph: Sendable {
  private let calls: [Set<Int>]

  package init(_ calls: [Set<Int>]) { self.calls = calls }

  /// The things in an order in which each comes after those that it calls; those that call themselves, and their
  /// callers, are not among them.
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

  /// The one that something calls, and that leads back to it: itself, or another; nil without a circle.
  package func circle(of index: Int) -> Int? {
    calls[index].sorted().first { $0 == index || reaches(index, from: $0) }
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
