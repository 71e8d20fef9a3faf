import Briefs
import CommonMark
import SourceText

/// The words of the user interface in one language, and the way it writes dates and numbers.
///
/// It is a class because every page uses it some fifty times, and copying it is expensive.
package final class Words: Sendable {
  /// The language that the words are in, which may differ from the one requested.
  package let language: LanguageTag
  package let texts: [String: String]
  package let months: [String]
  package let quotes: [String]
  /// The words that the HTML renderer needs.
  let forHTML: HTMLWords
  package let typography: Typography

  package init(_ language: LanguageTag, _ list: WordList) {
    self.language = language
    texts = list.texts
    months = list.lists["months"] ?? (1...12).map(String.init)
    quotes = list.lists["quotes"] ?? ["“", "”", "‘", "’"]
    typography = Typography(
      outerOpen: quotes[0], outerClose: quotes[1], innerOpen: quotes[2], innerClose: quotes[3])
    forHTML = HTMLWords(list)
  }

  /// The text for a key, or the key itself if the language has none, which a test rules out.
  package subscript(key: String) -> String { texts[key] ?? key }

  /// Returns a pattern with its placeholders, such as `{name}`, filled in.
  package func filled(_ key: String, _ values: [String: String]) -> String {
    self[key].filling(values)
  }

  /// Returns a date in its long form: `15 September 2017`.
  package func date(_ date: CalendarDate) -> String {
    let day = date.day == 1 ? self["first-day"] : number(date.day)
    return filled(
      "date", ["day": day, "month": months[date.month - 1], "year": number(date.year)])
  }

  /// Returns a day, a month or a year: `15 September 2017`, `September 2017`, `2017`.
  package func date(_ date: PartialDate) -> String {
    guard let month = date.month else { return number(date.year) }
    if date.day != nil { return self.date(date.firstDay) }
    return filled("month", ["month": months[month - 1], "year": number(date.year)])
  }

  /// Returns a number in the digits of the language.
  package func number(_ number: Int) -> String {
    guard let digits = texts["digits"], digits != "0123456789" else { return String(number) }
    let shapes = Array(digits)
    return String(String(number).map { $0.wholeNumberValue.map { shapes[$0] } ?? $0 })
  }

  /// Returns a number of briefs, following the plural rules of the language: `No briefs`, `1
  /// brief`, `12 briefs`.
  package func briefs(_ count: Int) -> String {
    let category = count == 0 ? "zero" : PluralCategory.of(count, in: language).rawValue
    let key = texts["briefs-count-\(category)"] == nil ? "briefs-count" : "briefs-count-\(category)"
    return filled(key, ["count": number(count)])
  }

  /// Returns the text before the name at `index` in a list of `count` names, as in a sentence.
  package func separator(before index: Int, of count: Int) -> String {
    if index == 0 { return "" }
    return index == count - 1 ? " \(self["and"]) " : self["list-comma"]
  }

  package func joined(_ names: [String]) -> String {
    names.enumerated().map { separator(before: $0, of: names.count) + $1 }.joined()
  }
}

/// The plural categories of the Unicode CLDR for the languages that Briefpress supports.
package enum PluralCategory: String {
  case zero, one, two, few, many, other

  package static func of(_ count: Int, in language: LanguageTag) -> PluralCategory {
    switch language.language {
    case "ar": arabic(count)
    case "fr": count < 2 ? .one : .other
    default: count == 1 ? .one : .other
    }
  }

  private static func arabic(_ count: Int) -> PluralCategory {
    switch (count, count % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }
}
