/// `cs:choose` (CSL 1.0.2: choose).
extension Evaluator {
  func holds(_ branch: Branch) -> Bool {
    if branch.conditions.isEmpty { return true }
    return switch branch.match {
    case .all: branch.conditions.allSatisfy { holds($0) }
    case .any: branch.conditions.contains { holds($0) }
    case .none: !branch.conditions.contains { holds($0) }
    }
  }

  private func holds(_ condition: Condition) -> Bool {
    switch condition {
    case .disambiguate: context.distinction.isTold
    case .isNumeric(let variable):
      text(of: variable).map { NumberText($0).isNumeric } ?? false
    case .isUncertainDate(let variable): reference.dates[variable]?.isApproximate ?? false
    case .locator(let label):
      context.cite.locator != nil && context.cite.label.spaced == label.spaced
    case .position(let position): context.area == .citation && isAt(position)
    case .type(let type): reference.type == type
    case .variable(let variable): hasValue(variable)
    case .never: false
    }
  }

  private func isAt(_ position: Position) -> Bool {
    switch position {
    case .first: context.position == .first
    case .subsequent: context.position != .first
    case .ibid: context.position == .ibid || context.position == .ibidWithLocator
    case .ibidWithLocator: context.position == .ibidWithLocator
    case .nearNote: context.isNearNote
    }
  }

  func hasValue(_ variable: Variable) -> Bool {
    switch variable.kind {
    case .names: !names(of: variable).isEmpty
    case .date: reference.dates[variable] != nil
    case .text, .number: text(of: variable) != nil
    }
  }
}

extension String {
  /// Older styles part the words of a label by spaces.
  var spaced: String { contains("-") ? String(map { $0 == "-" ? " " : $0 }) : self }
}
