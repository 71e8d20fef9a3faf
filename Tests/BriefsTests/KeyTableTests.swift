import Briefs
import Testing

@Suite("Keys")
struct KeyTableTests {
  @Test("no two keys of a table share a name")
  func names() {
    for table in [BriefKeys.table, PageKeys.table, PersonKeys.table, SiteKeys.table] {
      #expect(Set(table.names).count == table.names.count)
    }
  }
}
