import Briefs
import Foundation

/// Pandoc, which makes files for word processors.
package enum Pandoc {
  /// The seconds after which a document is given up.
  private static let patience = 120.0

  /// Returns a document as DOCX.
  ///
  /// - Parameter reference: a document with the styles of the house
  /// - Throws: `PandocError`
  package static func docx(_ document: WordDocument, styledAs reference: [UInt8]?) throws -> [UInt8]
  {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "briefpress-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(document.html).write(to: folder.appending(path: "brief.html"))
    for (name, bytes) in document.pictures {
      try Data(bytes).write(to: folder.appending(path: name))
    }
    if let reference { try Data(reference).write(to: folder.appending(path: "reference.docx")) }
    try run(document, in: folder, hasReference: reference != nil)
    return Array(try Data(contentsOf: folder.appending(path: "brief.docx")))
  }

  private static func run(_ document: WordDocument, in folder: URL, hasReference: Bool) throws {
    let process = Process()
    let problems = folder.appending(path: "problems")
    try Data().write(to: problems)
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.currentDirectoryURL = folder
    process.arguments = arguments(document, hasReference: hasReference)
    // The same brief makes the same bytes: pandoc takes the time of the file from here.
    process.environment = ProcessInfo.processInfo.environment.merging([
      "SOURCE_DATE_EPOCH": String(max(0, Instant(startOf: document.day).secondsSince1970))
    ]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: problems)
    do { try process.run() } catch { throw PandocError.missing }
    let limit = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: limit)
    process.waitUntilExit()
    limit.cancel()
    guard process.terminationStatus != 0 else { return }
    if process.terminationReason == .exit, process.terminationStatus == 127 {
      throw PandocError.missing
    }
    let message = String(decoding: try Data(contentsOf: problems), as: UTF8.self)
    throw PandocError.document(message.split(separator: "\n").first.map(String.init) ?? "it ended")
  }

  private static func arguments(_ document: WordDocument, hasReference: Bool) -> [String] {
    let language = document.language
    return [
      "pandoc", "--from", "html+epub_html_exts", "--to", "docx", "brief.html", "--output",
      "brief.docx", "--metadata", "lang=\(language.text)",
    ] + (language.direction == .rightToLeft ? ["--metadata", "dir=rtl"] : [])
      + (hasReference ? ["--reference-doc", "reference.docx"] : [])
  }
}

/// A fault of pandoc, or of a document.
package enum PandocError: Error, Equatable {
  case missing
  /// It cannot make the document, for a reason in its own words.
  case document(String)
}
