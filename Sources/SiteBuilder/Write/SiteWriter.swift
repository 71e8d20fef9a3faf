import Pages
import SourceText

/// Writes the files of a site into a folder, so that the folder holds a whole site at every moment.
///
/// Every file that differs is first written aside, inside the output folder; only when all are there do
/// they take their places, each by one rename. So a full disk or an error leaves the last site as it was,
/// and a build that is killed while it renames leaves no half-written file and is finished by the next.
struct SiteWriter {
  let output: String
  /// Whether files that Briefpress did not write may be replaced.
  let overwrites: Bool
  let tasks: Int

  struct Report: Sendable {
    var written = 0
    var unchanged = 0
    var removed = 0
    var diagnostics: [Diagnostic] = []
  }

  private var stagingFolder: String { "\(output)/\(Manifest.folder)/new" }

  func write(
    _ files: [PlannedFile], bytes: @escaping @Sendable (PlannedFile) throws -> [UInt8]
  ) async throws -> Report {
    try FileSystem.makeFolder(output)
    guard let lock = try FileSystem.lock(output) else {
      throw SiteError.outputInUse(output: output)
    }
    defer { lock.release() }
    let old = Manifest.read(from: output) ?? Manifest()
    try refuseForeignFiles(files, old)
    clearStaging()
    do {
      return try await commit(stage(files, old, bytes), old)
    } catch {
      clearStaging()
      removeIfUnused()
      throw error
    }
  }

  // MARK: Foreign files

  /// Stops where a file stands in the way that no build of ours has written.
  private func refuseForeignFiles(_ files: [PlannedFile], _ old: Manifest) throws(SiteError) {
    guard !overwrites else { return }
    var foreign: [String] = []
    var folders: Set<String> = [""]
    for file in files where old.entries[file.path.text] == nil {
      if FileSystem.exists("\(output)/\(file.path.text)") { foreign.append(file.path.text) }
      var folder = String(file.path.folder.dropLast())
      while folders.insert(folder).inserted {
        if let status = FileSystem.status("\(output)/\(folder)"), status.kind != .folder {
          foreign.append(folder)
        }
        folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
      }
    }
    if !foreign.isEmpty { throw .foreignFiles(output: output, paths: foreign.sorted()) }
  }

  // MARK: Staging

  private struct StagedFile: Sendable {
    var path: String
    var entry: Manifest.Entry
    /// Where the new bytes wait; nil when those in place are right.
    var draft: String?
    var wasChangedByHand = false
  }

  private func stage(
    _ files: [PlannedFile], _ old: Manifest,
    _ bytes: @escaping @Sendable (PlannedFile) throws -> [UInt8]
  ) async throws -> [StagedFile] {
    let numbered = Array(files.enumerated()).map { ($0, $1) }
    return try await numbered.mapInParallel(tasks: tasks) { number, file in
      try stage(file, number, old, bytes(file))
    }
  }

  private func stage(
    _ file: PlannedFile, _ number: Int, _ old: Manifest, _ bytes: [UInt8]
  ) throws(SiteError) -> StagedFile {
    let path = file.path.text
    let hash = bytes.hash64
    let known = old.entries[path]
    var staged = StagedFile(
      path: path, entry: Manifest.Entry(hash: hash, size: bytes.count, modified: 0))
    if let known, let status = FileSystem.status("\(output)/\(path)"), status.kind == .file {
      let isAsWritten = status.modified == known.modified && status.size == known.size
      let present = isAsWritten ? known.hash : try FileSystem.read("\(output)/\(path)").hash64
      if present == hash {
        staged.entry.modified = status.modified
        return staged
      }
      staged.wasChangedByHand = old.isComplete && present != known.hash
    }
    // One folder for some 256 files: who works on them seldom waits for those who work on others.
    let draft = "\(stagingFolder)/\(number / 256)/\(number)"
    staged.entry.modified = try writeDraft(bytes, to: draft).modified
    staged.draft = draft
    return staged
  }

