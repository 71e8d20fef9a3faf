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

  /// Returns whether a site for this output folder is made under another name: it does not exist,
  /// and its path ends with its name.
  static func canBecome(_ output: String) throws(SiteError) -> Bool {
    let path = PathText(PathText(output).withoutTrailingSlashes)
    return try path.isFolder ? false : !FileSystem.exists(path.text)
  }

  /// Creates the hidden folder next to the output folder, and locks it.
  ///
  /// Its manifest shows from the beginning that a build made it.
  init(for output: String) throws(SiteError) {
    self.output = PathText(output).withoutTrailingSlashes
    path = "\(PathText(self.output).folder)\(Self.prefix)\(String.randomToken())"
    try FileSystem.makeFolder(path)
    guard let lock = try FileSystem.lock(path) else { throw .outputInUse(output: output) }
    self.lock = lock
    do {
      try FileSystem.write([], to: "\(path)/\(Manifest.path)", makingFolders: true)
    } catch {
      try? remove()
      release()
      throw error
    }
  }

  func release() { lock.release() }

  /// Makes this the output folder.
  ///
  /// - Throws: `SiteError.outputInUse` if another build has made it meanwhile
  func becomeOutput() throws(SiteError) {
    do {
      try FileSystem.move(path, to: output)
    } catch {
      throw try FileSystem.exists(output) ? .outputInUse(output: output) : error
    }
  }

  /// Removes the hidden folder with all that the build wrote there.
  func remove() throws(SiteError) { try FileSystem.removeFolder(path) }

  /// Returns an error that names the output folder in place of this one.
  func namingOutput(in error: any Error) -> any Error {
    guard case SiteError.cannotWrite(let path, let reason) = error,
      let rest = PathText(path).path(within: self.path)
    else { return error }
    return SiteError.cannotWrite(path: "\(output)/\(rest)", reason: reason)
  }

  // MARK: Clearing away

  /// Removes the hidden folders of builds that were killed.
  ///
  /// One that is locked belongs to a build that is running, and one without a manifest to somebody
  /// else. What cannot be removed stays, since no build depends on it.
  static func clearLeftOver(beside output: String) {
    let folder = String(PathText(PathText(output).withoutTrailingSlashes).folder)
    let names = try? FileSystem.names(in: folder.isEmpty ? "." : folder).names
    for name in names ?? [] where isOurs(name) {
      try? clear(folder + name)
    }
  }

  private static func isOurs(_ name: String) -> Bool {
    let token = name.dropFirst(prefix.count)
    return name.hasPrefix(prefix) && token.utf8.count == String.randomTokenLength
      && token.allSatisfy { $0.isHexDigit && !$0.isUppercase }
  }

  private static func clear(_ path: String) throws(SiteError) {
    guard try FileSystem.status(path)?.kind == .folder,
      try FileSystem.status("\(path)/\(Manifest.path)")?.kind == .file,
      let lock = try FileSystem.lock(path)
    else { return }
    defer { lock.release() }
    try FileSystem.removeFolder(path)
  }
}
