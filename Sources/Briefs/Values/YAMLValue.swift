/// A value under `extra`, for the templates of the house.
package indirect enum YAMLValue: Hashable, Sendable {
  case text(String)
  case list([YAMLValue])
  /// A map, with its pairs in the order in which they were written.
  case map([Pair])

  /// A key of a map with its value.
  package struct Pair: Hashable, Sendable {
    package var key: String
    package var value: YAMLValue

    package init(key: String, value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }
}

extension YAMLValue {
  /// Returns the value of a key in a map.
  package subscript(key: String) -> YAMLValue? {
    guard case .map(let pairs) = self else { return nil }
    return pairs.first { $0.key == key }?.value
  }
}
