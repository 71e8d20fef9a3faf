import SourceText

/// Names that were meant, perhaps; looked for once each, and no longer where a file has hundreds of mistakes.
struct Suggestions {
  private var known: [String: String?] = [:]

  /// - Parameter names: the same in each call, but for ones that come later
  mutating func nearest(to word: String, among names: some Collection<String>) -> String? {
    if let nearest = known[word] { return nearest }
    guard known.count < 50, names.count < 20_000 else { return nil }
    let nearest = names.sorted().nearest(to: word)
    known.updateValue(nearest, forKey: word)
    return nearest
  }
}
