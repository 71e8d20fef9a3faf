/// Reads `cs:date` of a style or a locale.
enum DateReader {
  static func read(
    _ node: XMLNode, variable: Variable?, _ reader: StyleReader
  ) -> DateElement {
    DateElement(
      variable: variable, form: reader.option(node, "form"),
      precision: reader.option(node, "date-parts") ?? .yearMonthDay,
      parts: node.children(named: "date-part").compactMap { part($0, reader) },
      delimiter: node.attributes["delimiter"] ?? "", decor: reader.decor(node))
  }

  private static func part(_ node: XMLNode, _ reader: StyleReader) -> DatePart? {
    guard let name: DatePart.Name = reader.option(node, "name") else { return nil }
    return DatePart(
      name: name, form: reader.option(node, "form"),
      rangeDelimiter: node.attributes["range-delimiter"], decor: reader.decor(node))
  }
}
