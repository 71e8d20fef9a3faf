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

  /// Returns the first of each of the families that the engine finds.
  package func available(_ families: [String]) -> [String] {
    families.filter { process.families.contains($0) }
  }

  /// Returns a document as PDF.
  ///
  /// - Throws: `TypesettingError`
  package func pdf(of document: BriefDocument) throws -> [UInt8] {
    count += 1
    for picture in document.pictures { try folder.write(picture.bytes, to: picture.name) }
    let (source, pdf) = ("document-\(count).typ", "document-\(count).pdf")
    try folder.write(Array(document.source.utf8), to: source)
    _ = try process.set(folder.path(of: source), to: folder.path(of: pdf), at: document.time)
    return try folder.read(pdf)
  }
}
