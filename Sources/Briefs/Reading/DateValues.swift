import SourceText

extension YAMLField {
  func date() -> Located<CalendarDate>? {
    guard let text = text(expected: "a date such as 2017-09-15") else { return nil }
    switch CalendarDate.reading(text, in: context.language) {
    case .date(let date): return Located(date, at: location)
    case .ambiguous(let day, let other): reportAmbiguous(text, day, other)
    case .noSuchDay:
      report(.notADate, text, "a day that the calendar does not have")
    case .notADate: reportUnread(text)
    }
    return nil
  }

  /// Reports a date that cannot be read, and suggests the one that was probably meant.
  private func reportUnread(_ text: String) {
    let written = WrittenDate(text, language: context.language)
    if let day = written?.misnamedDay {
      report(
        .notADate, text, "but \(day) is a \(day.weekdayName)",
        help: "write '\(day)', or the day that is meant")
      return
    }
    let partial = written?.partial
    let missing = partial?.month == nil ? "the month and the day" : "the day"
    report(
      .notADate, text, "expected a date such as 2017-09-15",
      help: partial.map { "write \(missing) too, such as '\($0.firstDay)'" }
        ?? "write the year, the month and the day")
  }

  private func reportAmbiguous(_ text: String, _ day: CalendarDate, _ other: CalendarDate) {
    let meanings = day == other ? "'\(day)'" : "'\(day)' or '\(other)'"
    report(
      .ambiguousDate, text, "in which day and month could change places", help: "write \(meanings)")
  }

  func instant() -> Located<Instant>? {
    let example = "2026-12-01T09:00+05:00"
    guard let text = text(expected: "a date-time such as \(example)") else { return nil }
    if let instant = Instant(text) { return Located(instant, at: location) }
    report(
      .notADateTime, text, "expected a date-time with an offset",
      help: "write the day, the time and the offset from UTC: \(example)")
    return nil
  }

  func partialDate() -> PartialDate? {
    guard let text = text(expected: "a date such as 2019-01") else { return nil }
    if let date = PartialDate(text) { return date }
    report(.notADate, text, "expected a year, a month or a day such as 2019-01")
    return nil
  }
}
