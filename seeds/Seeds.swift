import SourceText

/// The small working site that `init` writes, inside the program: this folder, without what
/// `Package.swift` excludes from it.
package enum Seeds {
  package static let files = EmbeddedFiles.all
}
