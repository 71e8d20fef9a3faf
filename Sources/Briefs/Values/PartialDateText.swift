extension PartialDate {
  /// Reads `2019`, `2019-01`, `January 2019` or any text of a whole date; nil for anything else.
  package init?(_ text: String) {
    if case .date(let date) = CalendarDate.reading(text) {
      self.init(year: date.year, month: date.month, day: date.day)
      return
    }
    var cursor = ByteCursor(text)
    if let year = cursor.takeNumber(4...4), cursor.isAtEnd {
      self.init(year: year)
      return
    }
    guard let partial = WrittenDate(text, language: nil)?.partial else { return nil }
    self = partial
  }
}
