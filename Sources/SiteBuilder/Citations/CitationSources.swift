import Bibliography
import Briefs
import CSL
import Pages
import SourceText

/// Reads the bibliographies, styles and locales that the briefs of a site ask for.
///
/// Works and styles are read at once: for a preview that is a tenth of all its time.
struct CitationSources {
  private let folder: SiteFolder
  private let configuration: SiteConfiguration
  private var library = CitationLibrary()
  private var diagnostics: [Diagnostic] = []

  /// - Parameter listingSources: whether the works get pages of their own, in the site's style and language
  static func read(
    _ folder: SiteFolder, _ configuration: SiteConfiguration, texts: [CitingText],
    listingSources: Bool = false
  ) async -> Checked<CitationLibrary> {
    var sources = CitationSources(folder: folder, configuration: configuration)
    let shared = sources.sharedPaths()
    var citing = texts.filter { !shared.isEmpty || $0.citing.hasOwnWorks }
    if listingSources, !citing.isEmpty {
      citing.append(
        CitingText(path: configuration.path ?? "site.yml", language: configuration.language))
    }
    let processed = citing
    async let processors = CitationProcessors.read(folder, configuration, texts: processed)
    for path in shared { sources.readShared(path) }
    for text in texts {
      sources.readFiles(of: text)
      sources.readOwnWorks(of: text)
    }
    let read = await processors
    sources.library.processors = read.value
    return Checked(sources.library, sources.diagnostics + read.diagnostics)
  }

  private init(folder: SiteFolder, configuration: SiteConfiguration) {
    self.folder = folder
    self.configuration = configuration
  }

  // MARK: Bibliographies

  /// The files that `site.yml` names, else `references.bib` or its like beside it.
  private mutating func sharedPaths() -> [String] {
    guard !configuration.bibliography.isEmpty else {
      return Bibliography.fileExtensions.map { "references.\($0)" }
        .filter { FileSystem.exists(folder.path(of: $0)) }
    }
    return configuration.bibliography.compactMap { name in
      if FileSystem.exists(folder.path(of: name.value)) { return name.value }
      reportMissing(name)
      library.isMissingWorks = true
      return nil
    }
  }

  private mutating func readShared(_ path: String) {
    guard let works = read(path) else {
      library.isMissingWorks = true
      return
    }
    diagnostics += library.shared.add(works)
  }

  /// Paths begin at the brief's folder, else at the site's.
  private mutating func readFiles(of text: CitingText) {
    for name in text.citing.bibliography {
      let beside = (text.path.lastIndex(of: "/").map { text.path[...$0] } ?? "") + name.value
      let found = [String(beside), name.value].first { FileSystem.exists(folder.path(of: $0)) }
      guard let path = found else {
        reportMissing(name)
        library.textsMissingWorks.insert(text.path)
        continue
      }
      if library.files[path] == nil { library.files[path] = read(path) }
      if library.files[path] == nil { library.textsMissingWorks.insert(text.path) }
      library.filesOfBriefs[text.path, default: []].append(path)
    }
  }

  /// The works of `references:` in the front matter, in CSL's own form.
  private mutating func readOwnWorks(of text: CitingText) {
    guard let references = text.citing.references else { return }
    var works = Bibliography()
    for work in references.value.items {
      if let reference = Reference(json: CSLJSON(work)) {
        diagnostics += works.add(reference, at: references.location)
      } else {
        diagnostics.append(
          Diagnostic(
            .bibliographySyntax, "a work in 'references' has no 'id'", at: references.location,
            help: "write '- id: nato2022', then 'type', 'title', 'author' and so on"))
      }
    }
    if !works.isEmpty { library.ownWorks[text.path] = works }
  }

  /// The works of a file; nil, with a diagnostic, when nothing could be read of it.
  private mutating func read(_ path: String) -> Bibliography? {
    guard let bytes = try? FileSystem.read(folder.path(of: path)) else { return nil }
    let parsed = Bibliography.parse(SourceFile(path: path, bytes: bytes))
    diagnostics += parsed.diagnostics
    let isBroken = parsed.value.isEmpty && parsed.diagnostics.contains { $0.rule.severity == .error }
    return isBroken ? nil : parsed.value
  }

  private mutating func reportMissing(_ name: Located<String>) {
    diagnostics.append(
      Diagnostic(
        .missingBibliography, "there is no bibliography '\(name.value)'", at: name.location,
        help: "paths begin at the folder of the brief, or of the site"))
  }
}

extension Citing {
  /// Whether the text names works besides those of the site.
  fileprivate var hasOwnWorks: Bool { !bibliography.isEmpty || references != nil }
}

extension YAMLValue {
  fileprivate var items: [YAMLValue] {
    if case .list(let items) = self { items } else { [self] }
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

extension Rule {
  public static let missingBibliography = Rule("missing-bibliography", .error)
  public static let unknownStyle = Rule("unknown-style", .error)
  public static let missingLocale = Rule("missing-locale", .warning)

  /// The rules about what citations need.
  public static let ofCitations: [Rule] = [.missingBibliography, .unknownStyle, .missingLocale]
}
