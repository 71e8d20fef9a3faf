import Briefs
import Bibliography
import CSL

/// The works that briefs may cite by key, and the styles in which they are cited.
package struct CitationLibrary: Sendable {
  /// The works that all briefs may cite.
  package var shared = Bibliography()
  /// The works in the files that briefs name, by path.
  package var files: [String: Bibliography] = [:]
  /// The paths of the files that a brief names, by the path of the brief.
  package var filesOfBriefs: [String: [String]] = [:]
  /// The works described in front matter, by the path of the brief.
  package var ownWorks: [String: Bibliography] = [:]
  /// Whether a bibliography for all briefs could not be read.
  package var isMissingWorks = false
  /// The paths of texts that name a bibliography that could not be read.
  package var textsMissingWorks: Set<String> = []
  /// The processors, by style and language.
  package var processors: [Key: Processor] = [:]

  package struct Key: Sendable, Hashable {
    /// The name of the style, as in `citation-style`.
    package var style: String
    package var language: String
  }

  /// The style that is used if neither the brief nor the site names one.
  package static let defaultStyle = "notes"

  package init() {}

  /// Returns the style and the language in which a text's works are cited.
  ///
  /// - Parameter style: the style of the site
  package static func key(for text: CitingText, style: String?) -> Key {
    Key(
      style: text.citing.style?.value ?? style ?? defaultStyle, language: text.language.text)
  }

  /// Returns whether a text has works to cite.
  func hasWorks(for text: CitingText) -> Bool {
    !shared.isEmpty || ownWorks[text.path] != nil || filesOfBriefs[text.path] != nil
  }

  /// Returns whether all the bibliographies of a text could be read.
  func hasAllWorks(for text: CitingText) -> Bool {
    !isMissingWorks && !textsMissingWorks.contains(text.path)
  }

  /// Returns a work by its key, wherever it is described.
  package func work(_ key: String) -> Reference? { allWorks[key] }

  /// The keys of all works.
  package var keys: [String] { allWorks.keys }

  private var allWorks: CitableWorks {
    CitableWorks([shared] + Self.ordered(files) + Self.ordered(ownWorks))
  }

  private static func ordered(_ bibliographies: [String: Bibliography]) -> [Bibliography] {
    bibliographies.sorted { $0.key < $1.key }.map(\.value)
  }

  package func works(for text: CitingText) -> CitableWorks {
    let named = (filesOfBriefs[text.path] ?? []).compactMap { files[$0] }
    return CitableWorks([ownWorks[text.path]].compactMap { $0 } + named + [shared])
  }
}
