import Basics
import Briefs
import Pages
import Site
import SourceText

/// Finds files and folders that are meant to be read, but are not because of their names.
struct MisnamedFiles {
  /// The names at the top of the site's folder.
  let names: [String]
  let folder: SiteFolder

  func diagnostics() throws(SiteError) -> [Diagnostic] { try topNames() + templates }

  // MARK: The top of the site

  /// The names that are read at the top of a site's folder, with common mistakes.
  private static let known: [(name: String, others: Set<String>)] =
    files + InputFolder.allCases.map { ($0.rawValue, [$0.singular]) }

  private static let files: [(name: String, others: Set<String>)] = [
    ("site.yml", ["site.yaml", "site.yml.txt", "site.json", "site.toml", "_config.yml"]),
    ("people.yml", ["people.yaml", "people.yml.txt", "authors.yml", "persons.yml"]),
    ("templates/words", ["words", "word"]),
  ]

  private func topNames() throws(SiteError) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for name in names {
      let right = Self.known.first {
        $0.name != name && ($0.others.contains(name.lowercased()) || $0.name == name.lowercased())
      }
      if let right, try isOfKind(right.name, name) {
        problems.append(report(name, right: right.name))
      }
    }
    return problems
  }

  /// Returns whether a wrong name is a folder if the right one should be, and a file otherwise.
  private func isOfKind(_ right: String, _ name: String) throws(SiteError) -> Bool {
    let kind = try folder.reader.ofTexts.status(folder.path(of: name), followingLinks: true)?.kind
    return kind == (right.contains(".") ? .file : .folder)
  }

  // MARK: Templates

  /// Diagnostics for other misnamed files in the folder; misnamed templates are reported as unused
  /// ones.
  private var templates: [Diagnostic] {
    let builtIn = TemplateFiles().files.keys
    return folder.templates.compactMap { path in
      let name = PathText(path).path(within: "templates") ?? path
      guard !builtIn.contains(name) else { return nil }
      if name.hasPrefix("words/") || name.hasSuffix(".yml") || name.hasSuffix(".yaml") {
        return words(path, name)
      }
      if name.hasSuffix(".mustache") { return nil }
      return report(path, right: builtIn.nearest(to: name).map { "templates/" + $0 })
    }
  }

  /// Returns a diagnostic for a word file that is not named after a language.
  private func words(_ path: String, _ name: String) -> Diagnostic? {
    let file = String(PathText(name).name)
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    let tag = LanguageTag(stem.replacing("_", with: "-")).flatMap { tag in
      tag.language.utf8.count <= 3 ? tag : nil
    }
    let right = "templates/words/\(tag?.text ?? "en").yml"
    return path == right ? nil : report(path, right: tag == nil ? nil : right)
  }

  private func report(_ path: String, right: String?) -> Diagnostic {
    Diagnostic(
      .misnamedFile, "'\(path)' is not read", at: Location(path: path),
      help: right.map { "name it '\($0)'" }
        ?? "the names of files in 'templates' are listed in docs/templates.md")
  }
}
