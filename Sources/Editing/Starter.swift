import Basics
import Seeds
import SiteBuilder
import SourceText

/// The small site that a new institute starts from.
package enum Starter {
  /// The paths of its files, in the site's folder.
  package static var paths: [String] { Seeds.files.map(\.path) }

  /// Writes the site into a folder, which is created if it does not exist.
  ///
  /// - Throws: `EditingError.filesExist` before anything is written, if one of its files already
  ///   exists; `SiteError` if the folder cannot be written
  package static func write(to folder: String) throws {
    let existing = try paths.filter { try FileSystem.exists("\(folder)/\($0)") }
    guard existing.isEmpty else {
      throw EditingError.filesExist(folder: folder, paths: existing)
    }
    for file in Seeds.files {
      let path = "\(folder)/\(file.path)"
      if let folder = PathText(path).parent { try FileSystem.makeFolder(folder.text) }
      try FileSystem.write(file.bytes, to: path)
    }
  }
}
