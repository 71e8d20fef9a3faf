/// The names of a kind of view, and what they stand for.
struct Fields<Owner>: Sendable, ExpressibleByDictionaryLiteral {
  /// The names, sorted.
  let names: [String]
  private let values: BySymbol<Field<Owner>>

  init(_ fields: [String: Field<Owner>]) {
    names = fields.keys.sorted()
    values = BySymbol(fields)
  }

  init(dictionaryLiteral fields: (String, Field<Owner>)...) {
    self.init(Dictionary(uniqueKeysWithValues: fields))
  }

  subscript(symbol: Symbol) -> Field<Owner>? { values[symbol] }
}
