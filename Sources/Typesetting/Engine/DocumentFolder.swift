import Foundation

/// A temporary folder with documents and the files that they are made from.
///
/// The engine reads nothing outside of it.
final class DocumentFolder: Sendable {
  /// The folder within it that has the fonts of the house.
  static let fonts = "fonts"
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "briefpress-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url.appending(path: Self.fonts), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(of: name)))
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(of: name))))
  }

  func remove(_ names: [String]) {
    for name in names { try? FileManager.default.removeItem(atPath: path(of: name)) }
  }

  func path(of name: String) -> String { "\(path)/\(name)" }
}
