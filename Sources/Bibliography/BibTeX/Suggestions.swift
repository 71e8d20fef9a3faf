import SourceText

/// Names that were meant, perhaps; looked for once each, and no longer where a file has hundreds of mistakes.
struct Suggestions {
  private var known: [String: String?] = [:]
  /// How many names may still be looked at.
  private var budget = 50_000

  /// - Parameter names: the same in each call, but for ones that come later
  mutating func nearest(to word: String, among names: some Collection<String>) -> String? {
    if let nearest = known[word] { return nearest }
    guard names.count <= budget else { return nil }
    budget -= names.count
    let nearest = names.sorted().nearest(to: word)
    known.updateValue(nearest, forKey: word)
    return nearest
  }
}
