/// The variables and macros that elements call, directly or through macros.
extension Style {
  /// Returns whether a sort key prints a variable.
  func prints(_ variable: Variable, _ source: SortKey.Source) -> Bool {
    switch source {
    case .variable(let key): key == variable
    case .macro(let index):
      macrosCalled(from: index).contains { macro in
        macros[macro].children.contains { $0.prints(variable) }
      }
    }
  }

  /// Whether citations depend on the order of the list; `citesByOrderOfList` stores it, since each
  /// document needs it.
  var findsOrderOfList: Bool {
    citation.addsYearSuffix || hasYearSuffixVariable || !isNoteStyle
      || prints(.citationNumber, citation.layout)
  }

  /// Whether entries of the list contain their numbers.
  var numbersEntries: Bool {
    bibliography.map { prints(.citationNumber, $0.layout) } ?? false
  }

  /// Returns whether a layout prints a variable, directly or by macros.
  private func prints(_ variable: Variable, _ layout: Layout) -> Bool {
    layout.children.contains { element in
      element.prints(variable) || element.macroCalls.contains { prints(variable, .macro($0)) }
    }
  }

  /// The variables for which conditions ask whether they are numeric.
  var numericVariables: [Variable] {
    let layouts = citation.layout.children + (bibliography?.layout.children ?? [])
    var open = layouts + macros.flatMap(\.children)
    var found: Set<Variable> = []
    while let element = open.popLast() {
      if case .choose(let branches) = element {
        for case .isNumeric(let variable) in branches.flatMap(\.conditions) {
          found.insert(variable)
        }
      }
      open += element.children
    }
    return Array(found)
  }

  /// Returns a macro and all that it calls.
  private func macrosCalled(from start: Int) -> Set<Int> {
    var seen: Set<Int> = [start]
    var open = [start]
    while let index = open.popLast() {
      for next in macros[index].children.flatMap(\.macroCalls) where seen.insert(next).inserted {
        open.append(next)
      }
    }
    return seen
  }
}

extension StyleElement {
  /// The macros that an element calls.
  var macroCalls: [Int] {
    switch self {
    case .text(let text): if case .macro(let index) = text.source { [index] } else { [] }
    case .names(let names): names.substitute.flatMap(\.macroCalls)
    case .group(let group): group.children.flatMap(\.macroCalls)
    case .choose(let branches): branches.flatMap { $0.children.flatMap(\.macroCalls) }
    case .number, .label, .date, .missing: []
    }
  }

  /// Returns whether an element prints a variable directly, not by a macro.
  func prints(_ variable: Variable) -> Bool {
    switch self {
    case .text(let text):
      if case .variable(let printed, _) = text.source { printed == variable } else { false }
    case .number(let number): number.variable == variable
    case .names(let names): names.substitute.contains { $0.prints(variable) }
    case .group(let group): group.children.contains { $0.prints(variable) }
    case .choose(let branches):
      branches.contains { $0.children.contains { $0.prints(variable) } }
    case .label, .date, .missing: false
    }
  }
}
