import Foundation

/// The names of months and weekdays.
enum DateNames {
  /// Returns a month by its name or abbreviation, which may have two words: `كانون الثاني`.
  static func month(
    _ word: String, followedBy next: String?, in language: LanguageTag?
  ) -> (number: Int, hasTwoWords: Bool)? {
    if let next, let number = find("\(word) \(next)", \.months, language) { return (number, true) }
    return find(word, \.months, language).map { ($0, false) }
  }

  /// Returns a weekday by its name or abbreviation, counted from 0 for Sunday.
  static func weekday(_ word: String, in language: LanguageTag?) -> Int? {
    find(word, \.weekdays, language)
  }

  /// The words that join the parts of a date: “of”, “de”, the signs for year and day, and articles.
  static let fillers: Set<String> = [
    "of", "the", "on", "at", "de", "del", "el", "le", "du", "den", "der", "dem", "am", "um", "à",
    "a", "las", "la",
    "في", "من", "عام", "سنة", "يوم", "ء", "م", "کو", "بروز", "年", "月", "日", "년", "월", "일", "ce",
    "ad",
  ]

  private static func find(
    _ word: String, _ names: KeyPath<Names, [String: Int]>, _ language: LanguageTag?
  ) -> Int? {
    if let number = english[keyPath: names][word] { return number }
    if let language, let number = Names(language.text)[keyPath: names][word] { return number }
    return usual.lazy.compactMap { $0[keyPath: names][word] }.first
  }

  private static let english = Names("en", besides: ["sept": 9])
  /// The names in the languages with built-in words for pages, and in the regions with other names
  /// of months.
  private static let usual = ["de", "fr", "es", "ur", "ar", "ar-LB", "ar-DZ"].map { Names($0) }

  /// The names in one language.
  private struct Names: Sendable {
    var months: [String: Int]
    var weekdays: [String: Int]

    init(_ language: String, besides more: [String: Int] = [:]) {
      var calendar = Calendar(identifier: .gregorian)
      calendar.locale = Locale(identifier: language)
      months = more
      for list in [
        calendar.monthSymbols, calendar.standaloneMonthSymbols, calendar.shortMonthSymbols,
        calendar.shortStandaloneMonthSymbols,
      ] { months.add(list, from: 1) }
      weekdays = [:]
      for list in [
        calendar.weekdaySymbols, calendar.standaloneWeekdaySymbols, calendar.shortWeekdaySymbols,
        calendar.shortStandaloneWeekdaySymbols,
      ] { weekdays.add(list, from: 0) }
    }
  }
}

extension [String: Int] {
  fileprivate mutating func add(_ names: [String], from first: Int) {
    for (index, name) in names.enumerated() {
      let folded = name.lowercased().filter { $0 != "." }
      if self[folded] == nil { self[folded] = index + first }
    }
  }
}

extension CalendarDate {
  /// The day of the week, counted from 0 for Sunday: 1970-01-01 was a Thursday.
  var weekday: Int { ((daysSince1970 + 4) % 7 + 7) % 7 }

  /// The English name of the day of the week.
  var weekdayName: String {
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][weekday]
  }
}
