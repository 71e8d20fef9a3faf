import Foundation

/// A folder that goes away with the test that made it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("briefpress-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  @discardableResult
  func write(_ text: String, to path: String) throws -> URL {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(path)), as: UTF8.self)
  }

  func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(path).path)
  }

  /// Runs the built program in this folder.
  func run(_ arguments: [String], input: String = "") throws -> Program.Run {
    try Program.built.run(arguments, in: url, input: input)
  }

  func run(_ arguments: String..., input: String = "") throws -> Program.Run {
    try run(arguments, input: input)
  }
}

/// A brief without mistakes.
func brief(title: String = "Water", _ lines: String = "", body: String = "Text.") -> String {
  "---\ntitle: \(title)\ndate: 2017-09-15\nauthor: Amina Khan\n\(lines)---\n\n\(body)\n"
}
