import Basics
import SourceText

/// Reads the attributes of XML nodes, and collects diagnostics.
final class NodeReader {
  private(set) var diagnostics: [Diagnostic] = []

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
    let formatting = self.formatting(node)
    let display: Display? = option(node, "display")
    let textCase: TextCase? = option(node, "text-case")
    let hasQuotes = flag(node, "quotes") ?? false
    let wrap = Wrap(
      formatting: formatting, prefix: node.attributes["prefix"] ?? "",
      suffix: node.attributes["suffix"] ?? "", quotes: hasQuotes ? .always : nil, display: display)
    return Decor(
      wrap: wrap, textCase: textCase, stripsPeriods: flag(node, "strip-periods") ?? false)
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

  /// Returns the words of a list such as `type="book report"`.
  func words(_ node: XMLNode, _ name: String) -> [String] {
    let words = node.attributes[name]?.utf8.split(whereSeparator: \.isASCIISpace) ?? []
    return words.map { String(Substring($0)) }
  }

  /// Returns the variables of a list; nil for each word that is not one.
  func variables(_ node: XMLNode, _ name: String) -> [Variable?] {
    words(node, name).map { word in
      let variable = Variable(named: word)
      if variable == nil { reportVariable(word, at: node) }
      return variable
    }
  }

  // MARK: Dates

  /// Reads `cs:date` of a style or a locale.
  func date(_ node: XMLNode, variable: Variable?) -> DateElement {
    DateElement(
      variable: variable, form: option(node, "form"),
      precision: option(node, "date-parts") ?? .yearMonthDay,
      parts: node.children(named: "date-part").compactMap { datePart($0) },
      delimiter: node.attributes["delimiter"] ?? "", decor: decor(node))
  }

  private func datePart(_ node: XMLNode) -> DatePart? {
    guard let name: DatePart.Name = option(node, "name") else { return nil }
    return DatePart(
      name: name, form: option(node, "form"), rangeDelimiter: node.attributes["range-delimiter"],
      decor: decor(node))
  }

  // MARK: Reports

  func report(_ message: String, at node: XMLNode, help: String? = nil) {
    diagnostics.append(Diagnostic(.invalidStyle, message, at: node.location, help: help))
  }

  func report(
    _ message: String, at node: XMLNode, findingHelp: @escaping @Sendable () -> String?
  ) {
    diagnostics.append(
      Diagnostic(.invalidStyle, message, at: node.location, findingHelp: findingHelp))
  }

  func reportUnknown(_ node: XMLNode, _ known: [String]) {
    reportName("CSL has no element '\(node.name)' here", at: node, help(for: node.name, known))
  }

  func reportValue(_ value: String, of name: String, at node: XMLNode, _ known: [String]) {
    reportName("'\(name)' has no value '\(value)'", at: node, help(for: value, known))
  }

  func reportVariable(_ name: String, at node: XMLNode) {
    let known = Variable.allCases.map(\.rawValue)
    reportName("CSL has no variable '\(name)'", at: node, nearest(to: name, known))
  }

  private func reportName(_ message: String, at node: XMLNode, _ help: String?) {
    diagnostics.append(Diagnostic(.unknownCSLName, message, at: node.location, help: help))
  }

  private func help(for name: String, _ known: [String]) -> String {
    nearest(to: name, known) ?? "expected one of: " + known.joined(separator: ", ")
  }

  private func nearest(to name: String, _ known: [String]) -> String? {
    known.nearest(to: name).map { "did you mean '\($0)'?" }
  }
}
