public import SourceText

/// A value, and the place in the source where the author wrote it.
public struct Located<Value> {
  public var value: Value
  public var location: Location

  public init(_ value: Value, at location: Location) {
    self.value = value
    self.location = location
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
