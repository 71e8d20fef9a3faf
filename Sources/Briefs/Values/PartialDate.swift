/// A date as far as it is known: a year, a month of a year, or a day.
package struct PartialDate: Hashable, Sendable {
  package let year: Int
  package let month: Int?
  package let day: Int?

  /// Creates a date; nil if the calendar has no such date.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard CalendarDate(year: year, month: month ?? 1, day: day ?? 1) != nil else { return nil }
    guard month != nil || day == nil else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The first possible day, on which a position begins.
  package var firstDay: CalendarDate { CalendarDate(known: year, month ?? 1, day ?? 1) }

  /// The last possible day, on which a position ends.
  package var lastDay: CalendarDate {
    let lastMonth = month ?? 12
    let last = CalendarDate.lastDay(ofMonth: lastMonth, year: year)
    return CalendarDate(known: year, lastMonth, day ?? last)
  }
}

extension PartialDate: CustomStringConvertible {
  /// The ISO 8601 form: `2019`, `2019-01` or `2019-01-15`.
  package var iso: String {
    ([year.padded(to: 4)] + [month, day].compactMap { $0?.padded(to: 2) }).joined(separator: "-")
  }
  package var description: String { iso }
}
