import Basics
import Pages
import Site
import SourceText

/// Writes drafts of the files that differ from the last build.
struct Staging: Sendable {
  let old: Manifest
  let pages: PageInputs?
  let obstacles: Obstacles
  let drafts: Drafts
  let output: String

  /// A file of the site that is ready to be moved into place.
  struct File: Sendable {
    var path: PathText
    var entry: Manifest.Entry
    /// The path of the draft, or `nil` if the existing file is up to date.
    var draft: String?
    var wasMade = true
    var wasChangedByHand = false
  }

  /// - Parameters:
  ///   - number: a different number for each file
  ///   - bytes: returns the content of a file; not called if the existing file was made from the
  ///     same
  func stage(
    _ file: PlannedFile, number: Int, _ bytes: (PlannedFile) throws -> [UInt8]
  ) throws -> File {
    let path = PathText(file.path.text)
    let inputs = pages?.inputs(of: file)
    if let inputs, let entry = try old.entry(of: path, from: inputs, in: output) {
      return File(path: path, entry: entry, wasMade: false)
    }
    return try stage(path, number, inputs, bytes(file))
  }

  private func stage(
    _ path: PathText, _ number: Int, _ inputs: UInt64?, _ bytes: [UInt8]
  ) throws(SiteError) -> File {
    let hash = bytes.hash64
    var staged = File(
      path: path,
      entry: Manifest.Entry(hash: hash, size: bytes.count, modified: 0, inputs: inputs))
    if let known = old.entries[path], !obstacles.folders.contains(path),
      let status = try FileSystem.status("\(output)/\(path)")
    {
      if status.kind == .folder {
        throw .foreignFiles(output: output, paths: [path.text], canBeReplaced: false)
      }
      let present = try known.hash(of: status, at: "\(output)/\(path)")
      if present == hash {
        staged.entry.modified = status.modified
        return staged
      }
      staged.wasChangedByHand = old.isComplete && present != known.hash
    }
    let draft = try drafts.write(
      bytes, into: obstacles.folderOfDraft(for: path), number: number)
    staged.entry.modified = draft.status.modified
    staged.draft = draft.path
    return staged
  }
}
