/// When a brief or a page is shown, according to its front matter.
package struct Publishing: Sendable {
  package var status: PublicationStatus = .published
  /// The moment before which it is shown nowhere.
  package var embargo: Located<Instant>?
  /// The moment from which it is shown, by a key of another generator.
  package var release: ForeignMoment?
  /// The moment until which it is shown, by a key of another generator.
  package var expiry: ForeignMoment?

  package init() {}

  /// Returns why the text is not shown at a moment, or nil if it is.
  ///
  /// A day begins at midnight at the offset of `now`.
  ///
  /// - Parameter date: the date of the text, if it has one
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

  /// Returns the moments at which it appears or disappears without any change of a file.
  package func turningPoints(dated date: CalendarDate?, near now: Instant) -> [Instant] {
    let moments = [date.map { .day($0) }, release?.moment, expiry?.moment].compactMap { $0 }
    return moments.map { $0.start(near: now) } + [embargo?.value].compactMap { $0 }
  }
}

/// A day or a moment in a key of another generator.
package struct ForeignMoment: Sendable {
  /// The key, as written.
  package var key: Located<String>
  package var moment: Moment

  package enum Moment: Hashable, Sendable {
    case day(CalendarDate)
    case instant(Instant)

    var day: CalendarDate? {
      if case .day(let day) = self { return day }
      return nil
    }

    /// The day; for a moment, the day at its own offset.
    var calendarDay: CalendarDate {
      switch self {
      case .day(let day): day
      case .instant(let instant): instant.day
      }
    }

    /// Returns the moment, or midnight of the day at the offset of `now`.
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
