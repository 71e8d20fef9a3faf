/// The conditions of `cs:choose` (CSL 1.0.2: choose).
extension CiteContext {
  /// Returns whether a condition is true; the evaluator counts those with `disambiguate`.
  func satisfies(_ condition: Condition) -> Bool {
    switch condition {
    case .disambiguate, .never: false
    case .isNumeric(let variable):
      text(of: variable).map { NumberText($0).isNumeric } ?? false
    case .isUncertainDate(let variable): reference.dates[variable]?.isApproximate ?? false
    case .locator(let label): cite.locator != nil && cite.label.spaced == label.spaced
    case .position(let position): area == .citation && isAt(position)
    case .type(let types): types.contains(reference.type)
    case .variable(let variable): hasValue(variable)
    }
  }

  private func isAt(_ other: Position) -> Bool {
    switch other {
    case .first: position == .first
    case .subsequent: position != .first
    case .ibid: position == .ibid || position == .ibidWithLocator
    case .ibidWithLocator: position == .ibidWithLocator
    case .nearNote: isNearNote
    }
  }

  private func hasValue(_ variable: Variable) -> Bool {
    switch variable.kind {
    case .names: !names(of: variable).isEmpty
    case .date: reference.dates[variable] != nil
    case .text, .number: text(of: variable) != nil
    }
  }
}
