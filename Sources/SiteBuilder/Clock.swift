import Briefs
import Foundation

extension Instant {
  /// The current time, with the offset of the machine's time zone.
  package static var now: Instant {
    let date = Date()
    return Instant(
      secondsSince1970: Int(date.timeIntervalSince1970),
      offsetInMinutes: TimeZone.current.secondsFromGMT(for: date) / 60)
  }

  /// Returns the time that a build uses: `SOURCE_DATE_EPOCH` in UTC if it is set, or else the
  /// current time.
  ///
  /// With that variable, the same site can be built again later
  /// (reproducible-builds.org/specs/source-date-epoch).
  ///
  /// - Throws: `SiteError.wrongMoment` if the variable is not a number of seconds
  package static func ofBuild(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(SiteError) -> Instant {
    guard let text = environment["SOURCE_DATE_EPOCH"] else { return now }
    // The end of the year 9999, the last that date formats can express.
    guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
      throw .wrongMoment(text)
    }
    return Instant(secondsSince1970: seconds, offsetInMinutes: 0)
  }
}
