import CSL
import SourceText
import Styles

/// Finds citation styles and locales: in the site's `styles/`, in the program, and in Debian's packages.
struct StyleFiles {
  private let folder: SiteFolder

  private static let packages = "/usr/share/citation-style-language"

  init(folder: SiteFolder) { self.folder = folder }

  /// A style by its name, a dependent one by that of its parent.
  func style(_ name: String) -> Checked<Style?> {
    let name = name.hasSuffix(".csl") ? String(name.dropLast(4)) : name
    guard let file = file(named: name) else { return Checked(nil, [unknown(name)]) }
    guard let parent = Style.parent(of: file) else { return Style.parse(file) }
    guard let independent = self.file(named: parent) else {
      return Checked(
        nil,
        [
          Diagnostic(
            .unknownStyle, "the style '\(name)' stands for '\(parent)', which is not there",
            at: Location(path: ""), help: "put '\(parent).csl' in 'styles/'")
        ])
    }
    return Style.parse(independent)
  }

  private func file(named name: String) -> SourceFile? {
    if let own = read(folder.path(of: "styles/\(name).csl"), as: "styles/\(name).csl") {
      return own
    }
    if let bytes = BuiltInStyles.styles[name] {
      return SourceFile(path: "\(name).csl", bytes: bytes)
    }
    for path in [
      "\(Self.packages)/styles/\(name).csl", "\(Self.packages)/styles/dependent/\(name).csl",
    ] {
      if let file = read(path, as: path) { return file }
    }
    return nil
  }

  /// The locales of a language, best first, as far as they are there.
  ///
  /// The styles of the program go with its own words, so that they cite alike on every machine; other styles
  /// go with those that were installed with them.
  func locales(for language: String, style: Style) -> [LocaleFile] {
    LocaleFile.candidates(for: language).compactMap { locale($0, prefersOwn: style.isBuiltIn) }
  }

  private func locale(_ language: String, prefersOwn: Bool) -> LocaleFile? {
    let name = "locales-\(language).xml"
    let own = BuiltInStyles.locales[language].map { SourceFile(path: name, bytes: $0) }
    let file =
      read(folder.path(of: "styles/\(name)"), as: "styles/\(name)")
      ?? (prefersOwn ? own : nil) ?? read("\(Self.packages)/locales/\(name)", as: name) ?? own
    return file.flatMap { LocaleFile.parse($0).value }
  }

  /// Whether Debian's package of locales is there.
  var hasPackagedLocales: Bool { FileSystem.exists("\(Self.packages)/locales") }

  private func read(_ path: String, as name: String) -> SourceFile? {
    guard FileSystem.exists(path), let bytes = try? FileSystem.read(path) else { return nil }
    return SourceFile(path: name, bytes: bytes)
  }

  private func unknown(_ name: String) -> Diagnostic {
    let nearest = (Array(BuiltInStyles.styles.keys) + installed).sorted().nearest(to: name)
    let help =
      nearest.map { "did you mean '\($0)'?" }
      ?? (installed.isEmpty
        ? "install the package 'citation-style-language-styles', or put '\(name).csl' in 'styles/'; "
          + "'notes', 'author-date' and 'numeric' are always there"
        : "put '\(name).csl' in 'styles/', or look for a name in '\(Self.packages)/styles'")
    return Diagnostic(
      .unknownStyle, "there is no citation style '\(name)'", at: Location(path: ""), help: help)
  }

  /// The names of the styles that Debian's package brings.
  private var installed: [String] {
    let names = (try? FileSystem.names(in: "\(Self.packages)/styles")) ?? []
    return names.filter { $0.hasSuffix(".csl") }.map { String($0.dropLast(4)) }
  }
}

extension Style {
  /// Whether the style is one of the program's own.
  fileprivate var isBuiltIn: Bool { id.hasPrefix("briefpress:") }
}
