import Foundation

/// Sets documents as PDFs.
package final class Typesetter {
  /// The version of Typst that templates are written for: versions before 1.0 change what they
  /// understand.
  package static let version = "0.15.2"
  private let folder: DocumentFolder
  private let process: TypstProcess
  private var count = 0

  /// Starts the engine.
  ///
  /// - Parameter templates: the files that documents import, by name
  /// - Throws: `TypesettingError` if there is no engine, or it has another version
  package init(templates: [String: [UInt8]]) throws {
    folder = try DocumentFolder()
    for (name, bytes) in templates { try folder.write(bytes, to: name) }
    process = try TypstProcess(folder: folder.path)
  }

  /// Returns a document as PDF.
  ///
  /// - Throws: `TypesettingError`; after one that is not of the document, the engine has ended
  package func set(_ document: BriefDocument) throws -> TypesetDocument {
    count += 1
    for picture in document.pictures { try folder.write(picture.bytes, to: picture.name) }
    let (source, pdf) = ("document-\(count).typ", "document-\(count).pdf")
    try folder.write(Array(document.source.utf8), to: source)
    let pageCount = try process.set(
      folder.path(of: source), to: folder.path(of: pdf), at: document.time)
    defer { folder.remove([source, pdf]) }
    return TypesetDocument(bytes: try folder.read(pdf), pageCount: pageCount)
  }
}

/// A document that has been set.
package struct TypesetDocument: Sendable {
  /// The PDF.
  package let bytes: [UInt8]
  package let pageCount: Int
}
