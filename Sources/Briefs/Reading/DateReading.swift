import SourceText

extension CalendarDate {
  /// Reads a day, which may be written in the language of the text.
  init?(_ field: YAMLField) {
    guard let text = field.text(expected: "a date such as 2017-09-15") else { return nil }
    switch CalendarDate.reading(text, in: field.context.language) {
    case .date(let date):
      self = date
      return
    case .ambiguous(let day, let other):
      let meanings = day == other ? "'\(day)'" : "'\(day)' or '\(other)'"
      field.report(
        .ambiguousDate, text, "in which day and month could change places",
        help: "write \(meanings)")
    case .noSuchDay: field.report(.notADate, text, "a day that the calendar does not have")
    case .notADate: Self.report(text, in: field)
    }
    return nil
  }

  /// Reports a text that is not a date, and suggests the one that was probably meant.
  private static func report(_ text: String, in field: YAMLField) {
    let written = WrittenDate(text, language: field.context.language)
    if let day = written?.misnamedDay {
      field.report(
        .notADate, text, "but \(day) is a \(day.weekdayName)",
        help: "write '\(day)', or the day that is meant")
      return
    }
    let partial = written?.partial
    let missing = partial?.month == nil ? "the month and the day" : "the day"
    field.report(
      .notADate, text, "expected a date such as 2017-09-15",
      help: partial.map { "write \(missing) too, such as '\($0.firstDay)'" }
        ?? "write the year, the month and the day")
  }
}

extension PartialDate {
  init?(_ field: YAMLField) {
    guard let text = field.text(expected: "a date such as 2019-01") else { return nil }
    guard let date = PartialDate(text) else {
      field.report(.notADate, text, "expected a year, a month or a day such as 2019-01")
      return nil
    }
    self = date
  }
}

extension Instant {
  /// Reads a date-time with its offset.
  init?(_ field: YAMLField) {
    let example = "2026-12-01T09:00+05:00"
    guard let text = field.text(expected: "a date-time such as \(example)") else { return nil }
    guard let instant = Instant(text) else {
      field.report(
        .notADateTime, text, "expected a date-time with an offset",
        help: "write the day, the time and the offset from UTC: \(example)")
      return nil
    }
    self = instant
  }
}
