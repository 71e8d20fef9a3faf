import SourceText

/// The default templates, words and style sheet, inside the program.
package enum BuiltInTemplates {
  /// The files in this folder, except Swift source.
  package static let files = EmbeddedFiles.all
}
