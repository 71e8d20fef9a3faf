import Briefs
import CSL
import Pages
import SourceText
import Styles

/// Reads the styles in which readers are told how to cite a brief.
struct EntryStyles {
  private var files: StyleFiles
  private let configuration: SiteConfiguration

  /// The names of the styles in the program, and how readers know them.
  static let usual = [
    ("chicago", "Chicago"), ("apa", "APA"), ("mla", "MLA"), ("harvard", "Harvard"),
  ]

  init(folder: SiteFolder, configuration: SiteConfiguration) {
    files = StyleFiles(folder: folder)
    self.configuration = configuration
  }

  /// The styles for each language, and what is wrong with those that the site names.
  func read(for languages: Set<LanguageTag>) -> Checked<[String: [EntryStyle]]> {
    var files = files
    let styles = styles()
    var result: [String: [EntryStyle]] = [:]
    for language in languages {
      result[language.text] = styles.value.map { label, style in
        EntryStyle(
          label: label, style: style, locales: files.locales(for: language.text, style: style),
          language: language.text, foreignLocales: files.foreignLocales(for: language, style: style)
        )
      }
    }
    return Checked(result, styles.diagnostics)
  }

  private func styles() -> Checked<[(String, Style)]> {
    let named = configuration.howToCite
    guard !named.isEmpty else { return Checked(Self.usual.compactMap { Self.builtIn($0.0) }) }
    var diagnostics: [Diagnostic] = []
    let styles = named.compactMap { name -> (String, Style)? in
      if let style = Self.builtIn(name.value) { return style }
      let found = files.style(name.value)
      diagnostics += found.diagnostics.at(name.location)
      return found.value.map { ($0.title, $0) }
    }
    return Checked(styles, diagnostics)
  }

  /// A style of the program by its name.
  static func builtIn(_ name: String) -> (String, Style)? {
    guard let label = usual.first(where: { $0.0 == name })?.1,
      let bytes = BuiltInStyles.entries[name],
      let style = Style.parse(SourceFile(path: "\(name).csl", bytes: bytes)).value
    else { return nil }
    return (label, style)
  }
}

extension [Diagnostic] {
  /// With the place of a name for those that are about no file.
  func at(_ location: Location) -> [Diagnostic] {
    map { problem in
      guard problem.location.path.isEmpty else { return problem }
      var problem = problem
      problem.location = location
      return problem
    }
  }
}
