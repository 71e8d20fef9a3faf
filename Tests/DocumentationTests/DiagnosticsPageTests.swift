import Bibliography
import Briefs
import CSL
import CommonMark
import Mustache
import Pages
import Site
import Preview
import SiteBuilder
import SourceText
import Testing

@Suite("docs/diagnostics.md")
struct DiagnosticsPageTests {
  static let rules =
    Rule.ofSourceText + Rule.ofMarkdown + Rule.ofBriefs + Rule.ofCSL + Rule.ofBibliography
    + Rule.ofCitations + Rule.ofEditing + Rule.ofEditorialCheck + Rule.ofTemplates + Rule.ofPages
    + Rule.ofSiteBuilder + Rule.ofPreview

  let page: DocumentationPage

  init() throws { page = try DocumentationPage("docs/diagnostics.md") }

  @Test("every rule has one heading, and no heading is left over")
  func headings() {
    let difference = Set(page.entryNames).symmetricDifference(Self.rules.map(\.id))
    #expect(difference.sorted() == [])
    #expect(page.entryNames.count == Self.rules.count)
  }

  @Test("the section of a rule states its severity and has an example", arguments: rules)
  func section(_ rule: Rule) throws {
    let section = try #require(page.entries[rule.id])
    #expect(section.text.contains(rule.severity == .error ? "*Error.*" : "*Warning.*"))
    #expect(section.text.contains(": \(rule.severity.rawValue): "))
    #expect(section.text.contains("[\(rule.id)]"))
  }
}
