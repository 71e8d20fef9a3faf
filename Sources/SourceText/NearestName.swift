extension Collection<String> {
  /// Returns the name that `word` was probably meant to be, or nil.
  ///
  /// Case and the difference between `-`, `_` and a space do not matter.
  public func nearest(to word: String) -> String? {
    let folded = word.foldedName
    return compactMap { name in folded.slips(from: name.foldedName).map { (name: name, slips: $0) }
    }
    .min { ($0.slips, $0.name) < ($1.slips, $1.name) }?.name
  }
}

extension String {
  /// The name in lower case, without quotation marks and characters that join words.
  package var foldedName: [Unicode.Scalar] {
    lowercased().unicodeScalars.filter { !ignoredInNames.contains($0) }
  }
}

private let ignoredInNames = Set("-_ \"'“”„‘’«»".unicodeScalars)

extension [Unicode.Scalar] {
  /// Returns the number of typing errors between two words, or nil if they are more likely
  /// different words.
  ///
  /// An error leaves the first letter in its place or next to it, and only long words contain two:
  /// `name` is not `date`, nor `link` `lang`, although they differ by two edits.
  fileprivate func slips(from other: [Unicode.Scalar]) -> Int? {
    guard abs(count - other.count) <= 2, beginsLike(other) else { return nil }
    let distance = editDistance(to: other)
    switch distance {
    case 0: return isEmpty ? nil : 0
    case 1:
      return Swift.max(count, other.count) > (count == other.count ? 3 : 2) || swaps(other)
        || doubles(other) ? 1 : nil
    case 2: return swaps(other) || isLong(beside: other) ? 2 : nil
    default: return nil
    }
  }

  private func beginsLike(_ other: [Unicode.Scalar]) -> Bool {
    guard let first, let start = other.first else { return false }
    if first == start { return true }
    if count > 1, other.count > 1, first == other[1], self[1] == start { return true }
    return Swift.max(count, other.count) >= 5
      && (dropFirst() == other[...] || other.dropFirst() == self[...])
  }

  /// Returns whether the words only differ by a doubled letter.
  private func doubles(_ other: [Unicode.Scalar]) -> Bool {
    let (long, short) = count > other.count ? (self, other) : (other, self)
    guard
      let place = zip(long, short + [long.last]).enumerated().first(where: { $1.0 != $1.1 })?.offset
    else { return long.count > 1 && long.last == long.dropLast().last }
    return place > 0 && long[place] == long[place - 1]
  }

  /// Returns whether the words have the same letters in another order.
  private func swaps(_ other: [Unicode.Scalar]) -> Bool {
    count == other.count && count >= 3 && sorted() == other.sorted()
  }

  /// Returns whether two words are long enough for two errors.
  ///
  /// They need eight letters, or six if one of the errors doubles a letter or one word begins the
  /// other, as in `rapport` for `report` and `numerical` for `numeric`.
  private func isLong(beside other: [Unicode.Scalar]) -> Bool {
    let shorter = Swift.min(count, other.count)
    guard shorter >= 6, shorter < 8 else { return shorter >= 8 }
    return starts(with: other) || other.starts(with: self)
      || undoubled.editDistance(to: other.undoubled) <= 1
  }

  /// The word with each run of a letter reduced to one.
  private var undoubled: [Unicode.Scalar] {
    indices.filter { $0 == 0 || self[$0] != self[$0 - 1] }.map { self[$0] }
  }

  /// Returns the optimal string alignment distance: insertions, deletions, changes and swaps of
  /// neighbours.
  private func editDistance(to other: [Unicode.Scalar]) -> Int {
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
