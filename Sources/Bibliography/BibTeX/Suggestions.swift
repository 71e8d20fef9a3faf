import SourceText

/// Finds the names that authors may have meant.
///
/// Each is searched for once, and none once a file has had hundreds of mistakes.
struct Suggestions {
  private var known: [String: String?] = [:]
  /// How many more names may be compared.
  private var budget = 50_000

  /// - Parameter names: the names, to which later calls may only add
  mutating func nearest(to word: String, among names: some Collection<String>) -> String? {
    if let nearest = known[word] { return nearest }
    guard names.count <= budget else { return nil }
    budget -= names.count
    let nearest = names.sorted().nearest(to: word)
    known.updateValue(nearest, forKey: word)
    return nearest
  }
}
