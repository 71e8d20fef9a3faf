/// Prepares elements of a style for works of one shape.
///
/// Most of a style is choices, and most variables have no value for a given work. The outcome is the
/// same for all works of one shape, so it is determined once: choices become the elements of their
/// branch, macros become groups, and whatever prints nothing because its variables are missing
/// becomes `StyleElement.missing`. What remains prints exactly what the style prints.
struct LayoutPreparation {
  private let shape: WorkShape
  private let macros: [Macro]
  /// The macros that have been prepared.
  private var prepared: [Int: [StyleElement]] = [:]

  init(_ shape: WorkShape, macros: [Macro]) {
    self.shape = shape
    self.macros = macros
  }

  mutating func prepare(_ elements: [StyleElement]) -> [StyleElement] {
    var result: [StyleElement] = []
    for element in elements { result += prepare(element) }
    // One call without a value is as good as many.
    guard let first = result.firstIndex(where: \.isMissing) else { return result }
    return result[...first] + result[(first + 1)...].filter { !$0.isMissing }
  }

  private mutating func prepare(_ element: StyleElement) -> [StyleElement] {
    switch element {
    case .missing: [.missing]
    case .text(let text): prepare(text)
    case .number(let number): shape.lacksText(number.variable) ? [.missing] : [element]
    case .label(let label): shape.lacksText(label.variable) ? [] : [element]
    case .date(let date): date.variable.map { shape.lacks($0) } ?? false ? [.missing] : [element]
    case .names(let names): prepare(names)
    case .group(let group):
      self.group(prepare(group.children), delimiter: group.delimiter, group.decor)
    case .choose(let branches): prepare(branches)
    }
  }

  private mutating func prepare(_ text: TextElement) -> [StyleElement] {
    switch text.source {
    case .macro(let index): group(children(ofMacro: index), delimiter: "", text.decor)
    case .variable(let variable, let isShort):
      shape.lacksText(variable) && !(isShort && hasShortText(variable))
        ? [.missing] : [.text(text)]
    case .term, .value: [.text(text)]
    }
  }

  private func hasShortText(_ variable: Variable) -> Bool {
    switch variable {
    case .title: !shape.lacksText(.titleShort)
    case .containerTitle: !shape.lacksText(.containerTitleShort)
    default: false
    }
  }

  private mutating func children(ofMacro index: Int) -> [StyleElement] {
    if let known = prepared[index] { return known }
    let children = prepare(macros[index].children)
    prepared[index] = children
    return children
  }

  private mutating func prepare(_ names: NamesElement) -> [StyleElement] {
    var names = names
    names.substitute = prepare(names.substitute)
    let isMissing =
      names.variables.allSatisfy { shape.lacks($0) } && names.substitute.allSatisfy(\.isMissing)
    return [isMissing ? .missing : .names(names)]
  }

  /// Returns a group, unless all variables that it calls are missing (CSL 1.0.2: group).
  private func group(
    _ children: [StyleElement], delimiter: String, _ decor: Decor
  ) -> [StyleElement] {
    let isMissing =
      children.contains(where: \.isMissing)
      && children.allSatisfy { $0.isMissing || $0.callsNoVariable }
    if isMissing { return [.missing] }
    if children.isEmpty { return [] }
    return [.group(GroupElement(children: children, delimiter: delimiter, decor: decor))]
  }

  /// Returns the elements of the branch that is taken, or the branches that may be.
  private mutating func prepare(_ branches: [Branch]) -> [StyleElement] {
    var open: [Branch] = []
    for branch in branches {
      let isTaken = isTaken(branch)
      if isTaken == false { continue }
      var branch = branch
      branch.children = prepare(branch.children)
      if isTaken == true {
        if open.isEmpty { return branch.children }
        branch.conditions = []
        branch.match = .all
      }
      open.append(branch)
      if isTaken == true { break }
    }
    return open.isEmpty ? [] : [.choose(open)]
  }

  /// Returns whether a branch is taken if those before it are not, or nil if that depends on the
  /// document.
  private func isTaken(_ branch: Branch) -> Bool? {
    // The evaluator takes note of these when it comes to them.
    let isNoted = branch.conditions.contains {
      switch $0 {
      case .disambiguate, .locator: true
      default: false
      }
    }
    if isNoted { return nil }
    let results = branch.conditions.map { shape.satisfies($0) }
    if results.contains(branch.match != .all) { return branch.match == .any }
    if results.contains(nil) { return nil }
    return branch.match != .any || results.isEmpty
  }
}

extension StyleElement {
  fileprivate var isMissing: Bool { if case .missing = self { true } else { false } }

  /// Whether the element cannot keep a group from being suppressed, and has no other effect.
  fileprivate var callsNoVariable: Bool {
    switch self {
    // The evaluator notes that a locator has its label.
    case .label(let label): label.variable != .locator
    case .text(let text):
      switch text.source {
      case .value: true
      case .term(let name, _, _): !name.isContentTerm
      case .variable, .macro: false
      }
    default: false
    }
  }
}
