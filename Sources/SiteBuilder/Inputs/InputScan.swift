import Briefs
import Foundation
import SourceText

/// Looks at every file that a build reads, and reads none.
///
/// A file is taken to be the same when its size, number (inode) and times are: the time of its last change
/// is kept by the file system itself, and no program can set it back.
struct InputScan {
  let request: BuildRequest
  let folder: SiteFolder
  /// What the build is asked for.
  private let wishes: String
  /// What every page may be made from: the program, the configuration, people, templates, styles, works.
  private(set) var shared = Part()
  /// Briefs, pages and assets.
  private(set) var others = Part()

  /// Some of the files, as they are now.
  struct Part {
    fileprivate var text: [UInt8] = []
    /// When the youngest of the files was changed, in nanoseconds since 1970.
    fileprivate var youngest = 0

    var hash: UInt64 { text.hash64 }

    /// Whether a file that is changed once more could still look the same: file systems count time in steps,
    /// the coarsest of which is two seconds (FAT).
    func isSettled(at moment: Int) -> Bool { youngest < moment - 2_000_000_000 }
  }

  /// Where Debian keeps citation styles; a package that is installed anew changes the folders.
  private static let packages = ["styles", "styles/dependent", "locales"]
    .map { "/usr/share/citation-style-language/\($0)" }

  /// - Parameter others: the files that the last build read besides those of the known folders
  init(_ folder: SiteFolder, for request: BuildRequest, others: [String]) throws(SiteError) {
    self.folder = folder
    self.request = request
    wishes =
      "\(Version.current) \(request.baseURL ?? "-") \(request.showing.rawValue) \(request.root)"
    try shared.look(at: Bundle.main.executablePath ?? "")
    for path in Self.packages { try shared.look(at: path) }
    var walk = folder.walk
    let root = try walk.names().filter { !$0.hasPrefix(".") }
    let briefs = Set(folder.briefs)
    for name in root where !briefs.contains(name) {
      if try isFile(name) { try shared.look(at: folder.path(of: name)) }
    }
    for file in folder.templates + folder.styles + others {
      try shared.look(at: folder.path(of: file))
    }
    for file in folder.briefs + folder.pages + folder.assets {
      try self.others.look(at: folder.path(of: file))
    }
  }

  /// Of what the build is asked for, and of what every page may be made from.
  var hashOfEveryPage: UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(wishes)
    fingerprint.add(shared.hash)
    return fingerprint.hash
  }

  /// Of everything.
  var hash: UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(hashOfEveryPage)
    fingerprint.add(others.hash)
    return fingerprint.hash
  }

  func isSettled(at moment: Int) -> Bool {
    shared.isSettled(at: moment) && others.isSettled(at: moment)
  }

  private func isFile(_ name: String) throws(SiteError) -> Bool {
    try FileSystem.status(folder.path(of: name), followingLinks: true)?.kind == .file
  }
}

extension InputScan.Part {
  fileprivate mutating func look(at path: String) throws(SiteError) {
    guard let status = try FileSystem.status(path, followingLinks: true) else {
      return note("\(path) -\n")
    }
    youngest = max(youngest, status.modified, status.changed)
    note("\(path) \(status.size) \(status.number) \(status.modified) \(status.changed)\n")
  }

  fileprivate mutating func note(_ line: String) { text += line.utf8 }
}
