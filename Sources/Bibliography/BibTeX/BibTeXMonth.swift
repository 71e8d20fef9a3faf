import Basics
import CSL

/// A month of BibTeX, in the forms that people write: `5`, `May`, `May~20`, `20 May`, `May/June`,
/// `May~5--7`, `5~`.
struct BibTeXMonth {
  private struct Side {
    var month: Int?
    var day: Int?
  }

  private var start = Side()
  private var end: Side?
  private var isApproximate = false
  private var season: Int?

  /// Whether a month or a season was found.
  var isRead: Bool { start.month != nil || season != nil }

  init(_ text: String, day: String?) {
    if text.utf8.allSatisfy(\.isASCIILetter), let month = Self.month(text[...]) {
      start = Side(month: month, day: day.flatMap { Int($0.trimmed) })
      return
    }
    var text = text
    while let last = text.last, "~? \u{A0}".contains(last) {
      isApproximate = isApproximate || last == "~" || last == "?"
      text.removeLast()
    }
    let sides = text.split { "/–—-".contains($0) }.map { Self.side($0) }
    start = sides.first ?? Side()
    if start.month == nil { season = MonthNames.season(text) }
    end = sides.count > 1 ? sides[1] : nil
    // In `May 5–7`, the second number is a day.
    if start.day != nil, let number = end?.month, end?.day == nil,
      sides.count > 1, text.split(whereSeparator: { "/–—-".contains($0) })[1].isNumber
    {
      end = Side(month: start.month, day: number)
    }
    if start.day == nil, end == nil { start.day = day.flatMap { Int($0.trimmed) } }
  }

  /// Sets month and day of a date that has its year.
  func set(_ date: inout DateValue) {
    if let season { date.season = season }
    guard let year = date.start?.year, let month = start.month else { return }
    date.isApproximate = date.isApproximate || isApproximate
    date.start = DateValue.Parts(year, month, start.day)
    if let end, let last = end.month { date.end = DateValue.Parts(year, last, end.day) }
  }

  private static func side(_ text: Substring) -> Side {
    var side = Side()
    for word in text.split(whereSeparator: { " \u{A0}~,.".contains($0) }) {
      if let number = Int(word) {
        if side.month == nil, (1...12).contains(number) {
          side.month = number
        } else if (1...31).contains(number) {
          side.day = number
        }
      } else if let month = month(word) {
        // In `5 May`, the day comes first.
        if side.day == nil { side.day = side.month }
        side.month = month
      }
    }
    return side
  }

  private static func month(_ word: Substring) -> Int? { MonthNames.month(word) }

  /// The values of the macros `jan` to `dec` in BibTeX's own styles.
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension Substring {
  fileprivate var isNumber: Bool { Int(trimmingSpaces) != nil }

  private var trimmingSpaces: String { String(self).trimmed }
}
