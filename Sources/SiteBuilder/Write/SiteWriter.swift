import Basics
import Pages
import Site
import SourceText

/// Writes the files of a site into a folder, so that the folder holds a whole site at every moment.
///
/// Every file that differs is first written as a draft beside its place; only when all are there do they
/// take their places, each by one rename. So a full disk or an error before that leaves the last site as it was. What
/// fails or is killed while files take their places leaves each file whole, some of the last site and some of this
/// one; the next build knows of it and does the rest.
struct SiteWriter {
  let output: String
  /// Whether files that Briefpress did not write may be replaced.
  let overwrites: Bool
  let tasks: Int
  /// Whether the sums of all files are written too; those of an earlier build go when anything changes.
  var writesChecksums = false

  struct Report: Sendable {
    var written = 0
    var unchanged = 0
    /// How many of the unchanged were not made.
    var kept = 0
    var removed = 0
    var diagnostics: [Diagnostic] = []
  }

  /// - Parameters:
  ///   - inputs: what the files are made from, to be kept for the next build
  ///   - pages: what each page is made from; one that is there and made from the same is not made again
  ///   - bytes: makes the content of a file
  func write(
    _ files: [PlannedFile], from inputs: BuildInputs?, pages: PageInputs? = nil,
    bytes: @escaping @Sendable (PlannedFile) throws -> [UInt8]
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
        old: old, pages: pages, obstacles: obstacles, drafts: drafts, output: output)
      let staged = try await stage(files, staging, bytes)
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
    _ bytes: @escaping @Sendable (PlannedFile) throws -> [UInt8]
  ) async throws -> [Staging.File] {
    try await Array(files.enumerated()).mapInParallel(tasks: tasks) { number, file in
      try staging.stage(file, number: number, bytes)
    }
  }

  private func removeIfUnused() {
    FileSystem.removeEmptyFolder("\(output)/\(Manifest.folder)")
    FileSystem.removeEmptyFolder(output)
  }

  // MARK: Taking place

  private func commit(
    _ staged: [Staging.File], _ old: Manifest, _ inputs: BuildInputs?, _ obstacles: Obstacles,
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
      let sums = try await Checksums.of(Array(new.entries.keys), in: output, tasks: tasks)
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

  /// Removes what an earlier build wrote and this one did not, unless somebody has changed it since.
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

  /// Whether a file is as a build has written it; of one that did not end, either of two builds.
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
