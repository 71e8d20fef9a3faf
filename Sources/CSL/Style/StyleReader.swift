import SourceText

/// Reads a style from its XML, and gathers what is wrong with it.
struct StyleReader {
  var style = Style()
  var diagnostics: [Diagnostic] = []
  private var macroIndexes: [String: Int] = [:]
  private var usesYearSuffix = false

  mutating func read(_ root: XMLNode) {
    style.isNoteStyle = root.attributes["class"] == "note"
    style.defaultLocale = root.attributes["default-locale"]
    let info = root.child(named: "info")
    style.id = info?.child(named: "id")?.text.trimmed ?? ""
    style.title = info?.child(named: "title")?.text.trimmed ?? ""
    readOptions(root)
    for (index, macro) in root.children(named: "macro").enumerated() {
      macroIndexes[macro.attributes["name"] ?? ""] = index
    }
    style.macros = root.children(named: "macro").map {
      Macro(name: $0.attributes["name"] ?? "", children: elements(in: $0))
    }
    style.locales = root.children(named: "locale").map { LocaleReader.read($0, &diagnostics) }
    for node in root.children { readPart(node) }
    if root.child(named: "citation") == nil {
      report("the style has no 'citation'", at: root, help: "add '<citation><layout>…'")
    }
    style.hasYearSuffixVariable = usesYearSuffix
    reportCycles(root)
  }

  private mutating func readOptions(_ root: XMLNode) {
    style.nameOptions = nameOptions(root)
    style.options.demotion =
      option(root, "demote-non-dropping-particle") ?? StyleOptions.Demotion.displayAndSort
    style.options.initializesWithHyphen = flag(root, "initialize-with-hyphen") ?? true
    style.options.pageRange = option(root, "page-range-format")
  }

  private mutating func readPart(_ node: XMLNode) {
    switch node.name {
    case "citation": readCitation(node)
    case "bibliography": readBibliography(node)
    case "info", "locale", "macro": break
    default: reportUnknown(node, ["info", "locale", "macro", "citation", "bibliography"])
    }
  }

  private mutating func readCitation(_ node: XMLNode) {
    var citation = CitationElement()
    citation.nameOptions = nameOptions(node)
    citation.addsNames = flag(node, "disambiguate-add-names") ?? false
    citation.addsGivenNames = flag(node, "disambiguate-add-givenname") ?? false
    citation.addsYearSuffix = flag(node, "disambiguate-add-year-suffix") ?? false
    citation.givenNameRule =
      option(node, "givenname-disambiguation-rule") ?? CitationElement.GivenNameRule.byCite
    citation.collapse = option(node, "collapse")
    citation.citeGroupDelimiter = node.attributes["cite-group-delimiter"]
    citation.yearSuffixDelimiter = node.attributes["year-suffix-delimiter"]
    citation.afterCollapseDelimiter = node.attributes["after-collapse-delimiter"]
    citation.nearNoteDistance = node.attributes["near-note-distance"].flatMap { Int($0) } ?? 5
    (citation.layout, citation.sort) = layout(of: node)
    style.citation = citation
  }

  private mutating func readBibliography(_ node: XMLNode) {
    var bibliography = BibliographyElement()
    bibliography.nameOptions = nameOptions(node)
    bibliography.authorSubstitute = node.attributes["subsequent-author-substitute"]
    bibliography.authorSubstituteRule =
      option(node, "subsequent-author-substitute-rule")
      ?? BibliographyElement.AuthorSubstituteRule.completeAll
    bibliography.secondFieldAlign = option(node, "second-field-align")
    bibliography.hasHangingIndent = flag(node, "hanging-indent") ?? false
    bibliography.lineSpacing = node.attributes["line-spacing"].flatMap { Int($0) } ?? 1
    bibliography.entrySpacing = node.attributes["entry-spacing"].flatMap { Int($0) } ?? 1
    (bibliography.layout, bibliography.sort) = layout(of: node)
    style.bibliography = bibliography
  }

