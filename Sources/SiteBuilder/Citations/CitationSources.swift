import Bibliography
import Briefs
import CSL
import Pages
import SourceText

/// Reads the bibliographies, styles and locales that the briefs of a site ask for.
struct CitationSources {
  private let folder: SiteFolder
  private let configuration: SiteConfiguration
  private var library = CitationLibrary()
  private var diagnostics: [Diagnostic] = []
  private var missing: Set<String> = []

  static func read(
    _ folder: SiteFolder, _ configuration: SiteConfiguration, entries: [LibraryEntry]
  ) -> Checked<CitationLibrary> {
    var sources = CitationSources(folder: folder, configuration: configuration)
    sources.readShared()
    for entry in entries { sources.readFiles(of: entry.brief) }
    sources.readProcessors(for: entries)
    return Checked(sources.library, sources.diagnostics)
  }

  private init(folder: SiteFolder, configuration: SiteConfiguration) {
    self.folder = folder
    self.configuration = configuration
  }

  // MARK: Bibliographies

  /// The files that `site.yml` names, else `references.bib` or its like beside it.
  private mutating func readShared() {
    var paths: [String] = []
    for name in configuration.bibliography {
      if FileSystem.exists(folder.path(of: name.value)) {
        paths.append(name.value)
      } else {
        reportMissing(name)
      }
    }
    if configuration.bibliography.isEmpty {
      paths = Bibliography.fileExtensions.map { "references.\($0)" }
        .filter { FileSystem.exists(folder.path(of: $0)) }
    }
    for path in paths {
      guard let works = read(path) else { continue }
      diagnostics += library.shared.add(works)
    }
  }

  /// Paths begin at the brief's folder, else at the site's.
  private mutating func readFiles(of brief: Brief) {
    for name in brief.citing.bibliography {
      let beside = (brief.path.lastIndex(of: "/").map { brief.path[...$0] } ?? "") + name.value
      let found = [String(beside), name.value].first { FileSystem.exists(folder.path(of: $0)) }
      guard let path = found else {
        reportMissing(name)
        continue
      }
      if library.files[path] == nil { library.files[path] = read(path) }
      library.filesOfBriefs[brief.path, default: []].append(path)
    }
  }

  private mutating func read(_ path: String) -> Bibliography? {
    guard let bytes = try? FileSystem.read(folder.path(of: path)) else { return nil }
    let parsed = Bibliography.parse(SourceFile(path: path, bytes: bytes))
    diagnostics += parsed.diagnostics
    return parsed.value
  }

  private mutating func reportMissing(_ name: Located<String>) {
    diagnostics.append(
      Diagnostic(
        .missingBibliography, "there is no bibliography '\(name.value)'", at: name.location,
        help: "paths begin at the folder of the brief, or of the site"))
  }

  // MARK: Styles

  private mutating func readProcessors(for entries: [LibraryEntry]) {
    let site = configuration.citationStyle
    var styles: [String: Style?] = [:]
    for entry in entries where library.hasWorks(entry.brief) {
      let key = library.key(for: entry, style: site?.value)
      guard library.processors[key] == nil else { continue }
      if styles[key.style] == nil {
        let location = (entry.brief.citing.style ?? site)?.location
        styles[key.style] = style(key.style, named: location)
      }
      guard let style = styles[key.style] ?? nil else { continue }
      let language = Self.language(of: entry.language, style)
      library.processors[key] = Processor(
        style: style, locales: locales(for: language, at: entry.brief.path), language: language)
    }
  }

  /// A style for British English makes a brief in English a British one.
  private static func language(of language: LanguageTag, _ style: Style) -> String {
    guard let own = style.defaultLocale, language.text == language.language,
      own.prefix(while: { $0 != "-" }) == language.language
    else { return language.text }
    return own
  }

  private mutating func style(_ name: String, named location: Location?) -> Style? {
    let files = StyleFiles(folder: folder)
    let found = files.style(name)
    diagnostics += found.diagnostics.map { problem in
      guard problem.location.path.isEmpty else { return problem }
      var problem = problem
      problem.location = location ?? Location(path: configuration.path ?? "site.yml")
      return problem
    }
    return found.value
  }

  private mutating func locales(for language: String, at path: String) -> [LocaleFile] {
    let files = StyleFiles(folder: folder)
    let locales = LocaleFile.candidates(for: language).compactMap { files.locale($0) }
    let primary = language.prefix { $0 != "-" }
    if !locales.contains(where: { $0.language.hasPrefix(primary) }),
      missing.insert(language).inserted
    {
      diagnostics.append(
        Diagnostic(
          .missingLocale,
          "the words of citations in '\(language)' are not installed, so they are English",
          at: Location(path: path),
          help:
            "install the package 'citation-style-language-locales', or put 'locales-\(language).xml' in 'styles/'"
        ))
    }
    return locales
  }
}

extension Rule {
  public static let missingBibliography = Rule("missing-bibliography", .error)
  public static let unknownStyle = Rule("unknown-style", .error)
  public static let missingLocale = Rule("missing-locale", .warning)

  /// The rules about what citations need.
  public static let ofCitations: [Rule] = [.missingBibliography, .unknownStyle, .missingLocale]
}
