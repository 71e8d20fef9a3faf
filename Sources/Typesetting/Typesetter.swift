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
      try folder.write(
        bytes, to: "\(DocumentFolder.fonts)/\(index).\(Self.fileExtension(ofFont: bytes))")
    }
    engine = try Self.engine(in: folder, limits)
  }

  deinit { engine.end() }

  /// Returns the extension without which the engine would not look at a font file.
  private static func fileExtension(ofFont bytes: [UInt8]) -> String {
    // OpenType specification, “Organization of an OpenType font”.
    if bytes.starts(with: "OTTO".utf8) { return "otf" }
    return bytes.starts(with: "ttcf".utf8) ? "ttc" : "ttf"
  }

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
    for picture in document.pictures { try folder.write(picture.bytes, to: picture.name) }
    defer { folder.remove(document.pictures.map(\.name)) }
    do {
      return try set(document.source, as: document.format, at: document.time)
    } catch TypesettingError.document(let message, let hints) {
      // The engine does not say which picture it cannot read.
      let unreadable = try document.pictures
        .filter { try !canRead($0, for: document.format) }.map(\.name)
      throw unreadable.isEmpty
        ? TypesettingError.document(message, hints: hints) : .pictures(Set(unreadable))
    }
  }

  /// Returns whether the engine can read a picture, and show it in a format.
  private func canRead(_ picture: PrintedPicture, for format: TypesetFormat) throws -> Bool {
    let name = TypstValue.literal(picture.name)
    let source = "#set document(title: \"Picture\")\n#image(\(name), alt: \"Picture\")"
    do {
      _ = try set(source, as: format, at: 0)
      return true
    } catch TypesettingError.document {
      return false
    }
  }

  private func set(_ source: String, as format: TypesetFormat, at time: Int) throws
    -> TypesetDocument
  {
    count += 1
    let (input, output) = ("document-\(count).typ", "document-\(count).\(format.rawValue)")
    try folder.write(Array(source.utf8), to: input)
    defer { folder.remove([input, output]) }
    let warnings = try engine.make(
      TypesettingJob(
        input: folder.path(of: input), output: folder.path(of: output), format: format, time: time))
    return TypesetDocument(bytes: try folder.read(output), format: format, warnings: warnings)
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
