/// How relevant a word is to a document, in a few levels.
///
/// This is the part of Okapi BM25 that weighs how often a word occurs and how short the text is.
/// The reader's browser derives the rarity of a word from the length of its list.
struct Levels {
  static let count = 6

  /// How fast further occurrences lose weight.
  private static let saturation: Float = 2.2
  /// How much the length of a text matters.
  private static let lengthShare: Float = 0.4

  private let averageLength: Float

  init(averageLength: Int) { self.averageLength = Float(max(1, averageLength)) }

  func norm(of length: Int) -> Float {
    let share = Self.lengthShare
    return Self.saturation * (1 - share + share * Float(length) / averageLength)
  }

  /// - Parameters:
  ///   - weight: how often the word occurs, with more weight in a title
  ///   - norm: the result of `norm(of:)` for the document's length
  @inline(__always)
  func level(_ weight: UInt16, norm: Float) -> UInt16 {
    let value = Float(weight) / (Float(weight) + norm)
    return UInt16(min(Float(Self.count - 1), value * Float(Self.count)))
  }
}
