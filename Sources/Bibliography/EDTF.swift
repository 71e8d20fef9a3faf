import Basics
import CSL

/// Reads dates of the Extended Date/Time Format (EDTF, levels 0 and 1; BibLaTeX manual, “Date
/// specifications”).
enum EDTF {
  /// Returns a date, words for one, or nil.
  static func date(_ text: String) -> DateValue? { read(text).date }

  /// Returns a date, words for one, or the part that can be read.
  static func read(_ text: String) -> DateReading {
    let text = text.trimmed
    if text.isEmpty { return DateReading() }
    if text.utf8.count == 4, let year = Int(text), year > 0 {
      return DateReading(date: DateValue(DateValue.Parts(year)))
    }
    if let date = interval(text) { return DateReading(date: date) }
    if let reading = NumericDate(text.withoutTime)?.reading { return reading }
    if noDates.contains(text.lowercased()) { return DateReading() }
    return DateReading(words: text)
  }

  private static let noDates: Set<String> = [
    "n.d.", "n. d.", "nd", "s.d.", "s. d.", "o.j.", "o. j.",
  ]

  /// Reads a date from BibTeX's fields.
  static func read(year: String, month: String?, day: String?) -> DateReading {
    var reading = read(year)
    guard let month = month?.nonEmpty, var date = reading.date, date.end == nil, date.start != nil,
      date.season == nil, date.start?.month == nil
    else { return reading }
    let months = BibTeXMonth(month, day: day)
    months.set(&date)
    reading.date = date
    if reading.isWhole, !months.isRead { (reading.isWhole, reading.isMonth) = (false, true) }
    return reading
  }

  // MARK: Intervals

  private static func interval(_ text: String) -> DateValue? {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    guard sides.count <= 2, let first = side(sides[0]) else { return nil }
    var date = DateValue(first.start, to: first.end)
    date.isApproximate = first.isApproximate
    if sides.count == 1 {
      date.setSeason()
      return first.isOpen ? nil : date
    }
    guard let last = side(sides[1]), !(first.isOpen && last.isOpen) else { return nil }
    // CSL has no open start, so only the end is kept.
    date.start = first.isOpen ? last.start : first.start
    date.end = first.isOpen ? nil : last.isOpen ? DateValue.Parts(0) : last.end ?? last.start
    date.isApproximate = first.isApproximate || last.isApproximate
    return date
  }

  private struct Side {
    var start: DateValue.Parts?
    /// The end of a decade or century.
    var end: DateValue.Parts?
    var isApproximate = false
    var isOpen: Bool { start == nil }
  }

  /// Reads `2020-05-01`, `2020-05~`, `199X`, `..` or nothing.
  private static func side(_ text: String) -> Side? {
    var text = text.trimmed.withoutTime
    if text.isEmpty || text == ".." { return Side() }
    var side = Side()
    while let last = text.utf8.last, "?~%".utf8.contains(last) {
      side.isApproximate = true
      text.removeLast()
    }
    if let span = unspecified(text) {
      (side.start, side.end, side.isApproximate) = (span.0, span.1, true)
      return side
    }
    side.start = parts(text)
    return side.start == nil ? nil : side
  }

  /// Reads `199X` as the decade, `19XX` as the century, and `2004-XX` as the year.
  private static func unspecified(_ text: String) -> (DateValue.Parts, DateValue.Parts?)? {
    let bytes = Array(text.utf8)
    if bytes.count > 5, text.hasSuffix("-XX") {
      return parts(String(text.prefix { $0 != "X" }.dropLast())).map { ($0, nil) }
    }
    let digits = bytes.prefix(while: \.isASCIIDigit)
    guard bytes.count == 4, (2...3).contains(digits.count), let known = Int(digits.text),
      bytes.dropFirst(digits.count).allSatisfy({ "XxUu".utf8.contains($0) })
    else { return nil }
    let span = digits.count == 3 ? 10 : 100
    return (DateValue.Parts(known * span), DateValue.Parts(known * span + span - 1))
  }

  /// Reads `2020`, `-0044`, `2020-05`, `2020-21` or `2020-05-01`.
  private static func parts(_ text: String) -> DateValue.Parts? {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let fields = text.utf8.dropFirst(isNegative ? 1 : 0)
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), fields[0].count == 4,
      fields.dropFirst().allSatisfy({ $0.count == 2 }),
      fields.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    let numbers = fields.compactMap { Int(Substring($0)) }
    // The year 0 of EDTF is 1 BC, which is -1 in CSL-JSON.
    let year = isNegative ? -numbers[0] - 1 : numbers[0] == 0 ? -1 : numbers[0]
    var parts = DateValue.Parts(year)
    if numbers.count > 1 {
      guard (1...12).contains(numbers[1]) || (21...24).contains(numbers[1]) else { return nil }
      parts.month = numbers[1]
    }
    if numbers.count > 2 {
      guard DateValue.Parts.isDay(numbers[2], ofMonth: numbers[1], year) else { return nil }
      parts.day = numbers[2]
    }
    return parts
  }
}

extension DateValue {
  /// Turns EDTF's months 21 to 24 into CSL's seasons 1 to 4.
  fileprivate mutating func setSeason() {
    guard let month = start?.month, (21...24).contains(month) else { return }
    season = month - 20
    start?.month = nil
  }
}

extension String {
  /// `2020-05-01T10:00:00Z` without its time.
  fileprivate var withoutTime: String {
    guard let mark = utf8.firstIndex(of: UInt8(ascii: "T")), mark > utf8.startIndex,
      utf8[utf8.index(before: mark)].isASCIIDigit
    else { return self }
    return String(self[..<mark])
  }
}
