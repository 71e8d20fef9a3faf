import Briefs
public import Bibliography
public import CSL

/// The works that briefs may cite by key, and the styles that they are cited in.
public struct CitationLibrary: Sendable {
  /// The works of all briefs.
  public var shared = Bibliography()
  /// The works of the files that briefs name, by their paths.
  public var files: [String: Bibliography] = [:]
  /// The paths of the files that a brief names, by the brief's path.
  public var filesOfBriefs: [String: [String]] = [:]
  /// The works that front matter describes, by the brief's path.
  public var ownWorks: [String: Bibliography] = [:]
  /// Whether a bibliography of all briefs could not be read.
  public var isMissingWorks = false
  /// The paths of the texts that name a bibliography that could not be read.
  public var textsMissingWorks: Set<String> = []
  /// The processors, by style and language.
  public var processors: [Key: Processor] = [:]

  public struct Key: Sendable, Hashable {
    /// As `citation-style` names it.
    public var style: String
    public var language: String
  }

  /// The style where neither brief nor site names one.
  public static let defaultStyle = "notes"

  public init() {}

  /// The style and the language that a text is cited in.
  ///
  /// - Parameter style: the site's
  public static func key(for text: CitingText, style: String?) -> Key {
    Key(
      style: text.citing.style?.value ?? style ?? defaultStyle, language: text.language.text)
  }

  /// Whether a text has works to cite.
  public func hasWorks(for text: CitingText) -> Bool {
    !shared.isEmpty || ownWorks[text.path] != nil || filesOfBriefs[text.path] != nil
  }

  /// Whether all the bibliographies of a text could be read.
  public func hasAllWorks(for text: CitingText) -> Bool {
    !isMissingWorks && !textsMissingWorks.contains(text.path)
  }

  /// A work by its key, wherever it is described.
  public func work(_ key: String) -> Reference? { allWorks[key] }

  /// The keys of all works.
  public var keys: [String] { allWorks.keys }

  private var allWorks: CitableWorks {
    CitableWorks([shared] + Self.ordered(files) + Self.ordered(ownWorks))
  }

  private static func ordered(_ bibliographies: [String: Bibliography]) -> [Bibliography] {
    bibliographies.sorted { $0.key < $1.key }.map(\.value)
  }

  func works(for text: CitingText) -> CitableWorks {
    let named = (filesOfBriefs[text.path] ?? []).compactMap { files[$0] }
    return CitableWorks([ownWorks[text.path]].compactMap { $0 } + named + [shared])
  }
}
