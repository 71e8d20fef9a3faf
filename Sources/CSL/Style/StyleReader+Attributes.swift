/// Attributes that many elements share.
extension StyleReader {
  func option<Option: RawRepresentable<String>>(_ node: XMLNode, _ name: String) -> Option? {
    node.attributes[name].flatMap { Option(rawValue: $0) }
  }

  func flag(_ node: XMLNode, _ name: String) -> Bool? { node.attributes[name].map { $0 == "true" } }

  func number(_ node: XMLNode, _ name: String) -> Int? { node.attributes[name].flatMap { Int($0) } }

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

  /// The inheritable name options on `cs:style`, `cs:citation` or `cs:bibliography`.
  func nameOptions(_ node: XMLNode) -> NameOptions {
    var options = ownNameOptions(node)
    options.form = option(node, "name-form")
    options.delimiter = node.attributes["name-delimiter"]
    options.namesDelimiter = node.attributes["names-delimiter"]
    return options
  }

  /// The name options that `cs:name` has by the same names.
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
