public import CSL
public import SourceText

extension Reference {
  /// The work as an item of CSL-JSON, with its variables in the order of the specification.
  public var cslJSON: JSONValue {
    var members: [JSONValue.Member] = [
      ("id", .string(id)), ("type", .string(type.isEmpty ? "document" : type)),
    ]
    for variable in Variable.allCases {
      if let text = texts[variable] { members.append((variable.rawValue, .string(text))) }
      if let list = names[variable] {
        members.append((variable.rawValue, .array(list.map(\.cslJSON))))
      }
      if let date = dates[variable] { members.append((variable.rawValue, date.cslJSON)) }
    }
    return .object(members)
  }
}

extension Name {
  var cslJSON: JSONValue {
    if let literal { return .object([("literal", .string(literal))]) }
    return .object([
      ("family", family.map { .string($0) }), ("given", given.map { .string($0) }),
      ("dropping-particle", droppingParticle.map { .string($0) }),
      ("non-dropping-particle", nonDroppingParticle.map { .string($0) }),
      ("suffix", suffix.map { .string($0) }),
    ])
  }
}

extension DateValue {
  var cslJSON: JSONValue {
    let dates = [start, end].compactMap { $0 }.map { parts in
      JSONValue.array([parts.year, parts.month, parts.day].compactMap { $0 }.map { .number($0) })
    }
    return .object([
      ("date-parts", dates.isEmpty ? nil : .array(dates)),
      ("season", season.map { .number($0) }),
      ("circa", isApproximate ? .bool(true) : nil),
      ("literal", literal.map { .string($0) }),
    ])
  }
}
