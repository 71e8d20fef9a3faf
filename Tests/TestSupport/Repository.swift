import Foundation
import SourceText

/// The files of the repository that the tests belong to.
package enum Repository {
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static let seeds = url("seeds")

  /// Documents and test data that are not part of the repository: next to it, unless `BRIEFPRESS_SHARED` names
  /// another folder.
  package static let shared =
    folder(named: "BRIEFPRESS_SHARED") ?? root.deletingLastPathComponent().appending(path: "shared")

  /// Programs that check our output: in `.tools`, unless `BRIEFPRESS_TOOLS` names another folder.
  package static let tools = folder(named: "BRIEFPRESS_TOOLS") ?? url(".tools")

  private static func folder(named variable: String) -> URL? {
    ProcessInfo.processInfo.environment[variable].map { URL(filePath: $0) }
  }

  package static func url(_ path: String) -> URL { root.appending(path: path) }

  package static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url(path)))
  }

  package static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// A file in the form that the program's parsers take.
  package static func file(_ path: String) throws -> SourceFile {
    SourceFile(path: path, bytes: try bytes(path))
  }

  package static func has(_ path: String) -> Bool { url(path).isThere }

  /// The files in a folder and its subfolders, as sorted paths relative to the folder.
  package static func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url(folder).path).filter { path in
      var isFolder: ObjCBool = false
      let name = url("\(folder)/\(path)").path
      return FileManager.default.fileExists(atPath: name, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}

extension URL {
  /// Whether there is a file or folder at this address.
  package var isThere: Bool { FileManager.default.fileExists(atPath: path) }
}
