import SourceText

/// The built-in citation styles and terms, so that citations work on a new machine.
package enum BuiltInStyles {
  /// The styles, by their names in `citation-style`.
  package static let styles = files(from: "", to: ".csl")

  /// The styles for single works, which show readers how to cite a brief.
  package static let entries = files(from: "entries/", to: ".csl")

  /// The terms of citations, by language.
  package static let locales = files(from: "locales-", to: ".xml")

  /// Returns the files of this folder whose paths have a prefix and a suffix, by the part in between.
  private static func files(from start: String, to end: String) -> [String: BuiltInFile] {
    EmbeddedFiles.all.reduce(into: [:]) { files, file in
      guard file.path.hasPrefix(start), file.path.hasSuffix(end) else { return }
      let name = file.path.dropFirst(start.count).dropLast(end.count)
      if !name.contains("/") { files[String(name)] = file }
    }
  }
}
