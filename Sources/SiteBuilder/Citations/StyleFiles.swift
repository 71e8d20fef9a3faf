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

  /// A locale by its language; nil when it is not installed.
  func locale(_ language: String) -> LocaleFile? {
    let name = "locales-\(language).xml"
    let file =
      read(folder.path(of: "styles/\(name)"), as: "styles/\(name)")
      ?? read("\(Self.packages)/locales/\(name)", as: name)
      ?? (language == "en-US" ? SourceFile(path: name, bytes: BuiltInStyles.english) : nil)
    return file.flatMap { LocaleFile.parse($0).value }
  }

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

  private var installed: [String] {
    let names = (try? FileSystem.names(in: "\(Self.packages)/styles")) ?? []
    return names.filter { $0.hasSuffix(".csl") }.map { String($0.dropLast(4)) }
  }
}
