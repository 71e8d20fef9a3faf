import Foundation

/// A folder that is removed at the end of the test that created it.
package final class TemporaryFolder: Sendable {
  package let url: URL

  package init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("briefpress-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  package func url(_ path: String) -> URL { url.appendingPathComponent(path) }

  @discardableResult
  package func write(_ text: String, to path: String) throws -> URL {
    try write(Data(text.utf8), to: path)
  }

  @discardableResult
  package func write(
    _ data: Data, to path: String, options: Data.WritingOptions = []
  ) throws -> URL {
    let file = url(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file, options: options)
    return file
  }

  package func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
  }

  package func has(_ path: String) -> Bool { url(path).isThere }

  package func remove(_ path: String) throws { try FileManager.default.removeItem(at: url(path)) }
}
