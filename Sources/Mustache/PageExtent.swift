/// The amount that the templates of a page have printed.
///
/// A list nested within itself prints the number of its items to the power of the nesting depth, so
/// a single line of a template can produce more than any disk can hold.
struct PageExtent {
  /// The limit on printed tags, pieces of text and list items, counted each time they are printed.
  ///
  /// An index of a hundred thousand people prints two million.
  static let mostPieces = 10_000_000
  /// The limit in bytes, which is more than browsers can handle well.
  static let mostBytes = 1 << 26

  private var pieces = 0
  private var longest = 0

  /// Counts what is about to be printed.
  mutating func add(pieces count: Int) { pieces += count }

  /// Counts text that is printed as it is.
  ///
  /// Text that is very long in itself, such as a brief with embedded pictures, is still allowed.
  mutating func add(html bytes: [UInt8]) { longest = max(longest, bytes.count) }

  /// - Parameter bytes: the number of bytes written so far
  func isTooLarge(bytes: Int) -> Bool {
    pieces > Self.mostPieces || bytes > Self.mostBytes && bytes / 16 > longest
  }
}
