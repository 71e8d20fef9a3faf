import Testing

@testable import CSL

/// Small styles of our own for the rules of the specification, with the output that it specifies.
@Suite("Rules of CSL 1.0.2")
struct RuleFixtureTests {
  @Test("a style prints what the specification says", arguments: RuleFixture.all)
  func prints(fixture: RuleFixture) throws {
    let result = try fixture.result()
    if let expected = fixture.expectedCitations {
      #expect(result.citations.map(\.written) == expected)
    }
    if let expected = fixture.expectedBibliography {
      #expect(result.entries.map(\.text.written) == expected)
    }
  }

  @Test("each fixture names its rule and has the sections that it needs")
  func sections() {
    #expect(RuleFixture.all.count >= 30)
    for fixture in RuleFixture.all {
      let (path, names) = (fixture.path, fixture.names.subtracting([""]))
      #expect(fixture.rule.hasPrefix("CSL 1.0.2, “"), "\(path)")
      #expect(names.isSuperset(of: ["style", "works"]), "\(path)")
      #expect(!names.isDisjoint(with: ["expected citations", "expected bibliography"]), "\(path)")
      let known = ["style", "works", "citations", "expected citations", "expected bibliography"]
      #expect(names.isSubset(of: known), "\(path)")
    }
  }
}
