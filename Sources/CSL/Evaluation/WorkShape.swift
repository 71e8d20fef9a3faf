/// What decides most conditions of a style: the type of a work, which of its variables have a value,
/// which of these are numeric or uncertain, and whether it is cited or listed.
struct WorkShape: Hashable {
  let type: String
  let area: CiteContext.Area
  private var texts = VariableSet()
  private var names = VariableSet()
  private var dates = VariableSet()
  private var numbers = VariableSet()
  private var uncertainDates = VariableSet()

  /// - Parameter numeric: the variables for which the style asks whether they are numeric
  init(_ context: CiteContext, numeric: [Variable]) {
    let reference = context.reference
    type = reference.type
    area = context.area
    for variable in reference.texts.keys { texts.insert(variable) }
    if texts.contains(.page) { texts.insert(.pageFirst) }
    for (variable, people) in reference.names where !people.isEmpty { names.insert(variable) }
    for (variable, date) in reference.dates {
      dates.insert(variable)
      if date.isApproximate { uncertainDates.insert(variable) }
    }
    for variable in numeric where context.satisfies(.isNumeric(variable)) {
      numbers.insert(variable)
    }
  }

  /// Returns whether no work of this shape has a value of a variable.
  func lacks(_ variable: Variable) -> Bool {
    if variable.isOfDocument { return false }
    return switch variable.kind {
    case .names: !names.contains(variable)
    case .date: !dates.contains(variable)
    case .text, .number: !texts.contains(variable)
    }
  }

  /// Returns whether no work of this shape has a text, which may be of a variable of any kind.
  func lacksText(_ variable: Variable) -> Bool {
    !variable.isOfDocument && !texts.contains(variable)
  }

  /// Returns whether a condition is true for all works of this shape, or nil if that also depends
  /// on the document.
  func satisfies(_ condition: Condition) -> Bool? {
    switch condition {
    case .disambiguate, .locator: nil
    case .never: false
    case .isNumeric(let variable): variable.isOfDocument ? nil : numbers.contains(variable)
    case .isUncertainDate(let variable): uncertainDates.contains(variable)
    case .position: area == .citation ? nil : false
    case .type(let types): types.contains(type)
    case .variable(let variable): variable.isOfDocument ? nil : !lacks(variable)
    }
  }
}

extension Variable {
  /// Whether the value comes from the document, at least if the work has none.
  fileprivate var isOfDocument: Bool {
    switch self {
    case .citationNumber, .citationLabel, .firstReferenceNoteNumber, .locator, .yearSuffix: true
    default: false
    }
  }
}

/// A set of variables, stored as bits.
private struct VariableSet: Hashable {
  private var bits: UInt128 = 0

  mutating func insert(_ variable: Variable) { bits |= 1 << variable.place }

  func contains(_ variable: Variable) -> Bool { bits >> variable.place & 1 == 1 }
}
