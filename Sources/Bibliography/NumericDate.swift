import Basics
import CSL

/// A date of two or three numbers in another order or with other marks than in EDTF: `2020/5/1`,
/// `31.12.2004`, `05/2004`, `1998/99`, `2021-05-00`, `20240305`.
struct NumericDate {
  let reading: DateReading

  /// - Returns: nil if the text is not made of numbers, one of which is a year
  init?(_ text: String) {
    let bytes = Array(text.utf8)[...]
    guard bytes.allSatisfy({ $0.isASCIIDigit || $0 == .space || "-/.".utf8.contains($0) }) else {
      return nil
    }
    let fields = bytes.split { !$0.isASCIIDigit }
    let numbers = fields.compactMap { Int($0.text) }
    let isRange = bytes.contains(UInt8(ascii: "/")) || bytes.contains(UInt8(ascii: "-"))
    switch fields.map(\.count) {
    case [8]: reading = Self.date(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
    case [4, 2] where isRange && Self.isSpan(numbers[0], numbers[1]):
      let century = numbers[0] / 100 * 100 + (numbers[1] < numbers[0] % 100 ? 100 : 0)
      reading = DateReading(
        date: DateValue(DateValue.Parts(numbers[0]), to: DateValue.Parts(century + numbers[1])))
    case [4, 1], [4, 2]: reading = Self.date(numbers[0], numbers[1], 0)
    case [1, 4], [2, 4]: reading = Self.date(numbers[1], numbers[0], 0)
    case let counts where counts.count == 3 && counts[0] == 4 && counts[1] < 3 && counts[2] < 3:
      reading = Self.date(numbers[0], numbers[1], numbers[2])
    case let counts where counts.count == 3 && counts[2] == 4 && counts[0] < 3 && counts[1] < 3:
      reading = Self.unordered(numbers[0], numbers[1], year: numbers[2])
    default: return nil
    }
  }

  /// Returns whether the second number ends a range of years: `1998/99` and `2009/10`, but not
  /// `2009/05`.
  private static func isSpan(_ year: Int, _ end: Int) -> Bool {
    end == (year + 1) % 100 || end > 24 && end > year % 100
  }

  /// Returns a date whose later parts may be 0, which programs write for unknown parts.
  static func date(_ year: Int, _ month: Int, _ day: Int) -> DateReading {
    guard month > 0 else {
      return DateReading(date: DateValue(DateValue.Parts(year)), isWhole: day == 0)
    }
    guard (1...12).contains(month) else {
      return DateReading(date: DateValue(DateValue.Parts(year)), isWhole: false)
    }
    guard day > 0 else { return DateReading(date: DateValue(DateValue.Parts(year, month))) }
    let isDay = DateValue.Parts.isDay(day, ofMonth: month, year)
    return DateReading(
      date: DateValue(DateValue.Parts(year, month, isDay ? day : nil)), isWhole: isDay)
  }

  /// Returns a date of day and month, whose order is only certain if one of them exceeds 12.
  private static func unordered(_ first: Int, _ second: Int, year: Int) -> DateReading {
    if first == second || second > 12, first > 0 { return date(year, first, second) }
    if first > 12, second > 0 { return date(year, second, first) }
    return DateReading(date: DateValue(DateValue.Parts(year)), isWhole: false)
  }
}
