/// Attributes that many elements share.
extension StyleReader {
  func option<Option: RawRepresentable<String> & CaseIterable>(
    _ node: XMLNode, _ name: String
  ) -> Option? {
    guard let value = node.attributes[name] else { return nil }
    if let option = Option(rawValue: value) { return option }
    reportValue(value, of: name, at: node, Option.allCases.map(\.rawValue))
    return nil
  }

  func flag(_ node: XMLNode, _ name: String) -> Bool? {
    guard let value = node.attributes[name] else { return nil }
    if let flag = Bool(value) { return flag }
    reportValue(value, of: name, at: node, ["true", "false"])
    return nil
  }

  /// Returns a number from 0.
  func number(_ node: XMLNode, _ name: String) -> Int? {
    guard let value = node.attributes[name] else { return nil }
    if let number = Int(value.trimmed), number >= 0 { return number }
    report("'\(name)' is a number, not '\(value)'", at: node)
    return nil
  }

  func decor(_ node: XMLNode) -> Decor {
    Decor(
      formatting: formatting(node), prefix: node.attributes["prefix"] ?? "",
      suffix: node.attributes["suffix"] ?? "", display: option(node, "display"),
      textCase: option(node, "text-case"), hasQuotes: flag(node, "quotes") ?? false,
      stripsPeriods: flag(node, "strip-periods") ?? false)
  }

  func formatting(_ node: XMLNode) -> Formatting {
    Formatting(
      style: option(node, "font-style"), variant: option(node, "font-variant"),
      weight: option(node, "font-weight"), decoration: option(node, "text-decoration"),
      verticalAlign: option(node, "vertical-align"))
  }

  /// Returns the inheritable name options of `cs:style`, `cs:citation` or `cs:bibliography`.
  func nameOptions(_ node: XMLNode) -> NameOptions {
    var options = ownNameOptions(node)
    options.form = option(node, "name-form")
    options.delimiter = node.attributes["name-delimiter"]
    options.namesDelimiter = node.attributes["names-delimiter"]
    return options
  }

  /// Returns the name options of `cs:name`, which have the same names there.
  func ownNameOptions(_ node: XMLNode) -> NameOptions {
    NameOptions(
      and: option(node, "and"),
      delimiterPrecedesEtAl: option(node, "delimiter-precedes-et-al"),
      delimiterPrecedesLast: option(node, "delimiter-precedes-last"),
      etAlMin: number(node, "et-al-min"), etAlUseFirst: number(node, "et-al-use-first"),
      etAlSubsequentMin: number(node, "et-al-subsequent-min"),
      etAlSubsequentUseFirst: number(node, "et-al-subsequent-use-first"),
      etAlUseLast: flag(node, "et-al-use-last"), initialize: flag(node, "initialize"),
      initializeWith: node.attributes["initialize-with"],
      nameAsSortOrder: option(node, "name-as-sort-order"),
      sortSeparator: node.attributes["sort-separator"])
  }
}
