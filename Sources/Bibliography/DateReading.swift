import Basics
import CSL
import SourceText

/// The result of reading a date.
struct DateReading {
  var date: DateValue?
  /// Whether all of it was understood; words that are not a date are kept as they are.
  var isWhole = true
  /// Whether the month was not understood.
  var isMonth = false

  init(date: DateValue? = nil, isWhole: Bool = true) {
    self.date = date
    self.isWhole = isWhole
  }

  /// Reads `May 2020`, `c. 1890`, `c2019` or `forthcoming`.
  init(words text: String) {
    let plain = text.withoutCopyright
    date = DateValue(raw: plain)
    if date?.start == nil {
      date = DateValue(literal: text)
      isWhole = !text.utf8.allSatisfy(\.isPartOfNumericDate)
    }
  }
}

extension Reference {
  /// Reads the dates given as words, and reports those that are not dates.
  mutating func readDates(at location: Location) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (variable, date) in dates where date.start == nil {
      guard let text = date.literal else { continue }
      let reading = EDTF.read(text)
      dates[variable] = reading.date
      if reading.isWhole { continue }
      diagnostics.append(
        .unreadDate(
          text, named: variable.rawValue, year: reading.date?.start?.year, at: location))
    }
    return diagnostics
  }
}

extension DateValue.Parts {
  /// Returns whether a month has a day.
  static func isDay(_ day: Int, ofMonth month: Int, _ year: Int) -> Bool {
    guard (1...12).contains(month), day > 0 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    return day <= days
  }
}

extension String {
  /// A year without a copyright sign before it, or a full stop after it.
  fileprivate var withoutCopyright: String {
    let digits = utf8.filter(\.isASCIIDigit)
    guard digits.count == 4, utf8.count <= 9 else { return self }
    for (start, end) in [("c", ""), ("©", ""), ("© ", ""), ("", ".")]
    where hasPrefix(start) && hasSuffix(end) {
      let inner = dropFirst(start.count).dropLast(end.count)
      if inner.utf8.allSatisfy(\.isASCIIDigit) { return String(inner) }
    }
    return self
  }
}

extension UInt8 {
  fileprivate var isPartOfNumericDate: Bool {
    isASCIIDigit || self == .space || "-/.,:~?%".utf8.contains(self)
  }
}
