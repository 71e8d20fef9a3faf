/// The names that a type of view declares, with their values.
///
/// This type is public, as are symbols and views, so that the compiler can specialize it for views
/// in other targets. It does not specialize `package` declarations (as of Swift 6.3), which made
/// looking up a name several times slower.
public struct Fields<Owner>: Sendable, ExpressibleByDictionaryLiteral {
  /// The names in alphabetical order.
  public let names: [String]
  /// The part of each field that rendering looks up, some 300 times per page.
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
