/// How much the templates of a page have printed.
///
/// A list within itself, and that again, prints the number of its items to the power of its depth: a line of a
/// template may stand for more than any disk holds.
struct PageExtent {
  /// Tags and pieces of text, each as often as it is printed, and items of lists.
  ///
  /// An index of a hundred thousand people has two million.
  static let mostPieces = 10_000_000
  /// Bytes: more than browsers are made for.
  static let mostBytes = 1 << 26

  private var pieces = 0
  private var longest = 0

  /// Counts what is about to be printed.
  mutating func add(pieces count: Int) { pieces += count }

  /// Counts a text that is printed as it is.
  ///
  /// One that is very long by itself, such as a brief with its pictures inside, may be printed all the same.
  mutating func add(html bytes: [UInt8]) { longest = max(longest, bytes.count) }

  /// - Parameter bytes: how much has been written
  func isTooLarge(bytes: Int) -> Bool {
    pieces > Self.mostPieces || bytes > Self.mostBytes && bytes / 16 > longest
  }
}