  private mutating func layout(of node: XMLNode) -> (Layout, [SortKey]) {
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

  private mutating func sortKey(_ node: XMLNode) -> SortKey? {
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

  // MARK: Elements

  mutating func elements(in node: XMLNode) -> [StyleElement] {
    node.children.compactMap { element($0) }
  }

  private mutating func element(_ node: XMLNode) -> StyleElement? {
    switch node.name {
    case "text": return text(node).map { .text($0) }
    case "number":
      return variable(node).map {
        .number(
          NumberElement(variable: $0, form: option(node, "form") ?? .numeric, decor: decor(node)))
      }
    case "label": return variable(node).map { .label(label(node, $0)) }
    case "date": return .date(DateReader.read(node, variable: variable(node), &self))
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

  private mutating func text(_ node: XMLNode) -> TextElement? {
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

  mutating func label(_ node: XMLNode, _ variable: Variable) -> LabelElement {
    LabelElement(
      variable: variable, form: option(node, "form") ?? .long,
      plural: option(node, "plural") ?? .contextual, decor: decor(node))
  }

  private mutating func branch(_ node: XMLNode) -> Branch {
    if !["if", "else-if", "else"].contains(node.name) {
      reportUnknown(node, ["if", "else-if", "else"])
    }
    return Branch(
      match: option(node, "match") ?? .all, conditions: conditions(node),
      children: elements(in: node))
  }

  private mutating func conditions(_ node: XMLNode) -> [Condition] {
    var conditions: [Condition] = []
    func words(_ name: String) -> [String] {
      node.attributes[name]?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
    }
    if node.attributes["disambiguate"] != nil {
      style.hasDisambiguateCondition = true
      conditions.append(.disambiguate)
    }
    conditions += words("is-numeric").map { Variable(named: $0).map { .isNumeric($0) } ?? .never }
    conditions += words("is-uncertain-date").map {
      Variable(named: $0).map { .isUncertainDate($0) } ?? .never
    }
    conditions += words("locator").map { .locator($0) }
    conditions += words("position").map { Position(rawValue: $0).map { .position($0) } ?? .never }
    conditions += words("type").map { .type($0) }
    conditions += words("variable").map { Variable(named: $0).map { .variable($0) } ?? .never }
    return conditions
  }

  // MARK: Attributes

  mutating func variable(_ node: XMLNode) -> Variable? {
    guard let name = node.attributes["variable"] else {
      report(
        "'\(node.name)' says not what to print", at: node,
        help: "give it a 'variable', 'macro', 'term' or 'value'")
      return nil
    }
    guard let variable = Variable(named: name) else {
      reportVariable(name, at: node)
      return nil
    }
    if variable == .yearSuffix { usesYearSuffix = true }
    return variable
  }

  mutating func reportVariable(_ name: String, at node: XMLNode) {
    diagnostics.append(
      Diagnostic(
        .unknownCSLName, "CSL has no variable '\(name)'", at: node.location,
        help: Variable.allCases.map(\.rawValue).nearest(to: name).map { "did you mean '\($0)'?" }))
  }

  private mutating func macroIndex(_ name: String, at node: XMLNode) -> Int? {
    if let index = macroIndexes[name] { return index }
    report(
      "the style has no macro '\(name)'", at: node,
      help: macroIndexes.keys.nearest(to: name).map { "did you mean '\($0)'?" })
    return nil
  }

  // MARK: Reports

  mutating func report(_ message: String, at node: XMLNode, help: String? = nil) {
    diagnostics.append(Diagnostic(.invalidStyle, message, at: node.location, help: help))
  }

  mutating func reportUnknown(_ node: XMLNode, _ known: [String]) {
    diagnostics.append(
      Diagnostic(
        .unknownCSLName, "CSL has no element '\(node.name)' here", at: node.location,
        help: known.nearest(to: node.name).map { "did you mean '\($0)'?" }
          ?? "expected one of: " + known.joined(separator: ", ")))
  }

  private mutating func reportCycles(_ root: XMLNode) {
    let calls = style.macros.map { Set($0.children.flatMap(\.macroCalls)) }
    for (index, node) in root.children(named: "macro").enumerated()
    where Self.reaches(index, from: calls[index], calls) {
      report(
        "the macro '\(style.macros[index].name)' calls itself", at: node,
        help: "take the call out, or it would never end")
      style.macros[index].children = []
    }
  }

  /// Whether calls lead to a macro, directly or through others.
  private static func reaches(_ target: Int, from start: Set<Int>, _ calls: [Set<Int>]) -> Bool {
    var seen = start
    var open = Array(start)
    while let index = open.popLast() {
      if index == target { return true }
      for next in calls[index] where seen.insert(next).inserted { open.append(next) }
    }
    return false
  }
}
