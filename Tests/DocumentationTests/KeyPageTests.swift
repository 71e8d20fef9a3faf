@testable import Briefs
import Testing

/// Every key has its heading, and under it its other names, its choices and the keys inside it.
@Suite("docs/front-matter.md and docs/site.md")
struct KeyPageTests {
  @Test("every front-matter key is documented, and no other")
  func frontMatter() throws {
    let page = try DocumentationPage("docs/front-matter.md")
    try check(BriefKeys.table.keys + [PageKeys.menu], on: page)
  }

  @Test("every key of site.yml and people.yml is documented, and no other")
  func site() throws {
    let page = try DocumentationPage("docs/site.md")
    try check(SiteKeys.table.keys + PersonKeys.table.keys, on: page)
  }

  @Test("the keys of a page that is not a brief are documented")
  func standalonePage() throws {
    let section = try DocumentationPage("docs/front-matter.md").section("Pages that are not briefs")
    let codes = try #require(section?.codes)
    #expect(PageKeys.table.keys.map(\.name).filter { !codes.contains($0) } == [])
  }

  @Test("the keys and the types of a chart are documented")
  func charts() throws {
    let page = try DocumentationPage("docs/charts.md")
    let keys = try #require(page.section("What to write")?.codes)
    #expect(ChartKeys.table.keys.map(\.name).filter { !keys.contains($0) } == [])
    let types = try #require(page.section("Types")?.codes)
    #expect(ChartKeys.table.keys.flatMap(\.shape.names).filter { !types.contains($0) } == [])
  }

  private func check(_ keys: [Key], on page: DocumentationPage) throws {
    let entries = page.entryNames
    #expect(Set(entries).symmetricDifference(keys.map(\.name)).sorted() == [])
    #expect(entries.count == keys.count)
    for key in keys {
      let section = try #require(page.entries[key.name])
      let names = key.aliases + key.shape.names
      let missing = names.filter { !section.codes.contains($0) && !page.tells($0, with: key) }
      #expect(missing == [], "under '\(key.name)' of \(page.path)")
    }
  }
}

extension DocumentationPage {
  /// Whether a name is documented under the key to which this key's section refers.
  fileprivate func tells(_ name: String, with key: Key) -> Bool {
    let model = ["editor": "author", "regions": "topics"][key.name]
    return model.flatMap { entries[$0] }?.codes.contains(name) ?? false
  }
}

extension Shape {
  /// The names that an author may write inside a value: keys, their other names, and choices.
  fileprivate var names: [String] {
    switch self {
    case .list(let shape), .named(let shape): shape.names
    case .either(let one, let other): one.names + other.names
    case .map(let table): table.keys.flatMap { [$0.name] + $0.aliases + $0.shape.names }
    case .choice(let words): words
    default: []
    }
  }
}
