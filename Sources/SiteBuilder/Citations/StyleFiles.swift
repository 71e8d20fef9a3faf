import Basics
import Briefs
import CSL
import SourceText
import Styles

/// Finds citation styles and locales: in the site's `styles/`, among the built-in ones, and in
/// Debian's packages.
struct StyleFiles {
  private let folder: SiteFolder
  /// The locales that have been read, by path; `nil` for those that do not exist.
  private var localesByPath: [String: LocaleFile?] = [:]
  private var ownLocales: [String: LocaleFile] = [:]
  /// The reasons why locales could not be read.
  private(set) var localeDiagnostics: [Diagnostic] = []

  private static let packages = "/usr/share/citation-style-language"

  init(folder: SiteFolder) { self.folder = folder }

  /// Returns a style by its name, and a dependent style by that of its parent.
  func style(_ name: String) throws(SiteError) -> Checked<Style?> {
    let name = name.hasSuffix(".csl") ? String(name.dropLast(4)) : name
    guard let file = try file(named: name) else { return Checked(nil, [try unknown(name)]) }
    let parsed = try Style.parse(file) { (name) throws(SiteError) in try self.file(named: name) }
    guard let parent = parsed.missing else { return parsed.style }
    let problem = Diagnostic(
      .unknownStyle, "the style '\(name)' stands for '\(parent)', which is not there",
      at: Location(path: ""), help: "put '\(parent).csl' in 'styles/'")
    return Checked(nil, [problem])
  }

  private func file(named name: String) throws(SiteError) -> SourceFile? {
    if let own = try readOwn("styles/\(name).csl") { return own }
    if let bytes = BuiltInStyles.styles[name]?.bytes {
      return SourceFile(path: "\(name).csl", bytes: bytes)
    }
    // A path would lead out of the package's folders.
    guard PathText(name).names.count == 1 else { return nil }
    for path in [
      "\(Self.packages)/styles/\(name).csl", "\(Self.packages)/styles/dependent/\(name).csl",
    ] {
      if let file = try readInstalled(path) { return file }
    }
    return nil
  }

  /// Returns the available locales of a language, best first.
  ///
  /// Built-in styles use built-in terms, so that they cite alike on every machine; other styles use
  /// those that were installed with them.
  mutating func locales(for language: String, style: Style) throws(SiteError) -> [LocaleFile] {
    var locales: [LocaleFile] = []
    for candidate in LocaleFile.candidates(for: language) {
      if let locale = try locale(candidate, prefersOwn: style.isBuiltIn) { locales.append(locale) }
    }
    return locales
  }

  /// Returns the English locales, for works in Latin script cited in a right-to-left language.
  mutating func foreignLocales(
    for language: LanguageTag, style: Style
  ) throws(SiteError) -> [LocaleFile] {
    language.direction == .rightToLeft ? try locales(for: "en-US", style: style) : []
  }

  private mutating func locale(
    _ language: String, prefersOwn: Bool
  ) throws(SiteError) -> LocaleFile? {
    if let house = try locale(at: "styles/locales-\(language).xml", isInstalled: false) {
      return house
    }
    if prefersOwn, let own = ownLocale(language) { return own }
    let packaged = "\(Self.packages)/locales/locales-\(language).xml"
    return try locale(at: packaged, isInstalled: true) ?? ownLocale(language)
  }

  private mutating func locale(
    at path: String, isInstalled: Bool
  ) throws(SiteError) -> LocaleFile? {
    if let known = localesByPath[path] { return known }
    let file = try isInstalled ? readInstalled(path) : readOwn(path)
    let locale = file.map { LocaleFile.parse($0) }
    localesByPath[path] = .some(locale?.value)
    localeDiagnostics += locale?.diagnostics.filter(\.isError) ?? []
    return locale?.value
  }

  private mutating func ownLocale(_ language: String) -> LocaleFile? {
    guard let bytes = BuiltInStyles.locales[language]?.bytes else { return nil }
    if let known = ownLocales[language] { return known }
    let locale = LocaleFile.parse(SourceFile(path: language, bytes: bytes)).value
    ownLocales[language] = locale
    return locale
  }

  /// Returns whether Debian's package of locales is installed.
  func hasPackagedLocales() throws(SiteError) -> Bool {
    try folder.reader.exists("\(Self.packages)/locales")
  }

  private func readOwn(_ path: String) throws(SiteError) -> SourceFile? {
    try folder.read(path).map { SourceFile(path: path, bytes: $0) }
  }

  private func readInstalled(_ path: String) throws(SiteError) -> SourceFile? {
    guard try folder.reader.exists(path) else { return nil }
    return SourceFile(path: path, bytes: try folder.reader.read(path))
  }

  private func unknown(_ name: String) throws(SiteError) -> Diagnostic {
    let hasNone = try installed().isEmpty
    return Diagnostic(
      .unknownStyle, "there is no citation style '\(name)'", at: Location(path: ""),
      help: try suggestion(for: name)
        ?? (hasNone
          ? "install the package 'citation-style-language-styles', or put '\(name.styleName).csl' in 'styles/'; "
            + "'notes', 'author-date' and 'numeric' are always there"
          : "put '\(name.styleName).csl' in 'styles/', or look for a name in '\(Self.packages)/styles'")
    )
  }

  /// Returns a suggestion for a misspelt name, for a path, or for the beginning of longer names.
  private func suggestion(for name: String) throws(SiteError) -> String? {
    if PathText(name).names.count > 1, try file(named: name.styleName) != nil {
      return "write '\(name.styleName)'"
    }
    let names = try (own() + BuiltInStyles.styles.keys + installed()).sorted()
    if let nearest = names.nearest(to: name.styleName) { return "did you mean '\(nearest)'?" }
    let longer = names.filter { $0.hasPrefix(name.styleName.lowercased() + "-") }
    let shown = longer.sorted { ($0.count, $0) < ($1.count, $1) }.prefix(3).map { "'\($0)'" }
    if !shown.isEmpty { return "write its whole name, such as " + shown.joined(separator: ", ") }
    return Self.similar[name.styleName.lowercased()].map { "write '\($0)', which is always there" }
  }

  /// The built-in styles that are closest to well-known ones.
  private static let similar = [
    "chicago": "notes", "turabian": "notes", "footnotes": "notes", "apa": "author-date",
    "harvard": "author-date",
    "mla": "author-date", "ieee": "numeric", "vancouver": "numeric", "nature": "numeric",
    "ama": "numeric",
  ]

  /// Returns the names of the styles in the site's folder.
  private func own() throws(SiteError) -> [String] {
    try styleNames(in: folder.path(of: "styles"))
  }

  /// Returns the names of the styles in Debian's package.
  private func installed() throws(SiteError) -> [String] {
    try styleNames(in: "\(Self.packages)/styles")
  }

  private func styleNames(in path: String) throws(SiteError) -> [String] {
    guard try folder.reader.status(path, followingLinks: true)?.kind == .folder else { return [] }
    return try folder.reader.names(in: path).names.filter { $0.hasSuffix(".csl") }.map {
      String($0.dropLast(4))
    }
  }
}

extension Style {
  /// Whether the style is built in.
  fileprivate var isBuiltIn: Bool { id.hasPrefix("briefpress:") }
}

extension String {
  /// The name of a style without any folder, or without the address of Zotero's repository.
  fileprivate var styleName: String { PathText(self).names.last.map(String.init) ?? self }
}