  private func writeDraft(_ bytes: [UInt8], to path: String) throws(SiteError) -> FileSystem.Status
  {
    do {
      return try FileSystem.write(bytes, to: path)
    } catch {
      // The folder is made by whoever needs it first, so that an unchanged site is not touched at all.
      try FileSystem.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
      return try FileSystem.write(bytes, to: path)
    }
  }

  private func clearStaging() {
    guard let folders = try? FileSystem.names(in: stagingFolder) else { return }
    for folder in folders.map({ "\(stagingFolder)/\($0)" }) {
      for name in (try? FileSystem.names(in: folder)) ?? [] {
        try? FileSystem.remove("\(folder)/\(name)")
      }
      FileSystem.removeEmptyFolder(folder)
    }
    FileSystem.removeEmptyFolder(stagingFolder)
  }

  private func removeIfUnused() {
    FileSystem.removeEmptyFolder("\(output)/\(Manifest.folder)")
    FileSystem.removeEmptyFolder(output)
  }

  // MARK: Taking place

  private func commit(_ staged: [StagedFile], _ old: Manifest) throws -> Report {
    var report = Report()
    var new = Manifest()
    for file in staged { new.entries[file.path] = file.entry }
    let stale = old.entries.keys.filter { new.entries[$0] == nil }.sorted()
    let drafts = staged.filter { $0.draft != nil }
    report.unchanged = staged.count - drafts.count
    guard new != old else { return report }
    if !drafts.isEmpty || !stale.isEmpty {
      var atWork = Manifest(isComplete: false, entries: old.entries)
      for file in drafts { atWork.entries[file.path] = file.entry }
      try atWork.write(to: output)
      try move(drafts, &report)
      try remove(stale, old, &report)
    }
    try new.write(to: output)
    clearStaging()
    return report
  }

  /// Puts the drafts in their places, one after the other: a file system lets only one rename between
  /// folders pass at a time, and those who wait for it spin.
  private func move(_ drafts: [StagedFile], _ report: inout Report) throws(SiteError) {
    var folders: Set<String> = []
    for file in drafts {
      guard let draft = file.draft else { continue }
      let target = "\(output)/\(file.path)"
      if let slash = target.lastIndex(of: "/"), folders.insert(String(target[..<slash])).inserted {
        try FileSystem.makeFolder(String(target[..<slash]))
      }
      try FileSystem.move(draft, to: target)
      report.written += 1
      if file.wasChangedByHand { report.diagnostics.append(.changedByHand(target, "replaced")) }
    }
  }

  /// Removes what an earlier build wrote and this one did not, unless somebody has changed it since.
  private func remove(
    _ stale: [String], _ old: Manifest, _ report: inout Report
  ) throws(SiteError) {
    var folders: Set<String> = []
    for path in stale {
      let target = "\(output)/\(path)"
      guard let entry = old.entries[path], let status = FileSystem.status(target) else { continue }
      let isAsWritten =
        (status.modified == entry.modified && status.size == entry.size)
        || ((try? FileSystem.read(target).hash64) == entry.hash)
      guard isAsWritten || !old.isComplete else {
        report.diagnostics.append(.changedByHand(target, "kept, though the site has it no more"))
        continue
      }
      try FileSystem.remove(target)
      report.removed += 1
      if let slash = path.lastIndex(of: "/") { folders.insert(String(path[..<slash])) }
    }
    removeEmptyFolders(folders)
  }

  private func removeEmptyFolders(_ folders: Set<String>) {
    for folder in folders {
      var folder = folder
      while !folder.isEmpty, FileSystem.removeEmptyFolder("\(output)/\(folder)") {
        folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func changedByHand(_ path: String, _ outcome: String) -> Diagnostic {
    Diagnostic(
      .changedByHand, "the file was changed since the last build, and is \(outcome)",
      at: Location(path: path), help: "make changes in the site's sources, not in its output")
  }
}
