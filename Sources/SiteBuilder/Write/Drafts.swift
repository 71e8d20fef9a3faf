import Basics
import SourceText

/// The new bytes of files that wait for all others to be there, each beside the place that it will take.
///
/// A rename within a folder is the only one that file systems let several threads do at once. The names of drafts
/// hold a number that is drawn anew for each build and that a mark keeps while there are drafts, so that a build can
/// clear away what a killed one has left, and touches nothing that anybody else has put there.
struct Drafts: Sendable {
  let output: String
  /// As it stands in the names of drafts.
  private let token: String

  private static let prefix = ".briefpress-"
  /// What the name of a mark begins with; the token follows.
  private static let markPrefix = "drafts-"

  init(output: String) {
    self.output = output
    token = String(UInt64.random(in: .min ... .max), radix: 16)
  }

  private init(output: String, token: String) {
    self.output = output
    self.token = token
  }

  private var folder: String { "\(output)/\(Manifest.folder)" }
  private var mark: String { "\(folder)/\(Self.markPrefix)\(token)" }

  // MARK: Writing

  /// Says that there will be drafts.
  func begin() throws(SiteError) {
    try FileSystem.makeFolder(folder)
    try FileSystem.write([], to: mark)
  }

  /// Writes the draft of a file into a folder of the output, which is made when it is not there.
  ///
  /// - Parameters:
  ///   - folder: with a slash at its end, or empty
  ///   - number: different for each draft
  /// - Returns: where the draft is, and its status
  func write(
    _ bytes: [UInt8], into folder: String, number: Int
  ) throws(SiteError) -> (path: String, status: FileSystem.Status) {
    let path = "\(output)/\(folder)\(Self.prefix)\(token)-\(number)"
    return (path, try FileSystem.write(bytes, to: path, makingFolders: true))
  }

  /// Replaces a file of those that builds keep for themselves, by way of a draft.
  func replace(_ path: String, with bytes: [UInt8]) throws(SiteError) {
    let draft = "\(folder)/\(Self.prefix)\(token)-own"
    try FileSystem.write(bytes, to: draft)
    try FileSystem.move(draft, to: "\(output)/\(path)")
  }

  /// Says that no draft is left.
  func end() throws(SiteError) { try FileSystem.remove(mark) }

  // MARK: Clearing away

  /// Removes the drafts of builds that did not end, and the folders that nothing else is in.
  static func clearLeftOver(in output: String) throws(SiteError) {
    let folder = "\(output)/\(Manifest.folder)"
    guard try FileSystem.status(folder)?.kind == .folder else { return }
    for name in try FileSystem.names(in: folder).names where name.hasPrefix(markPrefix) {
      let token = String(name.dropFirst(markPrefix.count))
      guard UInt64(token, radix: 16) != nil else { continue }
      try Drafts(output: output, token: token).clear()
    }
  }

  /// Removes all drafts, the folders that nothing else is in, and the mark.
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
