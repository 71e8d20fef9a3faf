import Basics
import Pages
import Site
import SourceText

/// Writes the files of a site into a folder that contains a complete site at every moment.
///
/// Every changed file is first written as a draft next to its final place. Only when all drafts
/// exist are they moved into place, each by one rename, so a full disk or an earlier error leaves
/// the last site unchanged. A failure while files are being moved leaves each file complete, some
/// from the last site and some from this one; the next build detects this and finishes the work.
///
/// If the folder does not exist yet, the site is made in a hidden one: see `NewOutput`.
struct SiteWriter {
  let output: String
  /// Whether to replace files that Briefpress did not write.
  let overwrites: Bool
  let tasks: Int
  /// Whether to write the checksums of all files too; those of an earlier build are removed if
  /// anything changes.
  var writesChecksums = false

  struct Report: Sendable {
    var written = 0
    var unchanged = 0
    /// The number of unchanged files that were not rendered.
    var kept = 0
    var removed = 0
    var diagnostics: [Diagnostic] = []
  }

  /// - Parameters:
  ///   - inputs: the mark of the build's inputs, to be kept for the next build
  ///   - content: returns the content of a file
  func write(
    _ files: [PlannedFile], from inputs: UInt64?,
    content: @escaping @Sendable (PlannedFile) -> FileContent
  ) async throws -> Report {
    NewOutput.clearLeftOver(beside: output)
    guard try !NewOutput.canBecome(output) else {
      return try await writeNew(files, from: inputs, content: content)
    }
    return try await update(files, from: inputs, content: content)
  }

  // MARK: Making a new site

  private func writeNew(
    _ files: [PlannedFile], from inputs: UInt64?,
    content: @escaping @Sendable (PlannedFile) -> FileContent
  ) async throws -> Report {
    let new = try NewOutput(for: output)
    defer { new.release() }
    do {
      var manifest = Manifest(inputs: inputs)
      let written = try await files.mapInParallel(tasks: tasks) { file in
        try writeNew(file, content(file), into: new)
      }
      for (path, entry) in written { manifest.entries[path] = entry }
      try FileSystem.replace("\(new.path)/\(Manifest.path)", with: manifest.bytes)
      if writesChecksums {
        let sums = try await checksums(of: manifest, in: new.path)
        try FileSystem.write(sums.bytes, to: "\(new.path)/\(Checksums.path)")
      }
      try new.becomeOutput()
      return Report(written: files.count)
    } catch {
      try? new.remove()
      throw new.namingOutput(in: error)
    }
  }

  private func writeNew(
    _ file: PlannedFile, _ content: FileContent, into new: NewOutput
  ) throws -> (PathText, Manifest.Entry) {
    let bytes = try content.bytes()
    let status = try FileSystem.write(
      bytes, to: "\(new.path)/\(file.path.text)", makingFolders: true)
    let entry = Manifest.Entry(
      hash: bytes.hash64, size: bytes.count, modified: status.modified, inputs: content.inputs)
    return (PathText(file.path.text), entry)
  }

  private func checksums(of manifest: Manifest, in folder: String) async throws -> Checksums {
    try await Checksums.of(Array(manifest.entries.keys), in: folder, tasks: tasks)
  }

  // MARK: Updating a site

  private func update(
    _ files: [PlannedFile], from inputs: UInt64?,
    content: @escaping @Sendable (PlannedFile) -> FileContent
  ) async throws -> Report {
    try FileSystem.makeFolder(output)
    guard let lock = try FileSystem.lock(output) else {
      throw SiteError.outputInUse(output: output)
    }
    defer { lock.release() }
    let old = try Manifest.read(from: output) ?? Manifest()
    try Drafts.clearLeftOver(in: output)
    let obstacles = try Obstacles(files, in: output, after: old)
    try obstacles.refuseForeign(overwrites: overwrites)
    let drafts = Drafts(output: output)
    do {
      try drafts.begin()
      let staging = Staging(
        old: old, obstacles: obstacles, drafts: drafts, output: output)
      let staged = try await stage(files, staging, content)
      return try await commit(staged, old, inputs, obstacles, drafts)
    } catch {
      try? drafts.clear()
      removeIfUnused()
      throw error
    }
  }

