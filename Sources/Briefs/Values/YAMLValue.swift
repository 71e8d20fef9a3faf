/// What an author put under `extra`, for the templates of the house.
public indirect enum YAMLValue: Hashable, Sendable {
  case text(String)
  case list([YAMLValue])
  /// The pairs in the order in which they were written.
  case map([Pair])

  /// A key of a map with its value.
  public struct Pair: Hashable, Sendable {
    public var key: String
    public var value: YAMLValue

    public init(key: String, value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }
}

extension YAMLValue {
  /// The value of a map's key.
  public subscript(key: String) -> YAMLValue? {
    guard case .map(let pairs) = self else { return nil }
    return pairs.first { $0.key == key }?.value
  }
}
