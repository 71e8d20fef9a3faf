/// `cs:layout` and `cs:sort`.
extension StyleReader {
  func layout(of node: XMLNode) -> (Layout, [SortKey]) {
    var layout = Layout()
    var keys: [SortKey] = []
    for child in node.children {
      switch child.name {
      case "layout":
        layout = Layout(
          children: elements(in: child), delimiter: child.attributes["delimiter"],
          decor: decor(child))
      case "sort": keys = child.children(named: "key").compactMap { sortKey($0) }
      default: reportUnknown(child, ["layout", "sort"])
      }
    }
    return (layout, keys)
  }

  private func sortKey(_ node: XMLNode) -> SortKey? {
    let source: SortKey.Source
    if let name = node.attributes["macro"] {
      guard let index = macroIndex(name, at: node) else { return nil }
      source = .macro(index)
    } else {
      guard let variable = variable(node) else { return nil }
      source = .variable(variable)
    }
    var key = SortKey(source: source, isDescending: node.attributes["sort"] == "descending")
    key.nameOptions.etAlMin = number(node, "names-min")
    key.nameOptions.etAlUseFirst = number(node, "names-use-first")
    key.nameOptions.etAlUseLast = flag(node, "names-use-last")
    return key
  }
}
