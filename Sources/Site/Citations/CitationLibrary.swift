import Briefs
import Bibliography
import CSL

/// The works that briefs may cite by key, and the styles that they are cited in.
package struct CitationLibrary: Sendable {
  /// The works of all briefs.
  package var shared = Bibliography()
  /// The works of the files that briefs name, by their paths.
  package var files: [String: Bibliography] = [:]
  /// The paths of the files that a brief names, by the brief's path.
  package var filesOfBriefs: [String: [String]] = [:]
  /// The works that front matter describes, by the brief's path.
  package var ownWorks: [String: Bibliography] = [:]
  /// Whether a bibliography of all briefs could not be read.
  package var isMissingWorks = false
  /// The paths of the texts that name a bibliography that could not be read.
  package var textsMissingWorks: Set<String> = []
  /// The processors, by style and language.
  package var processors: [Key: Processor] = [:]

  package struct Key: Sendable, Hashable {
    /// As `citation-style` names it.
    package var style: String
    package var language: String
  }

  /// The style where neither brief nor site names one.
  package static let defaultStyle = "notes"

  package init() {}

  /// The style and the language that a text is cited in.
  ///
  /// - Parameter style: the site's
  package static func key(for text: CitingText, style: String?) -> Key {
    Key(
      style: text.citing.style?.value ?? style ?? defaultStyle, language: text.language.text)
  }

  /// Whether a text has works to cite.
  func hasWorks(for text: CitingText) -> Bool {
    !shared.isEmpty || ownWorks[text.path] != nil || filesOfBriefs[text.path] != nil
  }

  /// Whether all the bibliographies of a text could be read.
  func hasAllWorks(for text: CitingText) -> Bool {
    !isMissingWorks && !textsMissingWorks.contains(text.path)
  }

  /// A work by its key, wherever it is described.
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
