import SourceText

/// The built-in templates, lists of words and style sheet.
package enum BuiltInTemplates {
  /// The files in this folder, except Swift source.
  package static let files = EmbeddedFiles.all
}
