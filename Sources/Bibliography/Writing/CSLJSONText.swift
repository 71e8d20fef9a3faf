import Basics
import CSL
import SourceText

extension Reference {
  /// The work as a CSL-JSON item, with its variables in the order of the specification.
  ///
  /// A type that the CSL-JSON schema does not have is written as `document`.
  package var cslJSON: JSONValue {
    let type = CSLTypes.all.contains(type) ? type : "document"
    var members: [JSONValue.Member] = [("id", .string(id)), ("type", .string(type))]
    for variable in Variable.allCases where !Self.outsideTheSchema.contains(variable) {
      if let text = texts[variable] { members.append((variable.rawValue, .string(text))) }
      if let list = names[variable] {
        members.append((variable.rawValue, .array(list.people.map(\.cslJSON))))
      }
      if let date = dates[variable] { members.append((variable.rawValue, date.cslJSON)) }
    }
    return .object(members)
  }

  /// Variables that the CSL-JSON schema lacks, or that belong to a document that cites the work.
  private static let outsideTheSchema: Set<Variable> = [
    .citationNumber, .editorTranslator, .firstReferenceNoteNumber, .hereinafter, .license, .locator,
    .pageFirst, .partNumber, .printingNumber, .supplementNumber,
  ]
}

extension Name {
  fileprivate var cslJSON: JSONValue {
    if let literal { return .object([("literal", .string(literal))]) }
    return .object([
      ("family", family.map { .string($0) }), ("given", given.map { .string($0) }),
      ("dropping-particle", droppingParticle.map { .string($0) }),
      ("non-dropping-particle", nonDroppingParticle.map { .string($0) }),
      ("suffix", suffix.map { .string($0) }),
      ("comma-suffix", hasCommaSuffix ? .bool(true) : nil),
      ("static-ordering", isStaticallyOrdered ? .bool(true) : nil),
      ("parse-names", hasHiddenParticle ? .bool(false) : nil),
    ])
  }
}

extension Name {
  /// Whether the first word of the family name, or the last of the given name, would be read as a
  /// particle.
  private var hasHiddenParticle: Bool {
    let first = nonDroppingParticle == nil ? family?.first : nil
    let last = droppingParticle == nil ? given?.split(separator: " ").dropFirst().last?.first : nil
    return (first?.isLowercase ?? false) || (last?.isLowercase ?? false)
  }
}

extension DateValue {
  fileprivate var cslJSON: JSONValue {
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
