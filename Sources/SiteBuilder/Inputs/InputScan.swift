import Foundation
import SourceText

/// Looks at every file that a build reads, and reads none.
///
/// A file is taken to be the same when its size, number (inode) and times are: the time of its last change
/// is kept by the file system itself, and no program can set it back.
struct InputScan {
  let request: BuildRequest
  let folder: SiteFolder
  private var text: [UInt8] = []
  /// When the youngest of the files was changed, in nanoseconds since 1970.
  private(set) var youngest = 0

  /// Where Debian keeps citation styles; a package that is installed anew changes the folders.
  private static let packages = ["styles", "styles/dependent", "locales"]
    .map { "/usr/share/citation-style-language/\($0)" }

  /// - Parameter others: the files that the last build read besides those of the known folders
  init(_ folder: SiteFolder, for request: BuildRequest, others: [String]) throws(SiteError) {
    self.folder = folder
    self.request = request
    note(
      "\(Version.current) \(request.baseURL ?? "-") \(request.includesDrafts) \(request.root)\n")
    look(at: Bundle.main.executablePath ?? "")
    for path in Self.packages { look(at: path) }
    let root = try FileSystem.names(in: request.root).filter { !$0.hasPrefix(".") }
    var walk = FolderWalk(root: request.root)
    let styles = root.contains("styles") ? try walk.files(in: "styles") : []
    let files =
      root.filter(isFile) + folder.briefs + folder.pages + folder.templates + folder.assets + styles
      + others
    for file in files { look(at: folder.path(of: file)) }
  }

  var hash: UInt64 { text.hash64 }

  /// Whether a file that is changed once more could still look the same: file systems count time in steps,
  /// the coarsest of which is two seconds (FAT).
  func isSettled(at moment: Int) -> Bool { youngest < moment - 2_000_000_000 }

  private func isFile(_ name: String) -> Bool {
    FileSystem.status(folder.path(of: name), followingLinks: true)?.kind == .file
  }

  private mutating func look(at path: String) {
    guard let status = FileSystem.status(path, followingLinks: true) else {
      return note("\(path) -\n")
    }
    youngest = max(youngest, status.modified, status.changed)
    note("\(path) \(status.size) \(status.number) \(status.modified) \(status.changed)\n")
  }

  private mutating func note(_ line: String) { text += line.utf8 }
}
