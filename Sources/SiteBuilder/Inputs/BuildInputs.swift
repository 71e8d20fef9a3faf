import Briefs

/// What a build was made from, in few enough bytes to keep: enough to tell that another would make the same.
struct BuildInputs: Equatable, Sendable {
  /// Of the program, what it was asked for, and each file that it reads: its path, size and times.
  var hash: UInt64
  /// The files that it reads besides those of the site's known folders: bibliographies.
  var others: [String] = []
  /// The moments between which no text appears or disappears by itself, in seconds since 1970: `from` is within, `until` is not.
  var from = Int.min
  var until = Int.max
  /// How many briefs the site has.
  var briefs = 0

  /// Whether a build now would make what this one made.
  func hold(at now: Instant, hash: UInt64) -> Bool {
    hash == self.hash && (from..<until).contains(now.secondsSince1970)
  }

  /// The span of time around `now` in which no text appears or disappears by itself.
  mutating func keepWithin(_ turningPoints: [Instant], now: Instant) {
    let moments = turningPoints.map(\.secondsSince1970)
    from = moments.filter { $0 <= now.secondsSince1970 }.max() ?? Int.min
    until = moments.filter { $0 > now.secondsSince1970 }.min() ?? Int.max
  }
}
