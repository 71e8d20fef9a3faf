import Foundation
import TestSupport

/// Pandoc's processor, which the golden files are compared with: see `docs/csl.md`.
extension Pandoc {
  /// What pandoc prints for the citations of a style's test document.
  static func lines(_ style: RealStyle) throws -> [PrintedLine] {
    let places = try style.places()
    let page = PandocPage(try html(style, places))
    let cited = places.enumerated().map { index, place in
      PrintedLine(
        section: place.section, label: place.label, text: page.citation(index) ?? "nothing")
    }
    let listed = page.entries.map {
      PrintedLine(section: "bibliography", label: $0.key, text: $0.text)
    }
    return cited + listed
  }

  private static func html(_ style: RealStyle, _ places: [Scenario.Place]) throws -> String {
    let arguments = [
      "--from=markdown", "--to=html", "--wrap=none", "--citeproc", "--csl", style.file.path,
      "--bibliography", RealStyle.works.path,
    ]
    let language = style.language.map { ["--metadata", "lang=" + $0] } ?? []
    let text = places.map(\.source).joined(separator: "\n\n") + "\n\n---\nnocite: '@*'\n---\n"
    return try run(arguments + language, input: text)
  }
}

/// The parts of a page written by pandoc.
struct PandocPage {
  private let paragraphs: [String]
  private let notes: [String]
  private(set) var entries: [(key: String, text: String)] = []

  init(_ html: String) {
    paragraphs = html.pieces(from: "<p><span class=\"citation\"", to: "</p>\n")
      .map { $0.after(">") }
    notes = html.pieces(from: "<li id=\"fn", to: "</p></li>").map {
      $0.after("<p>").before("<a href=\"#fnref")
    }
    entries = html.pieces(from: "<div id=\"ref-", to: "\n</div>\n").map {
      ($0.before("\""), $0.after(">\n"))
    }
  }

  /// A citation, of its note in styles that make notes.
  func citation(_ index: Int) -> String? {
    let texts = notes.isEmpty ? paragraphs : notes
    return index < texts.count ? texts[index] : nil
  }
}

extension String {
  fileprivate func pieces(from start: String, to end: String) -> [String] {
    components(separatedBy: start).dropFirst().map { $0.before(end) }
  }

  fileprivate func before(_ mark: String) -> String {
    range(of: mark).map { String(self[..<$0.lowerBound]) } ?? self
  }

  fileprivate func after(_ mark: String) -> String {
    range(of: mark).map { String(self[$0.upperBound...]) } ?? self
  }
}
