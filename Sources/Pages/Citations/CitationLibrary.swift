public import Bibliography
public import Briefs
public import CSL
import SourceText

/// The works that briefs may cite by key, and the styles that they are cited in.
public struct CitationLibrary: Sendable {
  /// The works of all briefs.
  public var shared = Bibliography()
  /// The works of the files that briefs name, by their paths.
  public var files: [String: Bibliography] = [:]
  /// The paths of the files that a brief names, by the brief's path.
  public var filesOfBriefs: [String: [String]] = [:]
  /// The processors, by style and language.
  public var processors: [Key: Processor] = [:]

  public struct Key: Sendable, Hashable {
    /// As `citation-style` names it.
    public var style: String
    public var language: String

    public init(style: String, language: String) {
      self.style = style
      self.language = language
    }
  }

  /// The style where neither brief nor site names one.
  public static let defaultStyle = "notes"

  public init() {}

  /// The style and the language that a brief is cited in.
  ///
  /// - Parameter style: the site's
  public func key(for entry: LibraryEntry, style: String?) -> Key {
    Key(
      style: entry.brief.citing.style?.value ?? style ?? Self.defaultStyle,
      language: entry.language.text)
  }

  /// Whether a brief has works to cite.
  public func hasWorks(_ brief: Brief) -> Bool {
    !shared.isEmpty || brief.citing.references != nil || filesOfBriefs[brief.path] != nil
  }

  /// The works that a brief may cite: its own go before those of the site.
  func bibliography(of brief: Brief) -> Bibliography {
    var works = Bibliography(own(brief))
    for path in filesOfBriefs[brief.path] ?? [] {
      if let file = files[path] { works.addMissing(from: file) }
    }
    if works.isEmpty { return shared }
    works.addMissing(from: shared)
    return works
  }

  private func own(_ brief: Brief) -> [(Reference, Location)] {
    guard let references = brief.citing.references else { return [] }
    guard case .list(let works) = references.value else { return [] }
    return works.compactMap { work in
      Reference(json: CSLJSON(work)).map { ($0, references.location) }
    }
  }
}

extension CSLJSON {
  /// A value of front matter.
  fileprivate init(_ value: YAMLValue) {
    switch value {
    case .text("true"): self = .bool(true)
    case .text("false"): self = .bool(false)
    case .text(let text): self = .string(text)
    case .list(let values): self = .array(values.map { CSLJSON($0) })
    case .map(let pairs):
      self = .object(Dictionary(pairs.map { ($0.key, CSLJSON($0.value)) }) { $1 })
    }
  }
}
