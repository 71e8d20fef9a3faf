import Basics

/// The meaning of a text as a date.
package enum DateReading: Equatable, Sendable {
  case date(CalendarDate)
  /// Day and month could be swapped, so there are two possible days.
  case ambiguous(CalendarDate, CalendarDate)
  /// It has the form of a date, but the calendar has no such day.
  case noSuchDay
  case notADate
}

extension CalendarDate {
  /// Reads `2017-09-15`, an ISO date-time (for its day), `September 15, 2017`, `15 September 2017`,
  /// and other unambiguous forms: `Viernes, 15 de septiembre de 2017`.
  ///
  /// A date with slashes is rejected even if only one order is possible, since the next one would
  /// not be.
  ///
  /// - Parameter language: returns the language of the text; only called if the text has no usual
  ///   form
  package static func reading(
    _ text: String, in language: @autoclosure () -> LanguageTag? = nil
  ) -> DateReading {
    let reading = reading(plain: text)
    guard reading == .notADate, !text.isEmpty else { return reading }
    return WrittenDate(text, language: language())?.reading ?? .notADate
  }

  /// Reads the forms that most briefs use.
  static func reading(plain text: String) -> DateReading {
    var cursor = ByteCursor(text)
    if cursor.next?.isASCIILetter == true { return monthFirst(cursor) }
    guard let first = cursor.takeNumber(1...4) else { return .notADate }
    if first > 31 { return DateTimeText(text)?.day ?? yearFirst(first, cursor) }
    if cursor.take("/") || cursor.take(".") || cursor.take("-") { return slashed(first, cursor) }
    return dayFirst(first, cursor)
  }

  /// Reads the day of an ISO text: `2017-09-15`.
  package init?(iso text: String) {
    guard case .date(let date) = Self.reading(text) else { return nil }
    self = date
  }

  private static func yearFirst(_ year: Int, _ start: ByteCursor) -> DateReading {
    var cursor = start
    guard cursor.take("/"), let month = cursor.takeNumber(1...2), cursor.take("/"),
      let day = cursor.takeNumber(1...2), cursor.isAtEnd
    else { return .notADate }
    return reading(year, month, day)
  }

  private static func monthFirst(_ start: ByteCursor) -> DateReading {
    var cursor = start
    guard let month = takeMonth(&cursor), let day = cursor.takeNumber(1...2) else {
      return .notADate
    }
    takeOrdinal(&cursor)
    _ = cursor.take(",")
    return yearLast(day, month, cursor)
  }

  private static func dayFirst(_ day: Int, _ start: ByteCursor) -> DateReading {
    var cursor = start
    takeOrdinal(&cursor)
    cursor.takeSpaces()
    guard let month = takeMonth(&cursor) else { return .notADate }
    _ = cursor.take(",")
    return yearLast(day, month, cursor)
  }

  private static func yearLast(_ day: Int, _ month: Int, _ start: ByteCursor) -> DateReading {
    var cursor = start
    cursor.takeSpaces()
    guard let year = cursor.takeNumber(4...4), cursor.isAtEnd else { return .notADate }
    return reading(year, month, day)
  }

  private static func slashed(_ first: Int, _ start: ByteCursor) -> DateReading {
    var cursor = start
    guard let second = cursor.takeNumber(1...2),
      cursor.take("/") || cursor.take(".") || cursor.take("-"),
      let year = cursor.takeNumber(2...4), cursor.isAtEnd
    else { return .notADate }
    let fullYear = year < 100 ? 2000 + year : year
    let dayFirst = CalendarDate(year: fullYear, month: second, day: first)
    let monthFirst = CalendarDate(year: fullYear, month: first, day: second)
    switch (dayFirst, monthFirst) {
    case (let day?, let other?): return .ambiguous(day, other)
    case (let day?, nil), (nil, let day?): return .ambiguous(day, day)
    case (nil, nil): return .noSuchDay
    }
  }

  static func reading(_ year: Int, _ month: Int, _ day: Int) -> DateReading {
    CalendarDate(year: year, month: month, day: day).map(DateReading.date) ?? .noSuchDay
  }
}

/// Consumes an English name of a month or its abbreviation.
private func takeMonth(_ cursor: inout ByteCursor) -> Int? {
  let word = cursor.takeWord()
  _ = cursor.take(".")
  cursor.takeSpaces()
  guard word.utf8.count >= 3 else { return nil }
  if word == "sept" { return 9 }
  return months.firstIndex { $0 == word || $0.prefix(3) == word }.map { $0 + 1 }
}

private func takeOrdinal(_ cursor: inout ByteCursor) {
  var ahead = cursor
  if ["st", "nd", "rd", "th"].contains(ahead.takeWord()) { cursor = ahead }
}

private let months = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december",
]
