import SourceText

/// Reads the rendering elements of a style (CSL 1.0.2: rendering elements).
final class ElementReader {
  private let nodes: NodeReader
  /// The places of the macros in the style.
  private let macroIndexes: [String: Int]
  /// Whether an element prints the letter that distinguishes works of the same year.
  private(set) var hasYearSuffixVariable = false
  /// The first label for locators.
  private(set) var locatorLabel: LabelElement?
  /// Whether there are conditions for cites that would look the same.
  private(set) var hasDisambiguateCondition = false

  init(_ nodes: NodeReader, macros: [XMLNode]) {
    self.nodes = nodes
    macroIndexes = Dictionary(
      macros.enumerated().map { ($1.attributes["name"] ?? "", $0) }, uniquingKeysWith: { $1 })
  }

  func elements(in node: XMLNode) -> [StyleElement] {
    node.children.compactMap { element($0) }
  }

  private func element(_ node: XMLNode) -> StyleElement? {
    switch node.name {
    case "text": return text(node).map { .text($0) }
    case "number":
      return variable(node).map {
        .number(
          NumberElement(
            variable: $0, form: nodes.option(node, "form") ?? .numeric, decor: nodes.decor(node)))
      }
    case "label": return variable(node).map { .label(label(node, $0)) }
    case "date": return .date(nodes.date(node, variable: variable(node)))
    case "names": return .names(names(node))
    case "group":
      return .group(
        GroupElement(
          children: elements(in: node), delimiter: node.attributes["delimiter"] ?? "",
          decor: nodes.decor(node)))
    case "choose": return .choose(node.children.map { branch($0) })
    default:
      nodes.reportUnknown(node, ["text", "number", "label", "date", "names", "group", "choose"])
      return nil
    }
  }

  private func text(_ node: XMLNode) -> TextElement? {
    if let name = node.attributes["macro"] {
      return macroIndex(name, at: node).map {
        TextElement(source: .macro($0), decor: nodes.decor(node))
      }
    }
    if let name = node.attributes["term"] {
      let form: TermForm = nodes.option(node, "form") ?? .long
      return TextElement(
        source: .term(name, form, isPlural: node.attributes["plural"] == "true"),
        decor: nodes.decor(node))
    }
    if let value = node.attributes["value"] {
      return TextElement(source: .value(value), decor: nodes.decor(node))
    }
    return variable(node).map {
      TextElement(
        source: .variable($0, isShort: node.attributes["form"] == "short"), decor: nodes.decor(node)
      )
    }
  }

  private func label(_ node: XMLNode, _ variable: Variable) -> LabelElement {
    let label = LabelElement(
      variable: variable, form: nodes.option(node, "form") ?? .long,
      plural: nodes.option(node, "plural") ?? .contextual, decor: nodes.decor(node))
    if variable == .locator, locatorLabel == nil { locatorLabel = label }
    return label
  }

  // MARK: Names

  private func names(_ node: XMLNode) -> NamesElement {
    var element = NamesElement(
      variables: nodes.variables(node, "variable").compactMap { $0 },
      delimiter: node.attributes["delimiter"], decor: nodes.decor(node))
    for child in node.children {
      switch child.name {
      case "name": element.name = name(child)
      case "et-al":
        element.etAl = EtAlElement(
          term: child.attributes["term"] ?? "et-al", formatting: nodes.formatting(child))
      case "label":
        element.label = NamesLabel(
          label: label(child, element.variables.first ?? .author),
          isFirst: element.name == nil && node.child(named: "name") != nil)
      case "substitute": element.substitute = elements(in: child)
      case "institution": break
      default: nodes.reportUnknown(child, ["name", "et-al", "label", "substitute"])
      }
    }
    return element
  }

  private func name(_ node: XMLNode) -> NameElement {
    var element = NameElement(options: nodes.ownNameOptions(node), decor: decor(ofName: node))
    element.options.form = nodes.option(node, "form")
    element.options.delimiter = node.attributes["delimiter"]
    for part in node.children(named: "name-part") {
      if part.attributes["name"] == "family" { element.family = decor(ofName: part) }
      if part.attributes["name"] == "given" { element.given = decor(ofName: part) }
    }
    return element
  }

  /// Returns the changes to a name or a part of one, neither of which is a block of an entry.
  private func decor(ofName node: XMLNode) -> Decor {
    var decor = nodes.decor(node)
    decor.wrap.display = nil
    return decor
  }

  // MARK: Choices

  private func branch(_ node: XMLNode) -> Branch {
    if !["if", "else-if", "else"].contains(node.name) {
      nodes.reportUnknown(node, ["if", "else-if", "else"])
    }
    return Branch(
      match: nodes.option(node, "match") ?? .all, conditions: conditions(node),
      children: elements(in: node))
  }

  private func conditions(_ node: XMLNode) -> [Condition] {
    var conditions: [Condition] = []
    if node.attributes["disambiguate"] != nil {
      hasDisambiguateCondition = true
      conditions.append(.disambiguate)
    }
    conditions += nodes.variables(node, "is-numeric").map { $0.map { .isNumeric($0) } ?? .never }
    conditions += nodes.variables(node, "is-uncertain-date").map {
      $0.map { .isUncertainDate($0) } ?? .never
    }
    conditions += nodes.words(node, "locator").map { .locator($0) }
    conditions += nodes.words(node, "position").map {
      position($0, node).map { .position($0) } ?? .never
    }
    if node.attributes["type"] != nil { conditions.append(.type(Set(nodes.words(node, "type")))) }
    conditions += nodes.variables(node, "variable").map { $0.map { .variable($0) } ?? .never }
    return conditions
  }

  private func position(_ word: String, _ node: XMLNode) -> Position? {
    if let position = Position(rawValue: word) { return position }
    nodes.reportValue(word, of: "position", at: node, Position.allCases.map(\.rawValue))
    return nil
  }

  // MARK: Variables and macros

  func variable(_ node: XMLNode) -> Variable? {
    guard let name = node.attributes["variable"] else {
      nodes.report(
        "'\(node.name)' does not say what to print", at: node,
        help: "give it a 'variable', 'macro', 'term' or 'value'")
      return nil
    }
    guard let variable = Variable(named: name) else {
      nodes.reportVariable(name, at: node)
      return nil
    }
    if variable == .yearSuffix { hasYearSuffixVariable = true }
    return variable
  }

  func macroIndex(_ name: String, at node: XMLNode) -> Int? {
    if let index = macroIndexes[name] { return index }
    let known = macroIndexes
    nodes.report("the style has no macro '\(name)'", at: node) {
      known.keys.nearest(to: name).map { "did you mean '\($0)'?" }
    }
    return nil
  }
}