  // MARK: Staging

  private func stage(
    _ files: [PlannedFile], _ staging: Staging,
    _ content: @escaping @Sendable (PlannedFile) -> FileContent
  ) async throws -> [Staging.File] {
    try await Array(files.enumerated()).mapInParallel(tasks: tasks) { number, file in
      try staging.stage(content(file), at: file.path, number: number)
    }
  }

  private func removeIfUnused() {
    FileSystem.removeEmptyFolder("\(output)/\(Manifest.folder)")
    FileSystem.removeEmptyFolder(output)
  }

  // MARK: Taking place

  private func commit(
    _ staged: [Staging.File], _ old: Manifest, _ inputs: UInt64?, _ obstacles: Obstacles,
    _ drafts: Drafts
  ) async throws -> Report {
    var report = Report()
    var new = Manifest(inputs: inputs)
    for file in staged { new.entries[file.path] = file.entry }
    let stale = old.entries.keys.filter { new.entries[$0] == nil && obstacles.leaveOpen($0) }
    let changed = staged.filter { $0.draft != nil }
    report.unchanged = staged.count - changed.count
    report.kept = staged.count { !$0.wasMade }
    if !changed.isEmpty || !stale.isEmpty {
      var atWork = Manifest(isComplete: false, entries: old.entries)
      for file in changed { atWork.entries[file.path] = file.entry }
      try drafts.replace(Manifest.path, with: atWork.bytes)
      do {
        try FileSystem.remove("\(output)/\(Checksums.path)")
        try obstacles.clear()
        try await move(changed, &report)
        try remove(stale.sorted { $0.text < $1.text }, old, &report)
      } catch SiteError.cannotWrite(let path, let reason) {
        throw SiteError.leftHalfway(path: path, reason: reason)
      }
    }
    if new != old { try drafts.replace(Manifest.path, with: new.bytes) }
    if writesChecksums {
      let sums = try await checksums(of: new, in: output)
      try drafts.replace(Checksums.path, with: sums.bytes)
    }
    try drafts.end()
    return report
  }

  private func move(_ staged: [Staging.File], _ report: inout Report) async throws {
    _ = try await staged.mapInParallel(tasks: tasks) { file in
      guard let draft = file.draft else { return }
      try FileSystem.move(draft, to: "\(output)/\(file.path)", makingFolders: true)
    }
    report.written = staged.count
    report.diagnostics += staged.filter(\.wasChangedByHand).map {
      .changedByHand("\(output)/\($0.path)", "replaced")
    }
  }

  /// Removes files that an earlier build wrote and this one did not, unless they were changed
  /// since.
  private func remove(
    _ stale: [PathText], _ old: Manifest, _ report: inout Report
  ) throws(SiteError) {
    var removed: [PathText] = []
    for path in stale {
      let target = "\(output)/\(path)"
      guard let entry = old.entries[path], let status = try FileSystem.status(target),
        status.kind != .folder
      else { continue }
      guard try isOurs(target, status, entry, old) else {
        report.diagnostics.append(.changedByHand(target, "kept, though the site has it no more"))
        continue
      }
      try FileSystem.remove(target)
      report.removed += 1
      removed.append(path)
    }
    FileTree(root: output).removeEmptyFolders(of: removed)
  }

  /// Returns whether a file is as a build wrote it; after an unfinished build, as either of two
  /// builds wrote it.
  private func isOurs(
    _ path: String, _ status: FileSystem.Status, _ entry: Manifest.Entry, _ old: Manifest
  ) throws(SiteError) -> Bool {
    guard status.kind == .file else { return false }
    if !old.isComplete { return true }
    return try entry.hash(of: status, at: path) == entry.hash
  }
}

extension Diagnostic {
  fileprivate static func changedByHand(_ path: String, _ outcome: String) -> Diagnostic {
    Diagnostic(
      .changedByHand, "the file was changed since the last build, and is \(outcome)",
      at: Location(path: path), help: "make changes in the site's sources, not in its output")
  }
}
