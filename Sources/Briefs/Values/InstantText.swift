extension Instant {
  /// Reads a date-time with an offset: `2026-12-01T09:00+05:00`; nil for anything less.
  package init?(_ text: String) {
    guard let parts = DateTimeText(text), case .date(let day) = parts.day,
      let seconds = parts.secondsOfDay, let offset = parts.offsetInMinutes
    else { return nil }
    self.init(
      secondsSince1970: day.daysSince1970 * Self.secondsPerDay + seconds - offset * 60,
      offsetInMinutes: offset)
  }

  /// The RFC 3339 form, in its own offset: `2026-12-01T09:00:00+05:00`.
  package var iso: String {
    let (days, seconds) = local.quotientAndRemainder
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0.padded(to: 2) }
    return "\(CalendarDate(daysSince1970: days))T\(time.joined(separator: ":"))\(offsetText)"
  }

  /// The day at its own offset.
  package var day: CalendarDate { CalendarDate(daysSince1970: local.quotientAndRemainder.days) }

  private var offsetText: String {
    guard offsetInMinutes != 0 else { return "Z" }
    let minutes = abs(offsetInMinutes)
    let sign = offsetInMinutes < 0 ? "-" : "+"
    return "\(sign)\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))"
  }

  private var local: LocalSeconds {
    LocalSeconds(count: secondsSince1970 + offsetInMinutes * 60)
  }
}

/// The seconds since the local midnight of 1970-01-01.
private struct LocalSeconds {
  let count: Int

  /// The whole days, rounded down even before 1970, and the seconds of the last one.
  var quotientAndRemainder: (days: Int, seconds: Int) {
    let seconds = ((count % Instant.secondsPerDay) + Instant.secondsPerDay) % Instant.secondsPerDay
    return ((count - seconds) / Instant.secondsPerDay, seconds)
  }
}

extension Instant: CustomStringConvertible {
  package var description: String { iso }
}

extension CalendarDate {
  /// The days since 1970-01-01 in the proleptic Gregorian calendar.
  ///
  /// Years are counted from March, so that the leap day comes last; an era is 400 years.
  package var daysSince1970: Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    self.init(known: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
