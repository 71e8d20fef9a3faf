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

  @Test(
    "each prints the same when its layouts are prepared for the shape of a work",
    .enabled(if: LocaleFolder.isInstalled))
  func prepared() throws {
    let works = try RealStyle(name: "apa").references() + Self.works
    for (number, name) in StyleFolder.names.enumerated() where number % Self.step == 0 {
      guard let style = StyleFolder.style(name) else { continue }
      let locale = LocaleTerms(language: "en-US", files: .english, style: style)
      let localized = LocalizedStyle(style, locale)
      // Each style prints other works, so that all of them are printed by some.
      for (place, work) in works.enumerated() where (place + number / Self.step) % 8 == 0 {
        for context in Self.contexts(of: work) {
          let layout =
            context.area == .citation
            ? style.citation.layout : style.bibliography?.layout ?? Layout()
          let evaluator = Evaluator(localized, context)
          let output = evaluator.render(layout.children)
          let prepared = Evaluator(localized, context)
          #expect(prepared.renderLayout() == output, "\(name): \(work.id)")
          #expect(
            prepared.labelling(.list(output)) == evaluator.labelling(.list(output)),
            "\(name): \(work.id)")
          #expect(prepared.firstNames == evaluator.firstNames, "\(name): \(work.id)")
          #expect(
            prepared.distinguishingConditions == evaluator.distinguishingConditions,
            "\(name): \(work.id)")
        }
      }
    }
  }

  /// Circumstances in which styles print a work differently.
  private static func contexts(of work: Reference) -> [CiteContext] {
    var listed = CiteContext(reference: work, area: .bibliography, citationNumber: 1)
    listed.distinction.yearSuffix = 1
    var first = CiteContext(reference: work, citationNumber: 1)
    first.cite = Cite(id: work.id, locator: "12", label: "section")
    first.cite.labelWord = "section"
    var later = CiteContext(reference: work, position: .ibidWithLocator, citationNumber: 1)
    later.firstNoteNumber = 3
    later.distinction.conditionCount = 1
    return [listed, first, later]
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
