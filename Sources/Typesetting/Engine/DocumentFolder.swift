import Basics
import Foundation

/// A temporary folder with documents and the files that they are made from.
///
/// The engine reads nothing outside of it.
final class DocumentFolder: Sendable {
  /// The folder within it that has the fonts of the house.
  static let fonts = "fonts"
  let path: String

  private static let prefix = "briefpress-typst-"

  /// - Throws: `TypesettingError.folder`, as all methods
  init() throws {
    let temporary = FileManager.default.temporaryDirectory
    Self.removeAbandoned(in: temporary)
    let process = ProcessNumber.own.value
    let url = temporary.appending(path: "\(Self.prefix)\(process)-\(UUID().uuidString)")
    try Self.reporting(url.path) {
      try FileManager.default.createDirectory(
        at: url.appending(path: Self.fonts), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    path = url.path
  }

  /// Removes the folders of processes that were ended: texts that are held back may be in them.
  private static func removeAbandoned(in folder: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      guard ProcessNumber(beginning: name.dropFirst(prefix.count))?.isGone == true else { continue }
      try? FileManager.default.removeItem(at: folder.appending(path: name))
    }
  }

  /// Does something with the file system, and throws what went wrong in words.
  private static func reporting<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do { return try body() } catch {
      throw TypesettingError.folder("cannot use '\(path)': \(error.localizedDescription)")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Self.reporting(path(of: name)) {
      try Data(bytes).write(to: URL(fileURLWithPath: path(of: name)))
    }
  }

  func read(_ name: String) throws -> [UInt8] {
    try Self.reporting(path(of: name)) {
      Array(try Data(contentsOf: URL(fileURLWithPath: path(of: name))))
    }
  }

  func remove(_ names: [String]) {
    for name in names { try? FileManager.default.removeItem(atPath: path(of: name)) }
  }

  func path(of name: String) -> String { "\(path)/\(name)" }
}
