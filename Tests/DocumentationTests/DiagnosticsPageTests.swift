import SiteBuilder
import SourceText
import Testing

@Suite("docs/diagnostics.md")
struct DiagnosticsPageTests {
  let page: DocumentationPage

  init() throws { page = try DocumentationPage("docs/diagnostics.md") }

  @Test("every rule has one heading, and no heading is left over")
  func headings() {
    let difference = Set(page.entryNames).symmetricDifference(Rule.all.map(\.id))
    #expect(difference.sorted() == [])
    #expect(page.entryNames.count == Rule.all.count)
  }

  @Test("the section of a rule states its severity and has an example", arguments: Rule.all)
  func section(_ rule: Rule) throws {
    let section = try #require(page.entries[rule.id])
    #expect(section.text.contains(rule.severity == .error ? "*Error.*" : "*Warning.*"))
    #expect(section.text.contains(": \(rule.severity.rawValue): "))
    #expect(section.text.contains("[\(rule.id)]"))
  }
}
