import Basics
import SourceText

/// A folder with everything under it, without following links.
struct FileTree: Sendable {
  let root: String

  /// Returns everything in the tree that is not a folder, with paths from the root.
  ///
  /// The status is `nil` if the name is not UTF-8, so that no path leads to it.
  func files() throws(SiteError) -> [(path: PathText, status: FileSystem.Status?)] {
    var files: [(PathText, FileSystem.Status?)] = []
    var pending = [""]
    while let folder = pending.popLast() {
      let found = try FileSystem.names(in: "\(root)/\(folder)")
      files += found.unreadable.map { (PathText(folder + $0), nil) }
      for name in found.names {
        guard let status = try FileSystem.status("\(root)/\(folder)\(name)") else { continue }
        if status.kind == .folder {
          pending.append("\(folder)\(name)/")
        } else {
          files.append((PathText(folder + name), status))
        }
      }
    }
    return files
  }

  /// Removes the folders of removed files, and their parents below the root, as long as they are
  /// empty.
  func removeEmptyFolders(of paths: some Sequence<PathText>) {
    for folder in Set(paths.compactMap(\.parent)) {
      var folder: PathText? = folder
      while let path = folder, FileSystem.removeEmptyFolder("\(root)/\(path)") {
        folder = path.parent
      }
    }
  }
}
