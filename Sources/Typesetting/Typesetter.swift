import Basics
import Foundation

/// Sets documents as PDFs, and makes pictures of them.
package final class Typesetter {
  /// The version of Typst that templates are written for: versions before 1.0 change what they
  /// understand.
  package static let version = "0.15.2"
  private let folder: DocumentFolder
  private let engine: any TypstEngine
  private var count = 0

  /// Starts the engine: the program `typst` if there is one, or else the package for Python.
  ///
  /// - Throws: `TypesettingError` if there is no engine, or it has another version
  package init(_ files: HouseFiles, limits: EngineLimits = EngineLimits()) throws {
    folder = try DocumentFolder()
    for (name, bytes) in files.templates { try folder.write(bytes, to: name) }
    for (index, bytes) in files.fonts.enumerated() {
      try folder.write(bytes, to: "\(DocumentFolder.fonts)/\(index)")
    }
    engine = try Self.engine(in: folder, limits)
  }

  deinit { engine.end() }

  private static func engine(
    in folder: DocumentFolder, _ limits: EngineLimits
  ) throws -> any TypstEngine {
    do {
      if let program = try TypstProgram(in: folder, limits: limits) { return program }
      return try TypstWorker(in: folder, limits: limits)
    } catch let fault as TypesettingError {
      // The package may have the version that the program lacks.
      guard case .wrongVersion = fault,
        let worker = try? TypstWorker(in: folder, limits: limits)
      else { throw fault }
      return worker
    }
  }

  /// Returns what the engine makes of a document.
  ///
  /// - Throws: `TypesettingError`; after one that is not of the document, the engine has ended
  package func set(_ document: TypstDocument) throws -> TypesetDocument {
    count += 1
    for picture in document.pictures { try folder.write(picture.bytes, to: picture.name) }
    let source = "document-\(count).typ"
    let result = "document-\(count).\(document.format.rawValue)"
    try folder.write(Array(document.source.utf8), to: source)
    defer { folder.remove([source, result]) }
    let warnings = try engine.make(
      TypesettingJob(document, input: folder.path(of: source), output: folder.path(of: result)))
    return TypesetDocument(
      bytes: try folder.read(result), format: document.format, warnings: warnings)
  }
}

/// What the engine made of a document.
package struct TypesetDocument: Sendable {
  /// The PDF or the picture.
  package let bytes: [UInt8]
  package let pageCount: Int
  /// The families of fonts that the engine looked for and did not find, in lower case.
  package let missingFonts: [String]

  init(bytes: [UInt8], format: TypesetFormat, warnings: [String]) {
    self.bytes = bytes
    pageCount = format == .pdf ? Self.pageCount(ofPDF: bytes) : 1
    let start = "unknown font family: "
    missingFonts = Set(
      warnings.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
    ).sorted()
  }

  /// Returns the number of page objects (ISO 32000-1, section 7.7.3.3), which Typst does not compress.
  private static func pageCount(ofPDF bytes: [UInt8]) -> Int {
    let mark = Array("/Type/Page".utf8)
    var (count, rest) = (0, bytes[...])
    while let found = rest.place(of: mark) {
      rest = rest[found.upperBound...]
      if rest.first != UInt8(ascii: "s") { count += 1 }
    }
    return count
  }
}
