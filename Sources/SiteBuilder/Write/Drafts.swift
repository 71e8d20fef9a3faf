/// The new bytes of files that wait for all others to be there, each beside the place that it will take.
///
/// A rename within a folder is the only one that file systems let several threads do at once. While there
/// are drafts, a mark says so; a build that finds it clears away what a killed one has left.
struct Drafts: Sendable {
  let output: String

  private static let suffix = ".briefpress-new"
  private var mark: String { "\(output)/\(Manifest.folder)/drafts" }

  func path(for file: String) -> String { "\(output)/\(file)\(Self.suffix)" }

  /// Writes the draft of a file, and the folder that it belongs into when there is none.
  func write(_ bytes: [UInt8], for file: String) throws(SiteError) -> FileSystem.Status {
    if !FileSystem.exists(mark) {
      try FileSystem.makeFolder("\(output)/\(Manifest.folder)")
      try FileSystem.write([], to: mark)
    }
    return try FileSystem.write(bytes, to: path(for: file), makingFolders: true)
  }

  /// Says that no draft is left.
  func end() { try? FileSystem.remove(mark) }

  /// Removes the drafts of a build that did not end, and the folders that nothing else is in.
  func clearLeftOver() {
    guard FileSystem.exists(mark) else { return }
    var pending = [output]
    while let folder = pending.popLast() {
      var held = false
      for name in (try? FileSystem.names(in: folder)) ?? [] {
        let path = "\(folder)/\(name)"
        if name.hasSuffix(Self.suffix) {
          held = true
          try? FileSystem.remove(path)
        } else if FileSystem.status(path)?.kind == .folder {
          pending.append(path)
        }
      }
      if held { removeEmpty(folder) }
    }
    end()
  }

  private func removeEmpty(_ folder: String) {
    var folder = folder
    while folder.count > output.count, FileSystem.removeEmptyFolder(folder) {
      folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
    }
  }
}
