/// The places in a long row that each place links to.
///
/// The number of links from every page to every other would grow with the square of the number of
/// pages.
enum LinkedPlaces {
  /// The number of places up to which all are linked, which is enough for most rows.
  private static let most = 50

  /// Returns the places to link from a place: all of them, unless the row is long.
  ///
  /// For a long row, these are the first, the last, those nearby, and ever fewer of those further
  /// away.
  ///
  /// - Parameter place: the place with the links; places are counted from 0
  static func of(_ count: Int, from place: Int) -> [Int] {
    if count <= most { return Array(0..<count) }
    let further = sequence(first: 8) { $0 * 2 }.prefix { $0 < count }
    let distances = [0, 1, 2, 3, 4] + further
    let near = distances.flatMap { [place - $0, place + $0] }
    return Set(near + [0, count - 1]).filter { (0..<count).contains($0) }.sorted()
  }
}
