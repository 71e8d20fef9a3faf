import SourceText

/// Citation styles and words of our own, inside the program, so that a fresh machine cites well.
package enum BuiltInStyles {
  /// The styles by the names that `citation-style` gives them.
  package static let styles = files(from: "", to: ".csl")

  /// Styles for one work at a time, as readers of a brief are told how to cite it.
  package static let entries = files(from: "entries/", to: ".csl")

  /// The words of citations, by language.
  package static let locales = files(from: "locales-", to: ".xml")

  /// Returns the files of this folder whose path begins and ends so, by what is between.
  private static func files(from start: String, to end: String) -> [String: BuiltInFile] {
    EmbeddedFiles.all.reduce(into: [:]) { files, file in
      guard file.path.hasPrefix(start), file.path.hasSuffix(end) else { return }
      let name = file.path.dropFirst(start.count).dropLast(end.count)
      if !name.contains("/") { files[String(name)] = file }
    }
  }
}
