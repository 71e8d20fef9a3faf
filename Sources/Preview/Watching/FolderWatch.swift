import Briefs

/// A folder whose files are watched.
struct WatchedFolder: Sendable {
  var path: String
  /// How many levels of folders are watched: 1 for only the folder's own files.
  var depth: Int
  /// The extensions of the files that are watched; nil for all files.
  var fileExtensions: Set<String>?

  init(_ path: String, depth: Int = 64, fileExtensions: Set<String>? = nil) {
    self.path = path
    self.depth = depth
    self.fileExtensions = fileExtensions
  }

  /// Returns the folders that a build of a site reads: some files of its own folder, and the
  /// folders it knows.
  ///
  /// Nothing else is watched: a log file would change all the time, and a home folder has too many
  /// files to check three times a second.
  static func ofSite(_ root: String) -> [WatchedFolder] {
    let own = WatchedFolder(
      root, depth: 1,
      fileExtensions: ["yml", "yaml", "md", "markdown", "mdown", "bib", "bibtex", "json", "ris"])
    return [own] + InputFolder.allCases.map { WatchedFolder("\(root)/\($0.rawValue)") }
  }
}

/// Detects changes by checking all files repeatedly, which works alike on every system.
struct FolderWatch: Sendable {
  let folders: [WatchedFolder]
  /// Files outside the folders.
  let files: [String]
  /// How long nothing changes at the end of a burst of changes.
  let quiet: Duration
  private let clock = ContinuousClock()

  init(
    folders: [WatchedFolder], files: [String] = [], quiet: Duration = .milliseconds(80)
  ) {
    self.folders = folders
    self.files = files
    self.quiet = quiet
  }

  /// Returns a number that changes when any watched file does.
  func fingerprint() -> Int {
    folders.reduce(0) { $0 &+ FolderFingerprint.of($1) }
      &+ files.reduce(0) { $0 &+ FolderFingerprint.of(file: $1) }
  }

  /// Waits until the files differ from `old` and have stopped changing: a burst of changes counts
  /// as one.
  func change(from old: Int) async throws -> Int {
    var seen = old
    while seen == old {
      var look = old
      let cost = clock.measure { look = fingerprint() }
      seen = look
      if seen == old { try await Task.sleep(for: Self.pause(after: cost)) }
    }
    for _ in 0..<Self.longestBurst {
      try await Task.sleep(for: quiet)
      let look = fingerprint()
      if look == seen { break }
      seen = look
    }
    return seen
  }

  /// The number of checks after which changes count even if they do not stop.
  private static let longestBurst = 25

  /// Returns a pause that limits checking to a fiftieth of the time, in a folder of any size.
  private static func pause(after cost: Duration) -> Duration {
    min(max(.milliseconds(300), cost * 50), .seconds(3))
  }
}
