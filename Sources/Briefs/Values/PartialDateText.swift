extension PartialDate {
  /// Reads `2019`, `2019-01` or any text of a whole date; nil when it is none.
  public init?(_ text: String) {
    if case .date(let date) = CalendarDate.reading(text) {
      self.init(year: date.year, month: date.month, day: date.day)
      return
    }
    var cursor = ByteCursor(text)
    guard let year = cursor.takeNumber(4...4) else { return nil }
    if cursor.isAtEnd {
      self.init(year: year)
      return
    }
    guard cursor.take("-"), let month = cursor.takeNumber(1...2), cursor.isAtEnd else { return nil }
    self.init(year: year, month: month)
  }
}
