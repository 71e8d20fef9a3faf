/// A year, a month or a day (ISO 8601): `2015`, `2015-03`, `2015-03-01`.
package struct DataDate: Sendable, Equatable {
  package let year: Int
  package let month: Int?
  package let day: Int?

  package init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = parts.map(\.utf8.count)
    guard [[4], [4, 2], [4, 2, 2]].contains(widths),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers[0] > 0 else { return nil }
    let (month, day) = (numbers.dropFirst().first, numbers.dropFirst(2).first)
    if let month, !(1...12).contains(month) { return nil }
    if let month, let day, !(1...Self.length(ofMonth: month, numbers[0])).contains(day) {
      return nil
    }
    self.init(year: numbers[0], month: month, day: day)
  }

  /// The exactness of a date.
  enum Precision: Sendable { case year, month, day }

  var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

  /// The first day of the date, counted from 1 March of the year 0.
  ///
  /// Months are counted from March, so that the leap day is the last of a year.
  var dayNumber: Int {
    let month = month ?? 1
    let year = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = (year / 400, year % 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + (day ?? 1) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  /// Creates the date of a day that `dayNumber` counts.
  init(dayNumber: Int) {
    let (era, dayOfEra) = (dayNumber / 146_097, dayNumber % 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    if month == 2 {
      return year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        ? 29 : 28
    }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
