/// `cs:date`, in a style or in a locale (CSL 1.0.2: date).
struct DateElement: Sendable {
  enum Form: String, CaseIterable, Sendable { case numeric, text }
  enum Precision: String, CaseIterable, Sendable {
    case yearMonthDay = "year-month-day"
    case yearMonth = "year-month"
    case year
  }

  /// Nil in a locale, which is about no variable.
  var variable: Variable?
  /// Nil when the parts are given here and not by the locale.
  var form: Form?
  var precision = Precision.yearMonthDay
  var parts: [DatePart] = []
  var delimiter = ""
  var decor = Decor()
}

struct DatePart: Sendable {
  enum Name: String, CaseIterable, Sendable { case year, month, day }
  enum Form: String, CaseIterable, Sendable {
    case long, short, numeric, ordinal
    case leadingZeros = "numeric-leading-zeros"
  }

  var name: Name
  var form: Form?
  /// Between the two of a range that differ first in this part.
  var rangeDelimiter: String?
  var decor = Decor()
}
