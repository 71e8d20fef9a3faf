/// The names of a kind of view, and what they stand for.
package struct Fields<Owner>: Sendable, ExpressibleByDictionaryLiteral {
  /// The names, sorted.
  package let names: [String]
  @usableFromInline let values: BySymbol<Field<Owner>>

  package init(_ fields: [String: Field<Owner>]) {
    names = fields.keys.sorted()
    values = BySymbol(fields)
  }

  package init(dictionaryLiteral fields: (String, Field<Owner>)...) {
    self.init(Dictionary(uniqueKeysWithValues: fields))
  }

  @inlinable package subscript(symbol: Symbol) -> Field<Owner>? { values[symbol] }
}
