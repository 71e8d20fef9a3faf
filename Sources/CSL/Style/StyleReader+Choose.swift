/// `cs:choose`.
extension StyleReader {
  func branch(_ node: XMLNode) -> Branch {
    if !["if", "else-if", "else"].contains(node.name) {
      reportUnknown(node, ["if", "else-if", "else"])
    }
    return Branch(
      match: option(node, "match") ?? .all, conditions: conditions(node),
      children: elements(in: node))
  }

  private func conditions(_ node: XMLNode) -> [Condition] {
    var conditions: [Condition] = []
    if node.attributes["disambiguate"] != nil {
      style.hasDisambiguateCondition = true
      conditions.append(.disambiguate)
    }
    conditions += variables(node, "is-numeric").map { $0.map { .isNumeric($0) } ?? .never }
    conditions += variables(node, "is-uncertain-date").map {
      $0.map { .isUncertainDate($0) } ?? .never
    }
    conditions += words(node, "locator").map { .locator($0) }
    conditions += words(node, "position").map { position($0, node).map { .position($0) } ?? .never }
    if node.attributes["type"] != nil { conditions.append(.type(Set(words(node, "type")))) }
    conditions += variables(node, "variable").map { $0.map { .variable($0) } ?? .never }
    return conditions
  }

  private func words(_ node: XMLNode, _ name: String) -> [String] {
    node.attributes[name]?.split { $0 == " " || $0 == "\n" || $0 == "\t" }.map(String.init) ?? []
  }

  private func variables(_ node: XMLNode, _ name: String) -> [Variable?] {
    words(node, name).map { word in
      let variable = Variable(named: word)
      if variable == nil { reportVariable(word, at: node) }
      return variable
    }
  }

  private func position(_ word: String, _ node: XMLNode) -> Position? {
    if let position = Position(rawValue: word) { return position }
    reportValue(word, of: "position", at: node, Position.allCases.map(\.rawValue))
    return nil
  }
}
