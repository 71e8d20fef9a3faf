/// Detects changes by checking all files, whenever the system reports one and repeatedly besides.
struct FolderWatch: Sendable {
  let folders: [WatchedFolder]
  /// Files outside the folders.
  private(set) var files: [String]
  /// How long nothing changes at the end of a burst of changes that the system does not report.
  let quiet: Duration
  private let events = FolderEvents()
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
    folders.reduce(0) { $0 &+ FolderFingerprint.of($1, entering: events.include) }
      &+ fingerprintOfFiles
  }

  private var fingerprintOfFiles: Int {
    files.reduce(0) { $0 &+ FolderFingerprint.of(file: $1) }
  }

  /// Watches other files outside the folders.
  ///
  /// - Parameter old: a number from before, which becomes that of the same state with these files: what
  ///   has changed in the folders since then is still a change
  mutating func watch(files: [String], since old: inout Int) {
    old &-= fingerprintOfFiles
    self.files = files
    old &+= fingerprintOfFiles
  }

  /// Waits until the files differ from `old` and have stopped changing: a burst of changes counts
  /// as one.
  func change(from old: Int) async throws -> Int {
    var isReported = false
    while true {
      var seen = old
      let cost = clock.measure { seen = fingerprint() }
      if seen != old { return try await isReported ? seen : end(ofBurstFrom: seen) }
      isReported = try await events.wait(upTo: Self.pause(after: cost))
      if isReported { try await endOfReports() }
    }
  }

  /// Waits until the files stop changing, by checking them.
  private func end(ofBurstFrom first: Int) async throws -> Int {
    var seen = first
    for _ in 0..<Self.longestBurst {
      try await Task.sleep(for: quiet)
      let look = fingerprint()
      if look == seen { break }
      seen = look
    }
    return seen
  }

  /// Waits until the system stops reporting changes.
  private func endOfReports() async throws {
    let end = clock.now + quiet * Self.longestBurst
    while clock.now < end, try await events.wait(upTo: quiet / 4) {}
  }

  /// The number of checks after which changes count even if they do not stop.
  private static let longestBurst = 25

  /// Returns a pause that limits checking to a fiftieth of the time, in a folder of any size.
  private static func pause(after cost: Duration) -> Duration {
    min(max(.milliseconds(300), cost * 50), .seconds(3))
  }
}
