import SourceText
import Templates

/// The sources of the templates: those inside the program, with the house's own over them.
package struct TemplateFiles: Sendable {
  /// By path in the folder of templates: `brief.mustache`, `words/en.yml`, `site.css`.
  package private(set) var files: [String: SourceFile]
  /// Lists of words: the built-in ones first, so that the house's are read over them.
  package private(set) var wordLists: [SourceFile]

  /// - Parameter overrides: the files of the site's `templates/`, by their path in it
  package init(overrides: [String: SourceFile] = [:]) {
    files = BuiltInTemplates.files.reduce(into: [:]) { files, file in
      files[file.path] = SourceFile(path: SourceFile.builtInPrefix + file.path, bytes: file.bytes)
    }
    wordLists = files.values.filter { $0.path.hasSuffix(".yml") }.sorted { $0.path < $1.path }
    wordLists += overrides.sorted { $0.key < $1.key }.map(\.value)
      .filter { $0.path.hasSuffix(".yml") }
    files.merge(overrides) { $1 }
  }

  /// The templates by name: `brief` for `brief.mustache`.
  var templates: [String: SourceFile] {
    Dictionary(
      uniqueKeysWithValues: files.filter { $0.key.hasSuffix(".mustache") }
        .map { (String($0.key.dropLast(".mustache".count)), $0.value) })
  }

  /// Whether the house has a style sheet in place of the built-in one.
  package var hasOwnStylesheet: Bool {
    files["site.css"].map { !$0.isBuiltIn } ?? false
  }

  package var searchScript: [UInt8] { files["search.js"]?.bytes ?? [] }
  package var stylesheet: [UInt8] { files["site.css"]?.bytes ?? [] }
  package var script: [UInt8] { files["site.js"]?.bytes ?? [] }
}
