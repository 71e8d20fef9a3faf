import SourceText

/// Lookups by name, and the diagnostics for names that do not exist.
extension StyleReader {
  func variable(_ node: XMLNode) -> Variable? {
    guard let name = node.attributes["variable"] else {
      report(
        "'\(node.name)' does not say what to print", at: node,
        help: "give it a 'variable', 'macro', 'term' or 'value'")
      return nil
    }
    guard let variable = Variable(named: name) else {
      reportVariable(name, at: node)
      return nil
    }
    if variable == .yearSuffix { style.hasYearSuffixVariable = true }
    return variable
  }

  func reportVariable(_ name: String, at node: XMLNode) {
    diagnostics.append(
      Diagnostic(
        .unknownCSLName, "CSL has no variable '\(name)'", at: node.location,
        help: Variable.allCases.map(\.rawValue).nearest(to: name).map { "did you mean '\($0)'?" }))
  }

  func macroIndex(_ name: String, at node: XMLNode) -> Int? {
    if let index = macroIndexes[name] { return index }
    let known = macroIndexes
    diagnostics.append(
      Diagnostic(.invalidStyle, "the style has no macro '\(name)'", at: node.location) {
        known.keys.nearest(to: name).map { "did you mean '\($0)'?" }
      })
    return nil
  }

  // MARK: Reports

  func report(_ message: String, at node: XMLNode, help: String? = nil) {
    diagnostics.append(Diagnostic(.invalidStyle, message, at: node.location, help: help))
  }

  func reportUnknown(_ node: XMLNode, _ known: [String]) {
    diagnostics.append(
      Diagnostic(
        .unknownCSLName, "CSL has no element '\(node.name)' here", at: node.location,
        help: known.nearest(to: node.name).map { "did you mean '\($0)'?" }
          ?? "expected one of: " + known.joined(separator: ", ")))
  }

  func reportValue(_ value: String, of name: String, at node: XMLNode, _ known: [String]) {
    diagnostics.append(
      Diagnostic(
        .unknownCSLName, "'\(name)' has no value '\(value)'", at: node.location,
        help: known.nearest(to: value).map { "did you mean '\($0)'?" }
          ?? "expected one of: " + known.joined(separator: ", ")))
  }
}
