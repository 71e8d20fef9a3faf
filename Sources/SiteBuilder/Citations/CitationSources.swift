import Bibliography
import Briefs
import CSL
import Pages
import SourceText

/// Reads the bibliographies, styles and locales that the briefs of a site ask for.
struct CitationSources {
  private let folder: SiteFolder
  private var files: StyleFiles
  private let configuration: SiteConfiguration
  private var library = CitationLibrary()
  private var diagnostics: [Diagnostic] = []
  private var missing: Set<String> = []

  static func read(
    _ folder: SiteFolder, _ configuration: SiteConfiguration, texts: [CitingText]
  ) -> Checked<CitationLibrary> {
    var sources = CitationSources(folder: folder, configuration: configuration)
    sources.readShared()
    for text in texts {
      sources.readFiles(of: text)
      sources.readOwnWorks(of: text)
    }
    sources.readProcessors(for: texts)
    sources.readEntryStyles(for: texts)
    return Checked(sources.library, sources.diagnostics)
  }

  private init(folder: SiteFolder, configuration: SiteConfiguration) {
    self.folder = folder
    files = StyleFiles(folder: folder)
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
  private mutating func readFiles(of text: CitingText) {
    for name in text.citing.bibliography {
      let beside = (text.path.lastIndex(of: "/").map { text.path[...$0] } ?? "") + name.value
      let found = [String(beside), name.value].first { FileSystem.exists(folder.path(of: $0)) }
      guard let path = found else {
        reportMissing(name)
        continue
      }
      if library.files[path] == nil { library.files[path] = read(path) }
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

  private mutating func readProcessors(for texts: [CitingText]) {
    let site = configuration.citationStyle
    var styles: [String: Style?] = [:]
    for text in texts where library.hasWorks(for: text) {
      let key = library.key(for: text, style: site?.value)
      guard library.processors[key] == nil else { continue }
      if styles[key.style] == nil {
        let location = (text.citing.style ?? site)?.location
        styles[key.style] = style(key.style, named: location)
      }
      guard let style = styles[key.style] ?? nil else { continue }
      let language = Self.language(of: text.language, style)
      library.processors[key] = Processor(
        style: style, locales: locales(for: language, style, at: text.path),
        language: language)
    }
  }

  private mutating func readEntryStyles(for texts: [CitingText]) {
    let languages = Set(texts.map(\.language)).union([configuration.language])
    var styles = EntryStyles(files: files, configuration: configuration)
    let read = styles.read(for: languages)
    files = styles.files
    library.entryStyles = read.value
    diagnostics += read.diagnostics
  }

  /// A style for British English makes a brief in English a British one.
  private static func language(of language: LanguageTag, _ style: Style) -> String {
    guard let own = style.defaultLocale, language.text == language.language,
      own.prefix(while: { $0 != "-" }) == language.language
    else { return language.text }
    return own
  }

  private mutating func style(_ name: String, named location: Location?) -> Style? {
    let found = files.style(name)
    diagnostics += found.diagnostics.at(
      location ?? Location(path: configuration.path ?? "site.yml"))
    return found.value
  }

  private mutating func locales(
    for language: String, _ style: Style, at path: String
  ) -> [LocaleFile] {
    let locales = files.locales(for: language, style: style)
    let primary = language.prefix { $0 != "-" }
    if !locales.contains(where: { $0.language.hasPrefix(primary) }),
      missing.insert(language).inserted
    {
      diagnostics.append(
        Diagnostic(
          .missingLocale,
          "the words of citations in '\(language)' are not installed, so they are English",
          at: Location(path: path),
          help: files.hasPackagedLocales
            ? "put 'locales-\(language).xml' in 'styles/'"
            : "install the package 'citation-style-language-locales', or put "
              + "'locales-\(language).xml' in 'styles/'"
        ))
    }
    return locales
  }
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
