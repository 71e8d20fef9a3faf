import Basics
import SourceText

/// The new contents of files that wait until all others are ready, each in a draft next to its
/// final place.
///
/// A rename within a folder is the only kind that file systems let several threads do at once. The
/// names of drafts contain a random number for each build, which is also stored as a marker while
/// there are drafts. A build can thus remove what a killed build left behind, without touching
/// other files.
struct Drafts: Sendable {
  let output: String
  /// The random number in the names of drafts.
  private let token: String

  private static let prefix = ".briefpress-"
  /// The prefix of the marker's name, which is followed by the token.
  private static let markPrefix = "drafts-"

  init(output: String) {
    self.output = output
    token = .randomToken()
  }

  private init(output: String, token: String) {
    self.output = output
    self.token = token
  }

  private var folder: String { "\(output)/\(Manifest.folder)" }
  private var mark: String { "\(folder)/\(Self.markPrefix)\(token)" }

  // MARK: Writing

  /// Records that there will be drafts.
  func begin() throws(SiteError) {
    try FileSystem.makeFolder(folder)
    try FileSystem.write([], to: mark)
  }

  /// Writes the draft of a file into a folder of the output, which is created if necessary.
  ///
  /// - Parameters:
  ///   - folder: the path of the folder, with a trailing slash, or empty
  ///   - number: a different number for each draft
  /// - Returns: the path of the draft, and its status
  func write(
    _ bytes: [UInt8], into folder: String, number: Int
  ) throws(SiteError) -> (path: String, status: FileSystem.Status) {
    let path = "\(output)/\(folder)\(Self.prefix)\(token)-\(number)"
    return (path, try FileSystem.write(bytes, to: path, makingFolders: true))
  }

  /// Replaces one of the files that builds keep for themselves, using a draft.
  func replace(_ path: String, with bytes: [UInt8]) throws(SiteError) {
    let draft = "\(folder)/\(Self.prefix)\(token)-own"
    try FileSystem.write(bytes, to: draft)
    try FileSystem.move(draft, to: "\(output)/\(path)")
  }

  /// Records that no drafts are left.
  func end() throws(SiteError) { try FileSystem.remove(mark) }

  // MARK: Clearing away

  /// Removes the drafts of builds that did not finish, and the folders that are then empty.
  static func clearLeftOver(in output: String) throws(SiteError) {
    let folder = "\(output)/\(Manifest.folder)"
    guard try FileSystem.status(folder)?.kind == .folder else { return }
    for name in try FileSystem.names(in: folder).names where name.hasPrefix(markPrefix) {
      let token = String(name.dropFirst(markPrefix.count))
      guard UInt64(token, radix: 16) != nil else { continue }
      try Drafts(output: output, token: token).clear()
    }
  }

  /// Removes all drafts, the folders that are then empty, and the marker.
  func clear() throws(SiteError) {
    let tree = FileTree(root: output)
    let drafts = try tree.files().map(\.path).filter {
      $0.name.hasPrefix("\(Self.prefix)\(token)-")
    }
    for path in drafts { try FileSystem.remove("\(output)/\(path)") }
    tree.removeEmptyFolders(of: drafts)
    try end()
  }
}
