import CSL
import Foundation
import SourceText
import TestSupport
import Testing

/// Uses the library as others do: without `@testable`.
@Suite("CSL as a library")
struct PublicUseTests {
  @Test("the example of the documentation is the one that is compiled here")
  func example() throws {
    let page = try Repository.text("Sources/CSL/CSL.docc/CSL.md")
    let code = page.components(separatedBy: "```")[1]
    let function = try #require(
      code.range(of: "func references").map { code[$0.lowerBound...] })
    let source = try Repository.text("Tests/CSLTests/PublicUseTests.swift")
    #expect(source.contains(function.trimmingCharacters(in: .newlines)))
  }

  @Test("the example formats citations and works, and names works that are missing")
  func exampleOutput() throws {
    let works = #"""
      [{"id": "hale2021", "type": "book", "title": "Ports under pressure",
        "author": [{"family": "Hale", "given": "Miriam"}], "issued": {"date-parts": [[2021]]}}]
      """#
    let lines = try references(
      style: Repository.file("Styles/author-date.csl"),
      locale: Repository.file("Styles/locales-en-US.xml"), works: Data(works.utf8))
    #expect(
      lines == [
        "(Hale 2021, pp. 12–14)", "(Hale 2021; okafor2019?)",
        "<li id=\"ref-hale2021\">Hale, Miriam. 2021. <i>Ports under Pressure</i>.</li>",
        "no work has the key 'okafor2019'",
      ])
  }

  @Test("a style, a language and works give citations and entries")
  func publicUse() throws {
    let style = try #require(Style.parse(Repository.file("Styles/notes.csl")).value)
    let locale = try #require(LocaleFile.parse(Repository.file("Styles/locales-en-US.xml")).value)
    #expect(style.isNoteStyle && style.hasBibliography)
    #expect(style.title == "Briefpress notes")
    #expect(locale.language == "en-US")
    var work = Reference(id: "hale2021", type: "report")
    work.texts[.title] = "Ports under pressure"
    work.texts[.publisher] = "Institute of Plateau and Delta Studies"
    work.names[.editor] = [Name(family: "Hale", given: "Miriam")]
    work.dates[.issued] = DateValue(DateValue.Parts(2021, 3, 9))
    var processor = Processor(style: style, locales: [locale])
    processor.linkTarget = { "#ref-" + $0 }
    var cite = Cite(id: "hale2021", prefix: "see ", suffix: ", p. 4", in: processor)
    cite.part = .whole
    let result = processor.process(
      references: [work], citations: [Citation([cite], noteNumber: 1), Citation([Cite(id: "x")])])
    #expect(
      result.citations[0].plainText
        == "see Miriam Hale, ed., Ports under Pressure, Institute of Plateau and Delta Studies, March 9, 2021, 4."
    )
    #expect(
      result.citations[0].html
        == ##"see <a href="#ref-hale2021">Miriam Hale, ed., <i>Ports under Pressure</i>, Institute of Plateau and Delta Studies, March 9, 2021, 4</a>."##
    )
    #expect(
      result.entries[0].text.plainText
        == "Hale, Miriam, ed. Ports under Pressure. Institute of Plateau and Delta Studies, March 9, 2021."
    )
    #expect(result.unknownKeys == ["x"])
    #expect(result.unusedLocators == [])
  }

  @Test("a processor is used from many tasks at once")
  func tasks() async throws {
    let style = try #require(Style.parse(Repository.file("Styles/author-date.csl")).value)
    let locale = try #require(LocaleFile.parse(Repository.file("Styles/locales-en-US.xml")).value)
    let processor = Processor(style: style, locales: [locale])
    var work = Reference(id: "hale2021", type: "book")
    work.texts[.title] = "Ports under pressure"
    let (works, citations) = ([work], [Citation([Cite(id: "hale2021")])])
    let expected = processor.process(references: works, citations: citations).citations
    await withTaskGroup(of: [FormattedText].self) { group in
      for _ in 0..<20 {
        group.addTask {
          processor.process(references: works, citations: citations).citations
        }
      }
      for await result in group { #expect(result == expected) }
    }
  }
}

func references(style: SourceFile, locale: SourceFile, works json: Data) throws -> [String] {
  let style = Style.parse(style)
  let locale = LocaleFile.parse(locale)
  let problems = style.diagnostics + locale.diagnostics
  guard let style = style.value, let locale = locale.value else {
    return problems.map(\.description)
  }

  guard case .array(let items) = try CSLJSON(parsing: json) else { return [] }
  let works = items.compactMap { Reference(json: $0) }
  let citations = [
    Citation([Cite(id: "hale2021", locator: "12-14")], noteNumber: 1),
    Citation([Cite(id: "hale2021"), Cite(id: "okafor2019")], noteNumber: 2),
  ]

  var processor = Processor(style: style, locales: [locale])
  processor.linkTarget = { key in "#ref-" + key }
  let result = processor.process(references: works, citations: citations)
  return result.citations.map(\.plainText)
    + result.entries.map { "<li id=\"ref-\($0.id)\">\($0.text.html)</li>" }
    + result.unknownKeys.map { "no work has the key '\($0)'" }
}
