/// `cs:choose` (CSL 1.0.2: choose).
extension Evaluator {
  func holds(_ branch: Branch) -> Bool {
    for condition in branch.conditions {
      let holds = holds(condition)
      switch branch.match {
      case .all:
        if holds, case .locator = condition { tellsLocator = true }
        if !holds { return false }
      case .any:
        if holds, case .locator = condition { tellsLocator = true }
        if holds { return true }
      case .none: if holds { return false }
      }
    }
    return branch.match != .any || branch.conditions.isEmpty
  }

  private func holds(_ condition: Condition) -> Bool {
    if case .disambiguate = condition {
      distinguishingConditions += 1
      return distinguishingConditions <= context.distinction.conditionCount
    }
    return isTrue(condition)
  }

  private func isTrue(_ condition: Condition) -> Bool {
    switch condition {
    case .disambiguate: false
    case .isNumeric(let variable):
      text(of: variable).map { NumberText($0).isNumeric } ?? false
    case .isUncertainDate(let variable): reference.dates[variable]?.isApproximate ?? false
    case .locator(let label):
      context.cite.locator != nil && context.cite.label.spaced == label.spaced
    case .position(let position): context.area == .citation && isAt(position)
    case .type(let types): types.contains(reference.type)
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
  var hyphenated: String { String(map { $0 == " " ? "-" : $0 }) }

  /// The name with spaces for hyphens, as older styles write the words of a label.
  var spaced: String { contains("-") ? String(map { $0 == "-" ? " " : $0 }) : self }
}
