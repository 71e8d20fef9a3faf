import Briefs
import SourceText
import Testing

@Suite("Rules")
struct RuleTests {
  @Test("each rule has an id of its own, in lower case with hyphens")
  func ids() {
    let ids = Rule.ofBriefs.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
  }

  @Test("no two keys of a table share a name")
  func keys() {
    for table in [BriefKeys.table, PageKeys.table, PersonKeys.table, SiteKeys.table] {
      #expect(Set(table.names).count == table.names.count)
    }
  }
}
