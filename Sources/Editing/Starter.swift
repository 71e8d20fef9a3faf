import Seeds
import SiteBuilder

/// The small site that a new institute starts from.
public enum Starter {
  /// The paths of its files, in the site's folder.
  public static var paths: [String] { Seeds.files.map(\.path) }

  /// Writes the site into a folder, which is made if it is not there.
  ///
  /// - Throws: `EditingError.filesExist` before anything is written, when a file of it is there
  ///   already; `SiteError` when the folder cannot be written
  public static func write(to folder: String) throws {
    let existing = paths.filter { FileSystem.exists("\(folder)/\($0)") }
    guard existing.isEmpty else {
      throw EditingError.filesExist(folder: folder, paths: existing)
    }
    for file in Seeds.files {
      let path = "\(folder)/\(file.path)"
      if let slash = path.lastIndex(of: "/") { try FileSystem.makeFolder(String(path[..<slash])) }
      try FileSystem.write(file.bytes, to: path)
    }
  }
}
