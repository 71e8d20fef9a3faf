import Foundation

/// The files of the repository that this test stands in.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func url(_ path: String) -> URL { root.appendingPathComponent(path) }

  static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: url(path))) }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url(path).path)
  }

  /// The files in a folder and in those below it, by their paths in it, sorted.
  static func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url(folder).path).filter { path in
      var isFolder: ObjCBool = false
      let name = url("\(folder)/\(path)").path
      return FileManager.default.fileExists(atPath: name, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// The pages that readers of the repository are led through.
  static var documents: [String] {
    get throws {
      try ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
        + files(in: "docs").filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }
    }
  }
}
