/// How often each of some things, named by its index, was seen.
package struct Frequencies {
  private var counts: [Int: Int] = [:]

  /// A thing and how often it was seen.
  package struct Row: Sendable, Equatable {
    package var index: Int
    package var count: Int
  }

  package mutating func add(_ index: Int) { counts[index, default: 0] += 1 }

  /// The most frequent ones; of equal ones the first in the library's order come first.
  package func top(_ number: Int, from least: Int = 1) -> [Row] {
    let rows = counts.filter { $0.value >= least }.map { Row(index: $0.key, count: $0.value) }
    return Array(rows.sorted { ($1.count, $0.index) < ($0.count, $1.index) }.prefix(number))
  }
}
