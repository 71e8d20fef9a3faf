import Yams

extension YAMLValue {
  /// Keeps a value unchanged for templates, or returns nil if there is none.
  init?(_ field: YAMLField) {
    if field.isAbsent { return nil }
    self.init(field.node, in: field.context)
  }

  /// Recursion is safe here, since the depth of YAML is limited before it is parsed.
  private init(_ node: Node, in context: ReadingContext) {
    guard context.mayVisitNode() else {
      self = .text("")
      return
    }
    switch node {
    case .scalar(let scalar): self = .text(scalar.text)
    case .sequence(let nodes):
      self = .list(nodes.indices.map { YAMLValue(nodes[$0], in: context) })
    case .mapping(let mapping):
      self = .map(
        mapping.indices.compactMap { index in
          context.name(of: mapping[index].key).map {
            Pair(key: $0.value, value: YAMLValue(mapping[index].value, in: context))
          }
        })
    case .alias: self = .text("")
    }
  }
}
