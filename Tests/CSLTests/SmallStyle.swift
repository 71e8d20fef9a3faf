import Foundation
import SourceText
import TestSupport

@testable import CSL

/// A style of a few lines, with which works are formatted.
struct SmallStyle {
  /// What is in `cs:style`, line by line after its first.
  var content: String
  var styleClass = "in-text"

  init(_ content: String, styleClass: String = "in-text") {
    self.content = content
    self.styleClass = styleClass
  }

  /// A style with a citation and a bibliography of the same layout.
  init(layout: String) {
    self.init(
      """
      <citation><layout delimiter="; ">\(layout)</layout></citation>
      <bibliography><layout>\(layout)</layout></bibliography>
      """)
  }

  var file: SourceFile {
    SourceFile(
      path: "house.csl",
      text: """
        <style xmlns="http://purl.org/net/xbiblio/csl" class="\(styleClass)" version="1.0">
        \(content)
        </style>
        """)
  }

  /// The problems with the style, each with its help.
  var problems: [String] { Style.parse(file).diagnostics.map(\.withHelp) }

  func process(_ references: [Reference], _ citations: [Citation] = []) -> ProcessedDocument {
    guard let style = Style.parse(file).value else { return ProcessedDocument() }
    return Processor(style: style, locales: .english).process(
      references: references, citations: citations)
  }
}

extension Diagnostic {
  var withHelp: String { description + (help.map { "; help: " + $0 } ?? "") }
}

extension [LocaleFile] {
  /// The English locale that is built into the program.
  static let english: [LocaleFile] = {
    let file = try? Repository.file("Styles/locales-en-US.xml")
    return file.flatMap { LocaleFile.parse($0).value }.map { [$0] } ?? []
  }()
}

extension Reference {
  /// A report with a title and nothing else.
  static let report: Reference = {
    var reference = Reference(id: "ports", type: "report")
    reference.texts[.title] = "Ports"
    return reference
  }()
}
