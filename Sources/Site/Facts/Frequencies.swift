/// The numbers of times that things, named by their indices, were seen.
package struct Frequencies {
  private var counts: [Int: Int] = [:]

  /// A thing, and how often it was seen.
  package struct Row: Sendable, Equatable {
    package var index: Int
    package var count: Int
  }

  package mutating func add(_ index: Int) { counts[index, default: 0] += 1 }

  /// Returns the most frequent things; among equals, those that come first in the library's order.
  package func top(_ number: Int, from least: Int = 1) -> [Row] {
    let rows = counts.filter { $0.value >= least }.map { Row(index: $0.key, count: $0.value) }
    return Array(rows.sorted { ($1.count, $0.index) < ($0.count, $1.index) }.prefix(number))
  }
}
