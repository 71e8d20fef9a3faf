import Foundation
import SourceText
import TestSupport
import Testing

@testable import CSL

/// A style that institutes use, in a language, with the golden file of what it prints.
struct RealStyle: CustomTestStringConvertible {
  let name: String
  /// The language; `nil` for that of the style.
  var language: String?

  static let all =
    [
      "chicago-fullnote-bibliography", "chicago-note-bibliography", "chicago-author-date", "apa",
      "modern-language-association", "harvard-cite-them-right",
      "american-political-science-association", "oscola", "bluebook-law-review", "ieee", "nature",
      "vancouver", "american-medical-association", "iso690-author-date-en",
    ].map { RealStyle(name: $0) }
    + ["de-DE", "ar"].map { RealStyle(name: "chicago-note-bibliography", language: $0) }

  static let folder = Repository.url("Tests/CSLTests/RealStyles")
  static let works = folder.appending(path: "Works.json")

  var testDescription: String { title }
  /// The style with the language, when it is not its own.
  var title: String { [name, language].compactMap { $0 }.joined(separator: ".") }
  var golden: URL { Self.folder.appending(path: title + ".txt") }
  var file: URL { LocaleFolder.styles.appending(path: name + ".csl") }

  private var scenario: URL {
    let language = language.map { "." + $0.prefix { $0 != "-" } } ?? ""
    return Self.folder.appending(path: "scenario\(language).txt")
  }

  func places() throws -> [Scenario.Place] {
    Scenario.places(
      try String(contentsOf: scenario, encoding: .utf8), works: try references().map(\.id))
  }

  func processor() throws -> Processor? {
    guard let style = Style.parse(try SourceFile(reading: file)).value else { return nil }
    let locales = LocaleFolder.files(for: language ?? style.defaultLocale ?? "en-US")
    return Processor(style: style, locales: locales, language: language)
  }

  func references() throws -> [Reference] {
    guard case .array(let items) = try CSLJSON(parsing: Data(contentsOf: Self.works)) else {
      return []
    }
    return items.compactMap { Reference(json: $0) }
  }

  /// What the style prints, a line for each citation and each work.
  func lines() throws -> [PrintedLine] {
    guard let processor = try processor() else { return [] }
    let places = try places()
    let citations = places.enumerated().map { index, place in
      Citation(
        place.cites(in: processor), noteNumber: processor.makesNotes ? index + 1 : 0)
    }
    let result = processor.process(references: try references(), citations: citations)
    let cited = zip(places, result.citations).map { place, text in
      let text = processor.makesNotes ? text.capitalized : text
      return PrintedLine(section: place.section, label: place.label, text: text.written)
    }
    let listed = result.entries.map {
      PrintedLine(section: "bibliography", label: $0.id, text: $0.text.written)
    }
    return cited + listed
  }
}

/// One citation or entry as a processor prints it.
struct PrintedLine: Equatable {
  var section: String
  /// What is cited: a key, or the citation as it is written.
  var label: String
  var text: String

  var place: String { section + " " + label }
}

extension FormattedText {
  /// As HTML without links, on one line.
  var written: String {
    html(prefix: "", hasLinks: false).replacingOccurrences(of: "&quot;", with: "\"")
  }
}

extension SourceFile {
  init(reading url: URL) throws {
    self.init(path: url.path, bytes: Array(try Data(contentsOf: url)))
  }
}
