import Yams

extension YAMLField {
  /// Returns the value unchanged for templates, or nil if there is none.
  func anything() -> YAMLValue? { isAbsent ? nil : context.value(of: node) }
}

extension ReadingContext {
  /// Recursion is safe here, since the depth of YAML is limited before it is parsed.
  fileprivate func value(of node: Node) -> YAMLValue {
    guard mayVisitNode() else { return .text("") }
    switch node {
    case .scalar(let scalar): return .text(scalar.text)
    case .sequence(let nodes): return .list(nodes.indices.map { value(of: nodes[$0]) })
    case .mapping(let mapping):
      return .map(
        mapping.indices.compactMap { index in
          name(of: mapping[index].key).map {
            YAMLValue.Pair(key: $0.value, value: value(of: mapping[index].value))
          }
        })
    case .alias: return .text("")
    }
  }
}
