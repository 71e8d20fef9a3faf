/// `cs:names` and its children.
extension StyleReader {
  func names(_ node: XMLNode) -> NamesElement {
    var element = NamesElement(
      variables: nameVariables(node), delimiter: node.attributes["delimiter"], decor: decor(node))
    for child in node.children {
      switch child.name {
      case "name": element.name = name(child)
      case "et-al":
        element.etAl = EtAlElement(
          term: child.attributes["term"] ?? "et-al", formatting: formatting(child))
      case "label":
        element.label = NamesLabel(
          label: label(child, element.variables.first ?? .author),
          isFirst: element.name == nil
            && node.child(named: "name") != nil)
      case "substitute": element.substitute = elements(in: child)
      case "institution": break
      default: reportUnknown(child, ["name", "et-al", "label", "substitute"])
      }
    }
    return element
  }

  private func nameVariables(_ node: XMLNode) -> [Variable] {
    let names = (node.attributes["variable"] ?? "").split(whereSeparator: \.isWhitespace)
    return names.compactMap { name in
      guard let variable = Variable(named: String(name)) else {
        reportVariable(String(name), at: node)
        return nil
      }
      return variable
    }
  }

  private func name(_ node: XMLNode) -> NameElement {
    var element = NameElement(options: ownNameOptions(node), decor: decor(node))
    element.options.form = option(node, "form")
    element.options.delimiter = node.attributes["delimiter"]
    for part in node.children(named: "name-part") {
      if part.attributes["name"] == "family" { element.family = decor(part) }
      if part.attributes["name"] == "given" { element.given = decor(part) }
    }
    return element
  }
}
