import Basics
import SourceText

/// A folder with all that is under it; links are not followed.
struct FileTree: Sendable {
  let root: String

  /// Everything in it that is no folder, with paths from the root.
  ///
  /// The status is nil where the name is not UTF-8, so that no path leads there.
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

  /// Removes the folders of what has been removed, as far up as nothing else is in them, but not the root.
  func removeEmptyFolders(of paths: some Sequence<PathText>) {
    for folder in Set(paths.compactMap(\.parent)) {
      var folder: PathText? = folder
      while let path = folder, FileSystem.removeEmptyFolder("\(root)/\(path)") {
        folder = path.parent
      }
    }
  }
}
