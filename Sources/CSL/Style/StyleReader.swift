import SourceText

/// Reads a style from its XML.
struct StyleReader {
  private let root: XMLNode
  private let nodes = NodeReader()
  private let elements: ElementReader
  private var style = Style()

  /// Reads a style, with diagnostics.
  static func read(_ root: XMLNode) -> Checked<Style?> {
    var reader = StyleReader(root)
    reader.read()
    return Checked(reader.style, reader.nodes.diagnostics)
  }

  private init(_ root: XMLNode) {
    self.root = root
    elements = ElementReader(nodes, macros: root.children(named: "macro"))
  }

  private mutating func read() {
    style.isNoteStyle = root.attributes["class"] == "note"
    style.defaultLocale = root.attributes["default-locale"]
    let info = root.child(named: "info")
    style.id = info?.child(named: "id")?.text.trimmed ?? ""
    style.title = info?.child(named: "title")?.text.trimmed ?? ""
    readOptions()
    style.macros = root.children(named: "macro").map {
      Macro(name: $0.attributes["name"] ?? "", children: elements.elements(in: $0))
    }
    style.locales = root.children(named: "locale").map { LocaleReader.read($0, nodes) }
    for node in root.children { readPart(node) }
    checkParts()
    style = MacroCheck.checked(style, root, nodes)
    style.hasYearSuffixVariable = elements.hasYearSuffixVariable
    style.locatorLabel = elements.locatorLabel
    style.hasDisambiguateCondition = elements.hasDisambiguateCondition
    style.citesByOrderOfList = style.findsOrderOfList
  }

  private func checkParts() {
    if let parent = Style.parent(of: root) {
      nodes.report(
        "this style only refers to another one, '\(parent)'", at: root,
        help: "use '\(parent)', which says how to cite")
    } else if root.child(named: "citation") == nil {
      nodes.report("the style has no 'citation'", at: root, help: "add '<citation><layout>…'")
    }
  }

  private mutating func readOptions() {
    style.nameOptions = nodes.nameOptions(root)
    style.options.demotion =
      nodes.option(root, "demote-non-dropping-particle") ?? StyleOptions.Demotion.displayAndSort
    style.options.initializesWithHyphen = nodes.flag(root, "initialize-with-hyphen") ?? true
    style.options.pageRange = nodes.option(root, "page-range-format")
  }

  private mutating func readPart(_ node: XMLNode) {
    switch node.name {
    case "citation": readCitation(node)
    case "bibliography": readBibliography(node)
    case "info", "locale", "macro": break
    default: nodes.reportUnknown(node, ["info", "locale", "macro", "citation", "bibliography"])
    }
  }

  private mutating func readCitation(_ node: XMLNode) {
    var citation = CitationElement()
    citation.nameOptions = nodes.nameOptions(node)
    citation.addsNames = nodes.flag(node, "disambiguate-add-names") ?? false
    citation.addsGivenNames = nodes.flag(node, "disambiguate-add-givenname") ?? false
    citation.addsYearSuffix = nodes.flag(node, "disambiguate-add-year-suffix") ?? false
    citation.givenNameRule =
      nodes.option(node, "givenname-disambiguation-rule") ?? CitationElement.GivenNameRule.byCite
    citation.collapse = nodes.option(node, "collapse")
    citation.citeGroupDelimiter = node.attributes["cite-group-delimiter"]
    citation.yearSuffixDelimiter = node.attributes["year-suffix-delimiter"]
    citation.afterCollapseDelimiter = node.attributes["after-collapse-delimiter"]
    citation.nearNoteDistance = nodes.number(node, "near-note-distance") ?? 5
    (citation.layout, citation.sort) = layout(of: node)
    style.citation = citation
  }

  private mutating func readBibliography(_ node: XMLNode) {
    var bibliography = BibliographyElement()
    bibliography.nameOptions = nodes.nameOptions(node)
    bibliography.authorSubstitute = node.attributes["subsequent-author-substitute"]
    bibliography.authorSubstituteRule =
      nodes.option(node, "subsequent-author-substitute-rule")
      ?? BibliographyElement.AuthorSubstituteRule.completeAll
    bibliography.secondFieldAlign = nodes.option(node, "second-field-align")
    bibliography.hasHangingIndent = nodes.flag(node, "hanging-indent") ?? false
    bibliography.lineSpacing = nodes.number(node, "line-spacing") ?? 1
    bibliography.entrySpacing = nodes.number(node, "entry-spacing") ?? 1
    (bibliography.layout, bibliography.sort) = layout(of: node)
    style.bibliography = bibliography
  }

  // MARK: Layouts and sorting

  private func layout(of node: XMLNode) -> (Layout, [SortKey]) {
    var layout = Layout()
    var keys: [SortKey] = []
    for child in node.children {
      switch child.name {
      case "layout":
        layout = Layout(
          children: elements.elements(in: child), delimiter: child.attributes["delimiter"],
          decor: nodes.decor(child))
      case "sort": keys = child.children(named: "key").compactMap { sortKey($0) }
      default: nodes.reportUnknown(child, ["layout", "sort"])
      }
    }
    return (layout, keys)
  }

  private func sortKey(_ node: XMLNode) -> SortKey? {
    let source: SortKey.Source
    if let name = node.attributes["macro"] {
      guard let index = elements.macroIndex(name, at: node) else { return nil }
      source = .macro(index)
    } else {
      guard let variable = elements.variable(node) else { return nil }
      source = .variable(variable)
    }
    var key = SortKey(source: source, isDescending: node.attributes["sort"] == "descending")
    key.nameOptions.etAlMin = nodes.number(node, "names-min")
    key.nameOptions.etAlUseFirst = nodes.number(node, "names-use-first")
    key.nameOptions.etAlUseLast = nodes.flag(node, "names-use-last")
    return key
  }
}
