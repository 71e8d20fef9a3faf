/// A folder whose files are watched.
struct WatchedFolder: Sendable {
  var path: String
  /// How many levels of folders are looked into: 1 for the folder's own files alone.
  var depth: Int

  init(_ path: String, depth: Int = 64) {
    self.path = path
    self.depth = depth
  }
}

/// Sees changes by looking at all files again and again, which works alike on every system.
struct FolderWatch: Sendable {
  let folders: [WatchedFolder]
  private let clock = ContinuousClock()

  init(folders: [WatchedFolder]) { self.folders = folders }

  /// A number that is another one as soon as any watched file is.
  func fingerprint() -> Int {
    folders.reduce(0) { $0 &+ FolderFingerprint.of($1) }
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
