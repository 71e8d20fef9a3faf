import Pages
import SourceText

/// What stands in an output folder where a build is going to write.
struct Obstacles: Sendable {
  /// Files of the last build where folders are needed.
  private(set) var files: Set<PathText> = []
  /// Folders of the last build where files are needed, with nothing in them but files of that build.
  private(set) var folders: [PathText] = []
  /// What no build of ours has written, or what somebody has changed since.
  private(set) var foreign: [String] = []

  private let output: String
  private let old: Manifest
  private var seenFolders: Set<PathText> = []

  /// Looks at every place that a build writes to or removes from.
  init(
    _ planned: [PlannedFile], in output: String, after old: Manifest
  ) throws(SiteError) {
    self.output = output
    self.old = old
    let new = Set(planned.map { PathText($0.path.text) })
    try lookAtFolder(PathText(Manifest.folder))
    for path in new {
      try lookAtFolders(of: path)
      if old.entries[path] == nil { try lookAt(path) }
    }
    for path in old.entries.keys where !new.contains(path) { try lookAtFolders(of: path) }
    foreign.sort()
  }

  /// Where the draft of a file can be while what stands in its way is still there: its folder, or the one that
  /// holds the file which will be that folder. With a slash at its end, or empty.
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
      foreign.append(folder.text)
    }
  }

  /// Looks at the place of a file that the last build did not write.
  private mutating func lookAt(_ path: PathText) throws(SiteError) {
    guard let status = try FileSystem.status("\(output)/\(path)") else { return }
    guard status.kind == .folder else { return foreign.append(path.text) }
    let held = try files(under: path)
    var others: [String] = []
    for (file, status) in held where try !isOurs(file, status) { others.append(file.text) }
    if !others.isEmpty || held.isEmpty {
      foreign += others.isEmpty ? [path.text] : others
    } else {
      folders.append(path)
    }
  }

  private func isOurs(_ path: PathText, _ status: FileSystem.Status) throws(SiteError) -> Bool {
    guard let entry = old.entries[path], status.kind == .file else { return false }
    if entry.isOf(status) { return true }
    return try FileSystem.read("\(output)/\(path)").hash64 == entry.hash
  }

  private func files(
    under folder: PathText
  ) throws(SiteError) -> [(PathText, FileSystem.Status)] {
    var files: [(PathText, FileSystem.Status)] = []
    var pending = [folder]
    while let folder = pending.popLast() {
      for name in try FileSystem.names(in: "\(output)/\(folder)").all {
        let path = PathText("\(folder)/\(name)")
        guard let status = try FileSystem.status("\(output)/\(path)") else { continue }
        if status.kind == .folder { pending.append(path) } else { files.append((path, status)) }
      }
    }
    return files
  }

  // MARK: Clearing

  /// Removes what the last build wrote where this one writes something else.
  func clear() throws(SiteError) {
    for path in files.sorted(by: { $0.text < $1.text }) {
      try FileSystem.remove("\(output)/\(path)")
    }
    for folder in folders { try remove(folder) }
  }

  private func remove(_ folder: PathText) throws(SiteError) {
    let path = "\(output)/\(folder)"
    for name in try FileSystem.names(in: path).names {
      if try FileSystem.status("\(path)/\(name)")?.kind == .folder {
        try remove(PathText("\(folder)/\(name)"))
      } else {
        try FileSystem.remove("\(path)/\(name)")
      }
    }
    guard FileSystem.removeEmptyFolder(path) else {
      throw .cannotWrite(path: path, reason: "the folder cannot be removed")
    }
  }
}
