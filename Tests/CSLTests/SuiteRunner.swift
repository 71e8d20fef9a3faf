import Foundation
import SourceText

@testable import CSL

/// Runs a fixture as the test suite intends it.
struct SuiteRunner {
  func result(of fixture: Fixture) throws -> String {
    guard let style = Style.parse(fixture.style).value else { return "no style" }
    let language = style.defaultLocale ?? "en-US"
    let processor = Processor(
      style: style, locales: LocaleFolder.files(for: language))
    let references = try fixture.references()
    if let citations = try fixture.citations() {
      let cited = references.inOrder(of: citations)
      let result = processor.process(references: cited, citations: citations)
      if fixture.isBibliography { return bibliography(result) }
      return result.citations.enumerated().map { "[\($0)] " + $1.suiteHTML }.joined(separator: "\n")
    }
    var citations = try fixture.citationItems() ?? []
    if citations.isEmpty {
      let order = processor.process(references: references, citations: []).entries.map(\.id)
      let ids = order.isEmpty ? references.map(\.id) : order
      citations = [Citation(ids.map { Cite(id: $0) })]
    }
    for citation in citations.indices {
      for cite in citations[citation].cites.indices
      where citations[citation].cites[cite].forcedPosition == nil {
        citations[citation].cites[cite].forcedPosition = .first
      }
    }
    let result = processor.process(references: references, citations: citations)
    if fixture.isBibliography { return bibliography(result) }
    return result.citations.map(\.suiteHTML).joined(separator: "\n").trimmed
  }

  /// The expected result without the numbers of the edits.
  func expected(of fixture: Fixture) throws -> String {
    guard try fixture.citations() != nil, !fixture.isBibliography else { return fixture.expected }
    return fixture.expected.split(separator: "\n").map { line in
      line.hasPrefix("..[") || line.hasPrefix(">>[") ? String(line.dropFirst(2)) : String(line)
    }.joined(separator: "\n")
  }

  private func bibliography(_ result: ProcessedDocument) -> String {
    let entries = result.entries.map { "  <div class=\"csl-entry\">\($0.text.suiteHTML)</div>\n" }
    return "<div class=\"csl-bib-body\">\n" + entries.joined() + "</div>"
  }
}

extension [Reference] {
  /// The works in the order of their citations, without works that are not cited.
  fileprivate func inOrder(of citations: [Citation]) -> [Reference] {
    var seen: Set<String> = []
    return citations.flatMap(\.cites).compactMap { cite in
      seen.insert(cite.id).inserted ? first { $0.id == cite.id } : nil
    }
  }
}

extension FormattedText {
  /// The text as the test-suite writes it.
  fileprivate var suiteHTML: String {
    if isEmpty { return "[CSL STYLE ERROR: reference with no printed form.]" }
    return write(SuiteForm())
  }
}

/// The test-suite's HTML.
private struct SuiteForm: OutputForm {
  func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&#38;").replacingOccurrences(of: "<", with: "&#60;")
      .replacingOccurrences(of: ">", with: "&#62;")
  }

  func tags(_ font: Font) -> (open: String, close: String) {
    switch font {
    case .italic: ("<i>", "</i>")
    case .bold: ("<b>", "</b>")
    case .sup: ("<sup>", "</sup>")
    case .sub: ("<sub>", "</sub>")
    case .light: span("font-weight:light")
    case .smallCaps: span("font-variant:small-caps")
    case .underline: span("text-decoration:underline")
    case .upright: span("font-style:normal")
    case .normalWeight: span("font-weight:normal")
    case .normalVariant: span("font-variant:normal")
    case .noDecoration: span("text-decoration:none")
    case .baseline: ("<span style=\"baseline\">", "</span>")
    }
  }

  private func span(_ css: String) -> (open: String, close: String) {
    ("<span style=\"\(css);\">", "</span>")
  }

  func tags(_ display: Display) -> (open: String, close: String) {
    let open = "<div class=\"csl-\(display.rawValue)\">"
    return switch display {
    case .block: ("\n\n    " + open, "</div>\n")
    case .leftMargin: ("\n    " + open, "</div>")
    case .rightInline, .indent: (open, "</div>\n  ")
    }
  }

  func tags(link address: String) -> (open: String, close: String) { ("", "") }
}
