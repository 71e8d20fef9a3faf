/// When a brief or a page is shown, as its front matter says.
package struct Publishing: Sendable {
  package var status: PublicationStatus = .published
  /// The moment before which it is shown nowhere.
  package var embargo: Located<Instant>?
  /// From when on it is shown, by a key of another generator.
  package var release: ForeignMoment?
  /// Until when it is shown, by a key of another generator.
  package var expiry: ForeignMoment?

  package init() {}

  /// Why it is not shown at a moment; nil when it is.
  ///
  /// A day begins by the calendar at the offset of `now`.
  ///
  /// - Parameter date: the day that it is dated to, if it has one
  func withholding(dated date: CalendarDate?, at now: Instant) -> Withholding? {
    if status == .draft { return .draft }
    if let expiry, expiry.moment.start(near: now) <= now {
      return .expired(expiry.moment.start(near: now))
    }
    if let embargo, now < embargo.value { return .embargo(until: embargo.value) }
    if case .instant(let instant)? = release?.moment, now < instant {
      return .embargo(until: instant)
    }
    let days = [date, release?.moment.day].compactMap { $0 }.filter { $0 > now.day }
    return days.max().map { .scheduled($0) }
  }

  /// The moments at which it appears or disappears with no change of a file.
  package func turningPoints(dated date: CalendarDate?, near now: Instant) -> [Instant] {
    let moments = [date.map { .day($0) }, release?.moment, expiry?.moment].compactMap { $0 }
    return moments.map { $0.start(near: now) } + [embargo?.value].compactMap { $0 }
  }
}

/// A day or a moment that a key of another generator gives.
package struct ForeignMoment: Sendable {
  /// The key as it is written.
  package var key: Located<String>
  package var moment: Moment

  package enum Moment: Hashable, Sendable {
    case day(CalendarDate)
    case instant(Instant)

    var day: CalendarDate? {
      if case .day(let day) = self { return day }
      return nil
    }

    /// The day, by the calendar at the offset of a moment.
    var calendarDay: CalendarDate {
      switch self {
      case .day(let day): day
      case .instant(let instant): instant.day
      }
    }

    /// The moment, or midnight of the day at the offset of `now`.
    func start(near now: Instant) -> Instant {
      switch self {
      case .instant(let instant): instant
      case .day(let day):
        Instant(
          secondsSince1970: Instant(startOf: day).secondsSince1970 - now.offsetInMinutes * 60,
          offsetInMinutes: now.offsetInMinutes)
      }
    }
  }
}
