import Basics
import SourceText

/// A hidden folder in which the first build makes a site, and which then becomes the output folder.
///
/// Nothing is in the way there and nobody looks, so each file is written in its place, and one
/// rename shows the whole site.
struct NewOutput: Sendable {
  let path: String
  private let output: String
  private let lock: FolderLock

  /// The prefix of the folder's name, which is followed by a random number.
  private static let prefix = ".briefpress-new-"

  /// Creates the hidden folder next to the output folder, and locks it.
  ///
  /// - Parameter output: the output folder, which does not exist
  init(for output: String) throws(SiteError) {
    self.output = PathText(output).withoutTrailingSlashes
    let token = String(UInt64.random(in: .min ... .max), radix: 16)
    path = "\(PathText(self.output).folder)\(Self.prefix)\(token)"
    try FileSystem.makeFolder(path)
    guard let lock = try FileSystem.lock(path) else { throw .outputInUse(output: output) }
    self.lock = lock
  }

  func release() { lock.release() }

  /// Makes this the output folder.
  func becomeOutput() throws(SiteError) { try FileSystem.move(path, to: output) }

  /// Removes the hidden folder with all that the build wrote there.
  func remove() throws(SiteError) { try FileSystem.removeFolder(path) }

  /// Removes the hidden folders of builds that were killed.
  ///
  /// One that is locked belongs to a build that is running.
  static func clearLeftOver(beside output: String) throws(SiteError) {
    let folder = String(PathText(PathText(output).withoutTrailingSlashes).folder)
    let parent = folder.isEmpty ? "." : folder
    guard try FileSystem.exists(parent) else { return }
    for name in try FileSystem.names(in: parent).names where name.hasPrefix(prefix) {
      let path = folder + name
      guard UInt64(name.dropFirst(prefix.count), radix: 16) != nil,
        try FileSystem.status(path)?.kind == .folder, let lock = try FileSystem.lock(path)
      else { continue }
      defer { lock.release() }
      try FileSystem.removeFolder(path)
    }
  }
}
