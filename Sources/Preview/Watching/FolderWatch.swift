/// A folder whose files are watched.
struct WatchedFolder: Sendable {
  var path: String
  /// How many levels of folders are looked into: 1 for the folder's own files alone.
  var depth: Int
  /// The ends of the names that are watched; nil for all files.
  var fileExtensions: Set<String>?

  init(_ path: String, depth: Int = 64, fileExtensions: Set<String>? = nil) {
    self.path = path
    self.depth = depth
    self.fileExtensions = fileExtensions
  }

  /// What a build of a site reads: some files of its own folder, and the folders that it knows.
  ///
  /// Nothing else is looked at: a log that is written there would be a change for ever, and a home folder has
  /// more files than can be looked at three times a second.
  static func ofSite(_ root: String) -> [WatchedFolder] {
    let own = WatchedFolder(
      root, depth: 1,
      fileExtensions: ["yml", "yaml", "md", "markdown", "mdown", "bib", "bibtex", "json", "ris"])
    return [own]
      + ["briefs", "pages", "templates", "assets", "styles"].map { WatchedFolder("\(root)/\($0)") }
  }
}

/// Sees changes by looking at all files again and again, which works alike on every system.
struct FolderWatch: Sendable {
  let folders: [WatchedFolder]
  /// Files elsewhere.
  let files: [String]
  private let clock = ContinuousClock()

  init(folders: [WatchedFolder], files: [String] = []) {
    self.folders = folders
    self.files = files
  }

  /// A number that is another one as soon as any watched file is.
  func fingerprint() -> Int {
    folders.reduce(0) { $0 &+ FolderFingerprint.of($1) }
      &+ files.reduce(0) { $0 &+ FolderFingerprint.of(file: $1) }
  }

  /// Waits until the files differ from `old` and have come to rest: a burst of changes is one.
  func change(from old: Int) async throws -> Int {
    var seen = old
    while seen == old {
      var look = old
      let cost = clock.measure { look = fingerprint() }
      seen = look
      if seen == old { try await Task.sleep(for: Self.pause(after: cost)) }
    }
    for _ in 0..<Self.longestBurst {
      try await Task.sleep(for: .milliseconds(80))
      let look = fingerprint()
      if look == seen { break }
      seen = look
    }
    return seen
  }

  /// Whoever never stops changing files is served after this many looks.
  private static let longestBurst = 25

  /// Looking takes a fiftieth of the time at most, in a folder of any size.
  private static func pause(after cost: Duration) -> Duration {
    min(max(.milliseconds(300), cost * 50), .seconds(3))
  }
}
