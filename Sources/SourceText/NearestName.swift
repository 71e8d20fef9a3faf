extension Collection<String> {
  /// The name that `word` was probably meant to be: the closest within two edits, or nil.
  ///
  /// Case and the difference between `-`, `_` and a space do not count. A word of up to three letters is
  /// only matched within one edit, so that short names do not suggest each other.
  public func nearest(to word: String) -> String? {
    let folded = word.foldedName
    let limit = folded.count <= 3 ? 1 : 2
    return map { (name: $0, distance: folded.editDistance(to: $0.foldedName)) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }
}

extension String {
  fileprivate var foldedName: [Unicode.Scalar] {
    lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" && $0 != " " }
  }
}

extension [Unicode.Scalar] {
  /// The optimal string alignment distance: insertions, deletions, changes and swaps of neighbours.
  fileprivate func editDistance(to other: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array<Int>(0...other.count)
    for (row, here) in enumerated() {
      var current = [row + 1]
      for (column, there) in other.enumerated() {
        var best = Swift.min(last[column + 1], current[column]) + 1
        best = Swift.min(best, last[column] + (here == there ? 0 : 1))
        if row > 0, column > 0, here == other[column - 1], self[row - 1] == there {
          best = Swift.min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[other.count]
  }
}
