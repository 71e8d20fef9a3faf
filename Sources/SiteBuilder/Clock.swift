public import Briefs
import Foundation

extension Instant {
  /// This moment, with the offset of the machine's time zone.
  public static var now: Instant {
    let date = Date()
    return Instant(
      secondsSince1970: Int(date.timeIntervalSince1970),
      offsetInMinutes: TimeZone.current.secondsFromGMT(for: date) / 60)
  }
}
