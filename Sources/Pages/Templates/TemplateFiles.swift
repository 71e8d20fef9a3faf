import Basics
import SourceText
import Templates

/// The template files: the built-in ones, overridden by the site's own.
package struct TemplateFiles: Sendable {
  /// The files by their path in the folder of templates: `brief.mustache`, `words/en.yml`,
  /// `site.css`.
  package private(set) var files: [String: SourceFile]
  /// The lists of words, starting with the built-in ones, so that the site's own override them.
  package private(set) var wordLists: [SourceFile]

  /// - Parameter overrides: the files in the site's `templates/`, by their path there
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

  /// Whether the site replaces the built-in style sheet.
  package var hasOwnStylesheet: Bool {
    files["site.css"].map { !$0.isBuiltIn } ?? false
  }

  /// The files for setting briefs on paper, by name.
  package var ofPaper: [String: [UInt8]] {
    files.filter { $0.key.hasSuffix(".typ") }.mapValues(\.bytes)
  }
  /// The style sheet of EPUBs.
  package var ofBooks: [UInt8] { files["epub.css"]?.bytes ?? [] }
  package var searchScript: [UInt8] { files["search.js"]?.bytes ?? [] }
  package var stylesheet: [UInt8] { files["site.css"]?.bytes ?? [] }
  package var script: [UInt8] { files["site.js"]?.bytes ?? [] }
}

extension TemplateFiles {
  /// The ids that templates give to parts of pages, except those with a variable part.
  package var identifiers: Set<String> {
    let mark = Array("id=\"".utf8)
    var identifiers: Set<String> = []
    for (path, file) in files where path.hasSuffix(".mustache") {
      var rest = file.bytes[...]
      while let found = rest.place(of: mark) {
        let value = rest[found.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
        if value.place(of: UInt8(ascii: "{")) == nil {
          identifiers.insert(String(decoding: value, as: UTF8.self))
        }
        rest = rest[value.endIndex...]
      }
    }
    return identifiers
  }
}
