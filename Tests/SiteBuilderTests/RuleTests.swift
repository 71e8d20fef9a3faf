import Foundation
import SiteBuilder
import SourceText
import TestSupport
import Testing

@Suite("Rules")
struct RuleTests {
  @Test("each rule has an id of its own, in lower case with hyphens")
  func ids() {
    let ids = Rule.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil })
  }

  @Test("every group of rules is in the catalogue")
  func groups() throws {
    let declared = try Repository.files(in: "Sources").filter { $0.hasSuffix(".swift") }.flatMap {
      try Repository.text("Sources/\($0)").matches(of: /enum (\w+): String, RuleGroup/)
        .map { String($0.1) }
    }
    #expect(declared.sorted() == Rule.groups.map { String(describing: $0) }.sorted())
  }
}
