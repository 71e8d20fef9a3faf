import Basics
import Bibliography
import Briefs
import CSL
import SourceText

/// The formats in which reference managers read a work.
package enum WorkFormat: String, Sendable, Hashable, CaseIterable {
  case bibTeX, ris, cslJSON

  /// The name that readers know.
  package var title: String {
    switch self {
    case .bibTeX: "BibTeX"
    case .ris: "RIS"
    case .cslJSON: "CSL-JSON"
    }
  }

  /// The extension of the file's name.
  package var fileExtension: String {
    switch self {
    case .bibTeX: "bib"
    case .ris: "ris"
    case .cslJSON: "json"
    }
  }

  /// The media type.
  package var mediaType: String {
    switch self {
    case .bibTeX: MediaType.bibTeX
    case .ris: MediaType.ris
    case .cslJSON: MediaType.cslJSON
    }
  }

  /// Returns a work in this format.
  package func text(of work: Reference) -> String {
    switch self {
    case .bibTeX: work.bibTeX
    case .ris: work.ris
    case .cslJSON: JSONValue.array([work.cslJSON]).indentedText + "\n"
    }
  }
}

extension OutputPath {
  /// Returns the path of a file next to a brief's page: `briefs/water/water.bib`.
  package func beside(_ slug: Slug, _ fileExtension: String) -> OutputPath {
    OutputPath("\(folder)\(slug.rawValue).\(fileExtension)")
  }
}
