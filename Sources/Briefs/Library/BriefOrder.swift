import Basics

/// The values that briefs are sorted by, computed once per brief.
struct BriefOrder {
  let date: CalendarDate
  let number: SeriesNumber
  let slug: String

  init(_ brief: Brief) {
    date = brief.date.value
    number = SeriesNumber(brief.number?.value ?? "")
    slug = brief.slug.value.rawValue
  }

  /// Returns whether one brief is newer than another: by date, then number, then slug.
  static func isNewer(_ left: BriefOrder, _ right: BriefOrder) -> Bool {
    if left.date != right.date { return right.date < left.date }
    if left.number != right.number { return right.number < left.number }
    return left.slug < right.slug
  }

  /// Returns whether one brief comes before another in a series: by number, then date, then slug.
  static func isBefore(_ left: BriefOrder, _ right: BriefOrder) -> Bool {
    if left.number != right.number { return left.number < right.number }
    if left.date != right.date { return left.date < right.date }
    return left.slug < right.slug
  }
}

/// The number of a brief, which sorts numerically: `9` before `10`, `2019/3` before `2019/12`.
struct SeriesNumber: Hashable, Comparable {
  private let text: String
  /// The number at its start; negative if there is none.
  private let first: Int

  init(_ text: String) {
    self.text = text.utf8.contains(where: \.isASCIIUppercase) ? text.lowercased() : text
    first = Self.plain(text) ?? Self.numbers(in: text).first ?? -1
  }

  var isEmpty: Bool { text.isEmpty }

  static func < (left: SeriesNumber, right: SeriesNumber) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.text == right.text { return false }
    let (leftParts, rightParts) = (numbers(in: left.text), numbers(in: right.text))
    if leftParts == rightParts { return left.text < right.text }
    return leftParts.lexicographicallyPrecedes(rightParts)
  }

  /// Returns the number in a text of up to fifteen digits and nothing else, as most numbers are.
  static func plain(_ text: String) -> Int? {
    guard text.utf8.count <= 15, text.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(text)
  }

  private static func numbers(in text: String) -> [Int] {
    text.utf8.split { !$0.isASCIIDigit }.map { digits in
      digits.prefix(15).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
  }
}
