import Foundation
import SourceText
import Testing
import TestSupport

@testable import CSL

/// A file of `Fixtures/`: a style, works and citations, and the output that a rule of CSL 1.0.2 specifies.
///
/// Its first line is a sentence about the rule, its second line the section of the specification. Sections follow,
/// each under a line `== NAME`: `style`, `works` as CSL-JSON, `citations` in pandoc's syntax, `expected citations`
/// and `expected bibliography` with a line of HTML for each. A citation in a note may have the note's number before
/// it, as in `3: [@doe]`; where no citations are given, each work is cited on its own.
struct RuleFixture: CustomTestStringConvertible, Sendable {
  let path: String
  /// A sentence about the rule.
  let title: String
  /// The section of the specification.
  let rule: String
  private let sections: [String: [String]]

  var testDescription: String { title }

  static let all: [RuleFixture] = {
    let folder = "Tests/CSLTests/Fixtures"
    let names = (try? Repository.files(in: folder)) ?? []
    return names.compactMap { name in
      (try? Repository.text("\(folder)/\(name)")).map { RuleFixture(path: name, text: $0) }
    }
  }()

  init(path: String, text: String) {
    self.path = path
    var name = ""
    var sections: [String: [String]] = [:]
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("== ") {
        name = String(line.dropFirst(3))
        sections[name] = []
      } else {
        sections[name, default: []].append(line)
      }
    }
    title = sections[""]?.first ?? ""
    rule = sections[""]?.dropFirst().joined(separator: " ") ?? ""
    self.sections = sections
  }

  /// The names of its sections.
  var names: Set<String> { Set(sections.keys) }
  var expectedCitations: [String]? { sections["expected citations"] }
  var expectedBibliography: [String]? { sections["expected bibliography"] }

  /// What the processor prints.
  func result() throws -> ProcessedDocument {
    let text = (sections["style"] ?? []).joined(separator: "\n")
    let parsed = Style.parse(SourceFile(path: path, text: text))
    #expect(parsed.diagnostics.map(\.description) == [])
    let style = try #require(parsed.value)
    let processor = Processor(style: style, locales: .english, language: style.defaultLocale)
    let works = try references()
    return processor.process(
      references: works,
      citations: citations(in: processor) ?? works.map { .init([.init(id: $0.id)]) })
  }

  private func references() throws -> [Reference] {
    let text = (sections["works"] ?? []).joined(separator: "\n")
    guard case .array(let items) = try CSLJSON(parsing: Data(text.utf8)) else { return [] }
    return items.compactMap { Reference(json: $0) }
  }

  private func citations(in processor: Processor) -> [Citation]? {
    sections["citations"]?.enumerated().map { index, line in
      let parts = line.split(separator: ": ", maxSplits: 1)
      let number = parts.count == 2 ? Int(parts[0]) : nil
      let source = number == nil ? line : String(parts[1])
      let place = Scenario.Place(section: "", label: "", source: source)
      return Citation(
        place.cites(in: processor), noteNumber: processor.makesNotes ? number ?? index + 1 : 0)
    }
  }
}
