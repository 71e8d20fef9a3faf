import Foundation
import TestSupport

/// A folder with briefs that the program sets as PDFs.
struct PaperSite {
  let folder: TemporaryFolder

  init(_ files: [String: String]) throws { folder = try TemporaryFolder(files) }

  static let areToolsInstalled =
    Python.runs("import jpype, opendataloader_pdf") && engine.isThere
    && (try? Program.shell("command -v pdftotext >/dev/null").status) == 0

  /// The programs of a Python that has the engine.
  private static let engine = Repository.tools.appending(path: "engine/bin")

  /// The `PATH` with the engine's package.
  static let path =
    engine.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")

  /// Sets a brief, and returns how the run ended.
  static func set(_ brief: URL, to pdf: URL) throws -> Program.Run {
    try Program.built.run(
      ["preview", brief.path, "--pdf", "-o", pdf.path], with: ["PATH": path])
  }

  /// Builds the site in the folder, and returns how the run ended.
  ///
  /// - Parameters:
  ///   - hasEngine: whether the engine can be found
  ///   - programs: a folder of the site with programs that take precedence over others
  ///   - variables: further variables of the environment
  func build(
    hasEngine: Bool = true, before programs: String? = nil, with variables: [String: String] = [:]
  ) throws -> Program.Run {
    let first = programs.map { folder.url($0).path + ":" } ?? ""
    let path = hasEngine ? first + Self.path : folder.url.path
    return try Program.built.run(
      ["build"], in: folder.url, with: variables.merging(["PATH": path]) { $1 })
  }

  /// Sets a brief of the folder, and returns how the run ended.
  func set(_ brief: String) throws -> Program.Run {
    try Self.set(folder.url(brief), to: folder.url("brief.pdf"))
  }

  /// The text of a PDF, as programs for finding and copying it see it.
  func text(of pdf: URL? = nil, page: Int? = nil) throws -> String {
    let pages = page.map { ["-f", String($0), "-l", String($0)] } ?? []
    return try Self.run("pdftotext", pages + [(pdf ?? folder.url("brief.pdf")).path, "-"])
  }

  /// The sizes of the pages of a PDF, in points: `595.276 x 841.89`.
  func pageSizes(of pdf: URL? = nil) throws -> [String] {
    let path = (pdf ?? folder.url("brief.pdf")).path
    return try Self.run("pdfinfo", ["-f", "1", "-l", "9999", path]).matches(
      of: #/Page +\d+ size: +([\d.]+ x [\d.]+)/#
    ).map { String($0.output.1) }
  }

  /// Makes a font that no machine has, from one of Debian's.
  static func makeFont(named name: String, at file: URL) throws {
    _ = try Python.run([
      "-c",
      """
      import sys
      from fontTools.ttLib import TTFont
      font = TTFont("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf")
      for record in font["name"].names:
          if record.nameID in (1, 4, 16): record.string = sys.argv[1]
          if record.nameID == 6: record.string = sys.argv[1].replace(" ", "")
      font.save(sys.argv[2])
      """, name, file.path,
    ])
  }

  /// Returns what a program writes.
  @discardableResult
  static func run(_ program: String, _ arguments: [String]) throws -> String {
    try Program(executable: URL(filePath: "/usr/bin/env")).run([program] + arguments).output
  }

  /// The words of a PDF, separated by single spaces.
  func words(of pdf: URL? = nil, page: Int? = nil) throws -> String {
    try text(of: pdf, page: page).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Returns the rules of PDF/UA-1 and PDF/A-3a that files break.
  static func faults(_ files: [URL]) throws -> String {
    let script = Repository.url("Tests/TypesettingTests/Tools/verapdf.py").path
    return try Python.run([script] + files.map(\.path))
  }
}
