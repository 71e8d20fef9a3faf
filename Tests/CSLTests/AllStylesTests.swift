import Foundation
import Testing

@testable import CSL

/// A quarter of the styles, since all of them take a while; with `BRIEFPRESS_ALL_STYLES`, all of them.
@Suite("All styles of the public collection")
struct AllStylesTests {
  @Test("each is read without a problem and formats works", .enabled(if: LocaleFolder.isInstalled))
  func all() {
    let names = StyleFolder.names
    #expect(names.count > 2000)
    for name in names.enumerated().filter({ $0.offset % Self.step == 0 }).map(\.element) {
      guard let style = StyleFolder.style(name) else {
        Issue.record("\(name) has problems")
        continue
      }
      let result = Processor(style: style, locales: .english).process(
        references: Self.works, citations: Self.citations)
      #expect(result.citations.count == 6, "\(name)")
      #expect(result.citations.allSatisfy { $0.html.isBalanced }, "\(name)")
      #expect(result.entries.allSatisfy { $0.text.html.isBalanced }, "\(name)")
    }
  }

  private static let step =
    ProcessInfo.processInfo.environment["BRIEFPRESS_ALL_STYLES"] == nil ? 4 : 1

  private static let works: [Reference] = {
    var book = Reference(id: "book", type: "book")
    book.names[.author] = [
      Name(family: "Hale", given: "Miriam"), Name(family: "Okafor", given: "Ben"),
    ]
    book.texts[.title] = "The <i>Delta</i> queen: “A history” & more"
    book.texts[.publisher] = "Institute of Plateau and Delta Studies"
    book.dates[.issued] = DateValue(.init(2019, 4, 1), to: .init(2019, 5, 2))
    var article = Reference(id: "article", type: "article-journal")
    article.names[.author] = [Name(literal: "Harbour Board")]
    article.texts = [
      .title: "Silt", .containerTitle: "Delta Review", .page: "12-19", .volume: "4", .issue: "2",
      .doi: "10.5555/12",
    ]
    article.dates[.issued] = DateValue(.init(2020))
    return [book, article, .report]
  }()

  private static let citations = (works + works).enumerated().map { number, work in
    Citation([Cite(id: work.id, locator: "3-5")], noteNumber: number + 1)
  }
}
