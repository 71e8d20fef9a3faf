import Basics
import Pages
import Site
import SourceText

/// The content of a file that is to be written.
struct FileContent {
  /// A hash of what it is made from; `nil` if that is not known.
  var inputs: UInt64?
  /// Makes the content; not called if the existing file was made from the same inputs.
  let bytes: () throws -> [UInt8]
}

/// Writes drafts of the files that differ from the last build.
struct Staging: Sendable {
  let old: Manifest
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

  /// - Parameter number: a different number for each file
  func stage(_ file: FileContent, at path: OutputPath, number: Int) throws -> File {
    let path = PathText(path.text)
    if let inputs = file.inputs, let entry = try old.entry(of: path, from: inputs, in: output) {
      return File(path: path, entry: entry, wasMade: false)
    }
    return try stage(path, number, file.inputs, file.bytes())
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
