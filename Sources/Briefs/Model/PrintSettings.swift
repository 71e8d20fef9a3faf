/// How briefs are set on paper.
package struct PrintSettings: Hashable, Sendable {
  package var paper = PaperSize.a4
  /// The paths of font files under `assets/`, in addition to the theme's.
  package var fonts: [Located<String>] = []
  /// The forms of a brief that its PDF contains as files, each once.
  package var attachments: [PDFAttachment] = []
  /// Whether feeds offer PDFs.
  package var isInFeeds = false

  package init() {}
}

/// A size of paper (ISO 216; ANSI/ASME Y14.1).
package enum PaperSize: String, CaseIterable, Sendable {
  case a4, letter
}

/// A form of a brief that can be a file in its PDF.
package enum PDFAttachment: String, CaseIterable, Sendable {
  case markdown
  case cslJSON = "csl-json"
}
