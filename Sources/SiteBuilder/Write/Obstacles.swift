import Basics
import Pages
import Site
import SourceText

/// Existing files and folders in places where a build is going to write.
struct Obstacles: Sendable {
  /// Files of the last build in places where folders are needed.
  private(set) var files: Set<PathText> = []
  /// Folders in places where files are needed, containing only files of the last build.
  private(set) var folders: Set<PathText> = []
  /// Files in places where files are needed, not written by any build.
  private(set) var foreignFiles: [String] = []
  /// Anything else that was not written by a build, or was changed since: folders in places where
  /// files are needed, and files and links in places where folders are needed.
  private(set) var foreignObstacles: [String] = []

  /// Former folders of the last build that are no longer folders and not needed now; what is behind
  /// a link must not be touched.
  private var closed: Set<PathText> = []

  private let output: String
  private let old: Manifest
  private var seenFolders: Set<PathText> = []

  /// Throws an error if anything is in the way that must not be removed.
  ///
  /// - Parameter overwrites: whether files that no build wrote may be replaced
  func refuseForeign(overwrites: Bool) throws(SiteError) {
    if !foreignObstacles.isEmpty {
      throw .foreignFiles(output: output, paths: foreignObstacles, canBeReplaced: false)
    }
    if !overwrites, !foreignFiles.isEmpty {
      throw .foreignFiles(output: output, paths: foreignFiles)
    }
  }

  /// Examines every place that a build writes to or removes from.
  init(
    _ planned: [PlannedFile], in output: String, after old: Manifest
  ) throws(SiteError) {
    self.output = output
    self.old = old
    let new = Set(planned.map { PathText($0.path.text) })
    try lookAtFolder(PathText(Manifest.folder))
    for path in new {
      try lookAtFolders(of: path)
      if old.entries[path] == nil || !old.isComplete { try lookAt(path) }
    }
    for path in old.entries.keys where !new.contains(path) {
      for folder in path.folders where seenFolders.insert(folder).inserted {
        if try FileSystem.status("\(output)/\(folder)")?.kind != .folder { closed.insert(folder) }
      }
    }
    foreignFiles.sort()
    foreignObstacles.sort()
  }

  /// Returns whether a file of the last build can still be reached without leaving the output.
  func leaveOpen(_ path: PathText) -> Bool {
    closed.isEmpty || !path.folders.contains { closed.contains($0) || files.contains($0) }
  }

  /// Returns a folder for the draft of a file while there may still be obstacles.
  ///
  /// That is its own folder, or else the one that contains the obstacle to that folder.
  ///
  /// - Returns: the folder's path with a trailing slash; empty for the output folder itself
  func folderOfDraft(for path: PathText) -> String {
    guard !files.isEmpty, let outermost = Array(path.folders).last(where: files.contains) else {
      return String(path.folder)
    }
    return String(outermost.folder)
  }

  // MARK: Looking

  private mutating func lookAtFolders(of path: PathText) throws(SiteError) {
    for folder in path.folders {
      guard seenFolders.insert(folder).inserted else { return }
      try lookAtFolder(folder)
    }
  }

  private mutating func lookAtFolder(_ folder: PathText) throws(SiteError) {
    guard let status = try FileSystem.status("\(output)/\(folder)"), status.kind != .folder else {
      return
    }
    if try isOurs(folder, status) {
      files.insert(folder)
    } else {
      foreignObstacles.append(folder.text)
    }
  }

  /// Examines the place of a file that the last build did not write.
  private mutating func lookAt(_ path: PathText) throws(SiteError) {
    guard let status = try FileSystem.status("\(output)/\(path)") else { return }
    guard status.kind == .folder else {
      if old.entries[path] == nil { foreignFiles.append(path.text) }
      return
    }
    var others: [String] = []
    for (file, status) in try FileTree(root: "\(output)/\(path)").files() {
      let file = PathText("\(path)/\(file)")
      if try !isOurs(file, status) { others.append(file.text) }
    }
    foreignObstacles += others
    if others.isEmpty { folders.insert(path) }
  }

  private func isOurs(_ path: PathText, _ status: FileSystem.Status?) throws(SiteError) -> Bool {
    guard let status, let entry = old.entries[path] else { return false }
    return try entry.hash(of: status, at: "\(output)/\(path)") == entry.hash
  }

  // MARK: Clearing

  /// Removes what the last build wrote in places where this one writes something else.
  func clear() throws(SiteError) {
    for path in files.sorted(by: { $0.text < $1.text }) {
      try FileSystem.remove("\(output)/\(path)")
    }
    for folder in folders.sorted(by: { $0.text < $1.text }) {
      try FileSystem.removeFolder("\(output)/\(folder)")
    }
  }
}
