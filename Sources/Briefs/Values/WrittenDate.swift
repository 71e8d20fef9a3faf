/// A date as people write it in some language: `Friday, 15 September 2017`,
/// `15 de septiembre de 2017`, `20170915`, `Sun Jan 5 10:00:00 UTC 2020`.
///
/// Only unambiguous dates are read: with a month by its name, or a year that comes first.
struct WrittenDate {
  private var numbers: [DateTokens.Number] = []
  private var month: Int?
  private var weekday: Int?

  /// - Parameter language: the language of the text, whose month names are known in addition to the
  ///   usual ones
  init?(_ text: String, language: LanguageTag?) {
    guard text.utf8.count <= 80 else { return nil }
    var tokens = DateTokens(text)
    while let token = tokens.next() {
      switch token {
      case .number(let number): numbers.append(number)
      case .word(let word):
        guard take(word, &tokens, language) else { return nil }
      case .mark: continue
      }
    }
    if tokens.isBroken { return nil }
  }

  private mutating func take(_ word: String, _ tokens: inout DateTokens, _ language: LanguageTag?)
    -> Bool
  {
    if let found = DateNames.month(word, followedBy: tokens.peekedWord, in: language) {
      guard month == nil else { return false }
      month = found.number
      if found.hasTwoWords { _ = tokens.next() }
      return true
    }
    if let day = DateNames.weekday(word, in: language) {
      guard weekday == nil else { return false }
      weekday = day
      return true
    }
    return DateNames.fillers.contains(word)
  }

  /// The day that is meant.
  ///
  /// One with the wrong weekday is not a date, since either could be the mistake.
  var reading: DateReading {
    guard let (year, month, day) = parts else { return numericReading }
    let reading = CalendarDate.reading(year, month, day)
    if case .date(let date) = reading, let weekday, date.weekday != weekday { return .notADate }
    return reading
  }

  /// The day that has another weekday than the text says.
  var misnamedDay: CalendarDate? {
    guard let (year, month, day) = parts,
      let date = CalendarDate(year: year, month: month, day: day),
      let weekday, date.weekday != weekday
    else { return nil }
    return date
  }

  /// The month or the year, if no day is given.
  var partial: PartialDate? {
    let year = numbers.first { $0.width == 4 }?.value
    guard let year, weekday == nil else { return nil }
    switch (numbers.count, month) {
    case (1, let month): return PartialDate(year: year, month: month)
    case (2, nil) where numbers[0].value == year:
      return PartialDate(year: year, month: numbers[1].value)
    case (2, nil): return PartialDate(year: year, month: numbers[0].value)
    default: return nil
    }
  }

  private var parts: (year: Int, month: Int, day: Int)? {
    if let month {
      guard numbers.count == 2, let year = numbers.firstIndex(where: { $0.width == 4 }) else {
        return nil
      }
      let day = numbers[1 - year]
      return day.width <= 2 ? (numbers[year].value, month, day.value) : nil
    }
    if numbers.count == 1, numbers[0].width == 8 { return compact(numbers[0].value) }
    guard numbers.count == 3, numbers[0].width == 4, numbers[1].width <= 2, numbers[2].width <= 2
    else {
      return nil
    }
    return (numbers[0].value, numbers[1].value, numbers[2].value)
  }

  /// Reads `20170915`, which its century distinguishes from `15092017`.
  private func compact(_ number: Int) -> (year: Int, month: Int, day: Int)? {
    let year = number / 10_000
    let month = number / 100 % 100
    guard (1500...2999).contains(year), (1...12).contains(month) else { return nil }
    return (year, month, number % 100)
  }

  /// Day, month and year in digits, whose order is unknown.
  private var numericReading: DateReading {
    guard month == nil, let first = numbers.first else { return .notADate }
    if numbers.count == 1, first.width == 8 {
      return CalendarDate.reading(
        plain: "\(first.value / 1_000_000)/\(first.value / 10_000 % 100)/\(first.value % 10_000)")
    }
    guard numbers.count == 3, first.width <= 2 else { return .notADate }
    return CalendarDate.reading(
      plain: numbers.map { $0.value.padded(to: $0.width) }.joined(separator: "/"))
  }
}
