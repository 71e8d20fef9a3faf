/// How much a document is about a word, in a few steps.
///
/// This is the part of Okapi BM25 that says how much it matters that a word comes again, and that it comes
/// in a short text. How rare a word is, the reader's browser sees from the length of its list.
struct Levels {
  static let count = 6

  /// How fast further occurrences cease to matter.
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
  ///   - weight: how often the word comes, and more where it comes in a title
  ///   - norm: `norm(of:)` the document's length
  @inline(__always)
  func level(_ weight: UInt16, norm: Float) -> UInt16 {
    let value = Float(weight) / (Float(weight) + norm)
    return UInt16(min(Float(Self.count - 1), value * Float(Self.count)))
  }
}
