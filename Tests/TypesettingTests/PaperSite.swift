import Foundation
import TestSupport

/// A folder with briefs that the program sets as PDFs.
struct PaperSite {
  let folder: TemporaryFolder

  init(_ files: [String: String]) throws { folder = try TemporaryFolder(files) }

  static let areToolsInstalled =
    Python.runs("import typst, jpype, opendataloader_pdf")
    && (try? Program.shell("command -v pdftotext >/dev/null").status) == 0

  private static let path =
    Repository.tools.appending(path: "bin").path + ":"
    + (ProcessInfo.processInfo.environment["PATH"] ?? "")

  /// Sets a brief, and returns how the run ended.
  static func set(_ brief: URL, to pdf: URL) throws -> Program.Run {
    try Program.built.run(
      ["preview", brief.path, "--pdf", "-o", pdf.path], with: ["PATH": path])
  }

  /// Builds the site in the folder, and returns how the run ended.
  ///
  /// - Parameter hasEngine: whether the engine can be found
  func build(hasEngine: Bool = true) throws -> Program.Run {
    try Program.built.run(
      ["build"], in: folder.url, with: ["PATH": hasEngine ? Self.path : folder.url.path])
  }

  /// Sets a brief of the folder, and returns how the run ended.
  func set(_ brief: String) throws -> Program.Run {
    try Self.set(folder.url(brief), to: folder.url("brief.pdf"))
  }

  /// The text of the PDF, as programs for finding and copying it see it.
  func text(page: Int? = nil) throws -> String {
    let pages = page.map { ["-f", String($0), "-l", String($0)] } ?? []
    let path = folder.url("brief.pdf").path
    return try Program(executable: URL(filePath: "/usr/bin/env"))
      .run(["pdftotext"] + pages + [path, "-"]).output
  }

  /// The words of the PDF, separated by single spaces.
  func words(page: Int? = nil) throws -> String {
    try text(page: page).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Returns the rules of PDF/UA-1 and PDF/A-3a that files break.
  static func faults(_ files: [URL]) throws -> String {
    let script = Repository.url("Tests/TypesettingTests/Tools/verapdf.py").path
    return try Python.run([script] + files.map(\.path))
  }
}
