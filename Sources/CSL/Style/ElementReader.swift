/// Rendering elements.
extension StyleReader {
  func elements(in node: XMLNode) -> [StyleElement] {
    node.children.compactMap { element($0) }
  }

  private func element(_ node: XMLNode) -> StyleElement? {
    switch node.name {
    case "text": return text(node).map { .text($0) }
    case "number":
      return variable(node).map {
        .number(
          NumberElement(variable: $0, form: option(node, "form") ?? .numeric, decor: decor(node)))
      }
    case "label": return variable(node).map { .label(label(node, $0)) }
    case "date": return .date(DateReader.read(node, variable: variable(node), self))
    case "names": return .names(names(node))
    case "group":
      return .group(
        GroupElement(
          children: elements(in: node), delimiter: node.attributes["delimiter"] ?? "",
          decor: decor(node)))
    case "choose": return .choose(node.children.map { branch($0) })
    default:
      reportUnknown(node, ["text", "number", "label", "date", "names", "group", "choose"])
      return nil
    }
  }

  private func text(_ node: XMLNode) -> TextElement? {
    if let name = node.attributes["macro"] {
      return macroIndex(name, at: node).map { TextElement(source: .macro($0), decor: decor(node)) }
    }
    if let name = node.attributes["term"] {
      let form: TermForm = option(node, "form") ?? .long
      return TextElement(
        source: .term(name, form, isPlural: node.attributes["plural"] == "true"),
        decor: decor(node))
    }
    if let value = node.attributes["value"] {
      return TextElement(source: .value(value), decor: decor(node))
    }
    return variable(node).map {
      TextElement(
        source: .variable($0, isShort: node.attributes["form"] == "short"), decor: decor(node))
    }
  }

  func label(_ node: XMLNode, _ variable: Variable) -> LabelElement {
    let label = LabelElement(
      variable: variable, form: option(node, "form") ?? .long,
      plural: option(node, "plural") ?? .contextual, decor: decor(node))
    if variable == .locator, style.locatorLabel == nil { style.locatorLabel = label }
    return label
  }
}
