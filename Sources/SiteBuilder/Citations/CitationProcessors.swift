import Briefs
import CSL
import Pages
import Site
import SourceText

/// Creates the processors for the styles and languages in which texts cite.
struct CitationProcessors {
  private let configuration: SiteConfiguration
  private var files: StyleFiles
  private var processors: [CitationLibrary.Key: Processor] = [:]
  private var diagnostics: [Diagnostic] = []
  /// The languages for which a locale is missing.
  private var missing: Set<String> = []

  /// - Parameter texts: the texts that have works to cite
  static func read(
    _ folder: SiteFolder, _ configuration: SiteConfiguration, texts: [CitingText]
  ) throws(SiteError) -> Checked<[CitationLibrary.Key: Processor]> {
    var reading = CitationProcessors(
      configuration: configuration, files: StyleFiles(folder: folder))
    try reading.read(for: texts)
    return Checked(reading.processors, reading.diagnostics + reading.files.localeDiagnostics)
  }

  private init(configuration: SiteConfiguration, files: StyleFiles) {
    self.configuration = configuration
    self.files = files
  }

  private mutating func read(for texts: [CitingText]) throws(SiteError) {
    let site = configuration.citationStyle
    var styles: [String: Style?] = [:]
    for text in texts {
      let key = CitationLibrary.key(for: text, style: site?.value)
      guard processors[key] == nil else { continue }
      if styles[key.style] == nil {
        let location = (text.citing.style ?? site)?.location
        styles[key.style] = try style(key.style, named: location)
      }
      guard let style = styles[key.style] ?? nil else { continue }
      let language = Self.language(of: text.language, style)
      processors[key] = Processor(
        style: style, locales: try locales(for: language, style, at: text.path),
        language: language,
        foreignLocales: try files.foreignLocales(for: text.language, style: style))
    }
  }

  /// Returns the locale for a text: with a style for British English, a brief in English is cited
  /// in British English.
  private static func language(of language: LanguageTag, _ style: Style) -> String {
    guard let own = style.defaultLocale, language.text == language.language,
      own.prefix(while: { $0 != "-" }) == language.language
    else { return language.text }
    return own
  }

  private mutating func style(
    _ name: String, named location: Location?
  ) throws(SiteError) -> Style? {
    let found = try files.style(name)
    diagnostics += found.diagnostics.at(
      location ?? Location(path: configuration.path ?? "site.yml"))
    return found.value
  }

  private mutating func locales(
    for language: String, _ style: Style, at path: String
  ) throws(SiteError) -> [LocaleFile] {
    let locales = try files.locales(for: language, style: style)
    let primary = language.prefix { $0 != "-" }
    if !locales.contains(where: { $0.language.hasPrefix(primary) }),
      missing.insert(language).inserted
    {
      diagnostics.append(
        Diagnostic(
          .missingLocale,
          "the words of citations in '\(language)' are not installed, so they are English",
          at: Location(path: path),
          help: try files.hasPackagedLocales()
            ? "put 'locales-\(language).xml' in 'styles/'"
            : "install the package 'citation-style-language-locales', or put "
              + "'locales-\(language).xml' in 'styles/'"
        ))
    }
    return locales
  }
}
