/// A moment, with the offset from UTC that its author used.
///
/// Two instants are equal if they are the same moment, whatever their offsets.
package struct Instant: Sendable {
  /// The seconds since 1970-01-01T00:00:00Z, without leap seconds, as in POSIX.
  package let secondsSince1970: Int
  /// The minutes east of UTC, only for showing the moment as it was written.
  package let offsetInMinutes: Int

  package init(secondsSince1970: Int, offsetInMinutes: Int = 0) {
    self.secondsSince1970 = secondsSince1970
    self.offsetInMinutes = offsetInMinutes
  }

  /// Creates midnight UTC, at which a day begins if no time is given (as in feeds).
  package init(startOf day: CalendarDate) {
    self.init(secondsSince1970: day.daysSince1970 * Self.secondsPerDay)
  }

  static let secondsPerDay = 86_400
}

extension Instant: Hashable {
  package static func == (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 == right.secondsSince1970
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(secondsSince1970) }
}

extension Instant: Comparable {
  package static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}
