import Briefs
import CSL
import Pages
import Site
import SourceText
import Styles

/// Reads the styles in which pages show readers how to cite a brief.
struct EntryStyles {
  private var files: StyleFiles
  private let configuration: SiteConfiguration

  /// The built-in styles by name, with the names that readers know.
  static let usual = [
    ("chicago", "Chicago"), ("apa", "APA"), ("mla", "MLA"), ("harvard", "Harvard"),
  ]

  init(folder: SiteFolder, configuration: SiteConfiguration) {
    files = StyleFiles(folder: folder)
    self.configuration = configuration
  }

  /// Returns the styles for each language, with diagnostics for those that the site names.
  func read(for languages: Set<LanguageTag>) throws(SiteError) -> Checked<
    [String: [EntryStyle]]
  > {
    var files = files
    let styles = try styles()
    var result: [String: [EntryStyle]] = [:]
    for language in languages {
      for (label, style) in styles.value {
        let entryStyle = EntryStyle(
          label: label, style: style, locales: try files.locales(for: language.text, style: style),
          language: language.text,
          foreignLocales: try files.foreignLocales(for: language, style: style))
        result[language.text, default: []].append(entryStyle)
      }
    }
    return Checked(result, styles.diagnostics + files.localeDiagnostics)
  }

  private func styles() throws(SiteError) -> Checked<[(String, Style)]> {
    let named = configuration.howToCite
    guard !named.isEmpty else { return Checked(Self.usual.compactMap { Self.builtIn($0.0) }) }
    var diagnostics: [Diagnostic] = []
    var styles: [(String, Style)] = []
    for name in named {
      if let style = Self.builtIn(name.value) {
        styles.append(style)
        continue
      }
      let found = try files.style(name.value)
      diagnostics += found.diagnostics.at(name.location)
      if let style = found.value { styles.append((style.title, style)) }
    }
    return Checked(styles, diagnostics)
  }

  /// Returns a built-in style by name.
  static func builtIn(_ name: String) -> (String, Style)? {
    guard let label = usual.first(where: { $0.0 == name })?.1,
      let bytes = BuiltInStyles.entries[name]?.bytes,
      let style = Style.parse(SourceFile(path: "\(name).csl", bytes: bytes)).value
    else { return nil }
    return (label, style)
  }
}

extension [Diagnostic] {
  /// Returns the diagnostics, with a location for those that are not about a file.
  func at(_ location: Location) -> [Diagnostic] {
    map { problem in
      guard problem.location.path.isEmpty else { return problem }
      var problem = problem
      problem.location = location
      return problem
    }
  }
}
