/// `cs:date`, in a style or in a locale (CSL 1.0.2: date).
struct DateElement: Sendable {
  enum Form: String, CaseIterable, Sendable { case numeric, text }
  enum Precision: String, CaseIterable, Sendable {
    case yearMonthDay = "year-month-day"
    case yearMonth = "year-month"
    case year
  }

  /// The variable; nil in a locale.
  var variable: Variable?
  /// The form in the locale; nil if the parts are given here.
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
  /// The delimiter of a range whose dates first differ in this part.
  var rangeDelimiter: String?
  var decor = Decor()
}
