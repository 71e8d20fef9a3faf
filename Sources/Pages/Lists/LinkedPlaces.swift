/// Which places of a long row are linked from each of them.
///
/// Links from every page to every other grow with the square of their number.
enum LinkedPlaces {
  /// How many places may be linked one and all: more than most rows have.
  private static let most = 50

  /// All places of a row of usual length; of a longer one the first, the last, those nearby, and ever fewer of those
  /// further away.
  ///
  /// - Parameter place: the one that the links stand on, counted from 0 as all are
  static func of(_ count: Int, from place: Int) -> [Int] {
    if count <= most { return Array(0..<count) }
    let further = sequence(first: 8) { $0 * 2 }.prefix { $0 < count }
    let distances = [0, 1, 2, 3, 4] + further
    let near = distances.flatMap { [place - $0, place + $0] }
    return Set(near + [0, count - 1]).filter { (0..<count).contains($0) }.sorted()
  }
}
