import Briefs
import Foundation

extension Instant {
  /// This moment, with the offset of the machine's time zone.
  package static var now: Instant {
    let date = Date()
    return Instant(
      secondsSince1970: Int(date.timeIntervalSince1970),
      offsetInMinutes: TimeZone.current.secondsFromGMT(for: date) / 60)
  }

  /// The moment that a build is for: that of `SOURCE_DATE_EPOCH`, in UTC, where it is set
  /// (reproducible-builds.org/specs/source-date-epoch), so that the same site can be built again later; else now.
  ///
  /// - Throws: `SiteError.wrongMoment` when the variable holds no number of seconds
  package static func ofBuild(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(SiteError) -> Instant {
    guard let text = environment["SOURCE_DATE_EPOCH"] else { return now }
    // The end of the year 9999, after which dates have no form of their own.
    guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
      throw .wrongMoment(text)
    }
    return Instant(secondsSince1970: seconds, offsetInMinutes: 0)
  }
}
