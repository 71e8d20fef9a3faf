/// The names of a kind of view, and what they stand for.
///
/// It is public, as are symbols and views, so that the compiler makes a version for each view in other targets too:
/// of what is `package` it makes none (Swift 6.3), and looking up a name took several times as long.
public struct Fields<Owner>: Sendable, ExpressibleByDictionaryLiteral {
  /// The names, sorted.
  public let names: [String]
  /// What rendering looks up some 300 times a page, without the rest of each field.
  @usableFromInline let values: BySymbol<Field<Owner>.Value>
  private let fields: BySymbol<Field<Owner>>

  public init(_ fields: [String: Field<Owner>]) {
    names = fields.keys.sorted()
    self.fields = BySymbol(fields)
    values = BySymbol(fields.mapValues(\.value))
  }

  public init(dictionaryLiteral fields: (String, Field<Owner>)...) {
    self.init(Dictionary(uniqueKeysWithValues: fields))
  }

  public subscript(symbol: Symbol) -> Field<Owner>? { fields[symbol] }

  @inlinable public func value(of symbol: Symbol) -> Field<Owner>.Value? { values[symbol] }
}
