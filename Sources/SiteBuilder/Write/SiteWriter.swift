import Pages
import SourceText

/// Writes the files of a site into a folder, so that the folder holds a whole site at every moment.
///
/// Every file that differs is first written as a draft beside its place; only when all are there do they
/// take their places, each by one rename. So a full disk or an error leaves the last site as it was, and a
/// build that is killed leaves no half-written file, and its drafts are cleared away by the next.
struct SiteWriter {
  let output: String
  /// Whether files that Briefpress did not write may be replaced.
  let overwrites: Bool
  let tasks: Int

  struct Report: Sendable {
    var written = 0
    var unchanged = 0
    /// How many of the unchanged were not made.
    var kept = 0
    var removed = 0
    var diagnostics: [Diagnostic] = []
  }

  private var drafts: Drafts { Drafts(output: output) }

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
    let old = Manifest.read(from: output) ?? Manifest()
    try refuseForeignFiles(files, old)
    drafts.clearLeftOver()
    do {
      return try await commit(stage(files, old, pages, bytes), old, inputs)
    } catch {
      drafts.clearLeftOver()
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
    var wasMade = true
    var wasChangedByHand = false
  }

  private func stage(
    _ files: [PlannedFile], _ old: Manifest, _ pages: PageInputs?,
    _ bytes: @escaping @Sendable (PlannedFile) throws -> [UInt8]
  ) async throws -> [StagedFile] {
    try await files.mapInParallel(tasks: tasks) { file in
      let inputs = pages?.inputs(of: file)
      if let inputs, let entry = old.entry(of: file.path.text, from: inputs, in: output) {
        return StagedFile(path: file.path.text, entry: entry, wasMade: false)
      }
      return try stage(file, old, inputs, bytes(file))
    }
  }

  private func stage(
    _ file: PlannedFile, _ old: Manifest, _ inputs: UInt64?, _ bytes: [UInt8]
  ) throws(SiteError) -> StagedFile {
    let path = file.path.text
    let hash = bytes.hash64
    let known = old.entries[path]
    var staged = StagedFile(
      path: path,
      entry: Manifest.Entry(hash: hash, size: bytes.count, modified: 0, inputs: inputs))
    if let known, let status = FileSystem.status("\(output)/\(path)"), status.kind == .file {
      let present =
        known.isOf(status) ? known.hash : try FileSystem.read("\(output)/\(path)").hash64
      if present == hash {
        staged.entry.modified = status.modified
        return staged
      }
      staged.wasChangedByHand = old.isComplete && present != known.hash
    }
    let draft = drafts.path(for: path)
    staged.entry.modified = try drafts.write(bytes, for: path).modified
    staged.draft = draft
    return staged
  }

  private func removeIfUnused() {
    FileSystem.removeEmptyFolder("\(output)/\(Manifest.folder)")
    FileSystem.removeEmptyFolder(output)
  }

  // MARK: Taking place

  private func commit(
    _ staged: [StagedFile], _ old: Manifest, _ inputs: BuildInputs?
  ) async throws -> Report {
    var report = Report()
    var new = Manifest(inputs: inputs)
    for file in staged { new.entries[file.path] = file.entry }
    let stale = old.entries.keys.filter { new.entries[$0] == nil }.sorted()
    let changed = staged.filter { $0.draft != nil }
    report.unchanged = staged.count - changed.count
    report.kept = staged.count { !$0.wasMade }
    guard new != old else { return report }
    if !changed.isEmpty || !stale.isEmpty {
      var atWork = Manifest(isComplete: false, entries: old.entries)
      for file in changed { atWork.entries[file.path] = file.entry }
      try atWork.write(to: output)
      try await move(changed, &report)
      try remove(stale, old, &report)
    }
    try new.write(to: output)
    drafts.end()
    return report
  }

  private func move(_ staged: [StagedFile], _ report: inout Report) async throws {
    _ = try await staged.mapInParallel(tasks: tasks) { file in
      guard let draft = file.draft else { return }
      try FileSystem.move(draft, to: "\(output)/\(file.path)")
    }
    report.written = staged.count
    report.diagnostics += staged.filter(\.wasChangedByHand).map {
      .changedByHand("\(output)/\($0.path)", "replaced")
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
        entry.isOf(status) || (try? FileSystem.read(target).hash64) == entry.hash
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
