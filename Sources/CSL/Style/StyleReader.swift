import SourceText

/// Reads a style from its XML, and collects diagnostics.
final class StyleReader {
  var style = Style()
  var diagnostics: [Diagnostic] = []
  private(set) var macroIndexes: [String: Int] = [:]

  func read(_ root: XMLNode) {
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
    style.locales = root.children(named: "locale").map { LocaleReader.read($0, self) }
    for node in root.children { readPart(node) }
    checkParts(root)
    checkMacros(root)
    style.citesByOrderOfList = style.findsOrderOfList
  }

  private func checkParts(_ root: XMLNode) {
    if let parent = Style.parent(of: root) {
      report(
        "this style only refers to another one, '\(parent)'", at: root,
        help: "use '\(parent)', which says how to cite")
    } else if root.child(named: "citation") == nil {
      report("the style has no 'citation'", at: root, help: "add '<citation><layout>…'")
    }
  }

  private func readOptions(_ root: XMLNode) {
    style.nameOptions = nameOptions(root)
    style.options.demotion =
      option(root, "demote-non-dropping-particle") ?? StyleOptions.Demotion.displayAndSort
    style.options.initializesWithHyphen = flag(root, "initialize-with-hyphen") ?? true
    style.options.pageRange = option(root, "page-range-format")
  }

  private func readPart(_ node: XMLNode) {
    switch node.name {
    case "citation": readCitation(node)
    case "bibliography": readBibliography(node)
    case "info", "locale", "macro": break
    default: reportUnknown(node, ["info", "locale", "macro", "citation", "bibliography"])
    }
  }

  private func readCitation(_ node: XMLNode) {
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
    citation.nearNoteDistance = number(node, "near-note-distance") ?? 5
    (citation.layout, citation.sort) = layout(of: node)
    style.citation = citation
  }

  private func readBibliography(_ node: XMLNode) {
    var bibliography = BibliographyElement()
    bibliography.nameOptions = nameOptions(node)
    bibliography.authorSubstitute = node.attributes["subsequent-author-substitute"]
    bibliography.authorSubstituteRule =
      option(node, "subsequent-author-substitute-rule")
      ?? BibliographyElement.AuthorSubstituteRule.completeAll
    bibliography.secondFieldAlign = option(node, "second-field-align")
    bibliography.hasHangingIndent = flag(node, "hanging-indent") ?? false
    bibliography.lineSpacing = number(node, "line-spacing") ?? 1
    bibliography.entrySpacing = number(node, "entry-spacing") ?? 1
    (bibliography.layout, bibliography.sort) = layout(of: node)
    style.bibliography = bibliography
  }
}
