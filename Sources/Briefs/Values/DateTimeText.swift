/// A date-time in the form of ISO 8601 or YAML, as far as its parts are given.
///
/// `2017-09-15`, `2017-09-15T09:00+05:00`, `2016-03-23 11:00:00 -4`.
struct DateTimeText {
  let day: DateReading
  /// The seconds since midnight, if a time is given.
  var secondsOfDay: Int?
  /// The minutes east of UTC, if an offset is given.
  var offsetInMinutes: Int?

  init?(_ text: String) {
    var cursor = ByteCursor(text)
    guard let year = cursor.takeNumber(4...4), cursor.take("-"),
      let month = cursor.takeNumber(1...2), cursor.take("-"), let day = cursor.takeNumber(1...2)
    else { return nil }
    self.day = CalendarDate.reading(year, month, day)
    if cursor.isAtEnd { return }
    guard cursor.take("t") || cursor.takeSpaces(), takeTime(&cursor) else { return nil }
    cursor.takeSpaces()
    guard cursor.isAtEnd || takeOffset(&cursor), cursor.isAtEnd else { return nil }
  }

  private mutating func takeTime(_ cursor: inout ByteCursor) -> Bool {
    guard let hour = cursor.takeNumber(1...2), hour < 24, cursor.take(":"),
      let minute = cursor.takeNumber(2...2), minute < 60
    else { return false }
    var second = 0
    if cursor.take(":") {
      guard let seconds = cursor.takeNumber(2...2), seconds <= 60 else { return false }
      second = seconds
      if cursor.take("."), cursor.takeNumber(1...9) == nil { return false }
    }
    secondsOfDay = hour * 3600 + minute * 60 + second
    return true
  }

  private mutating func takeOffset(_ cursor: inout ByteCursor) -> Bool {
    if cursor.take("z") {
      offsetInMinutes = 0
      return true
    }
    let isWest = cursor.take("-")
    guard isWest || cursor.take("+"), let minutes = Self.takeMinutes(&cursor) else { return false }
    offsetInMinutes = isWest ? -minutes : minutes
    return true
  }

  /// Consumes the size of an offset: `5`, `05:30` or `0530`.
  private static func takeMinutes(_ cursor: inout ByteCursor) -> Int? {
    let minutes: Int
    if let compact = cursor.takeNumber(4...4) {
      minutes = compact / 100 * 60 + compact % 100
    } else {
      guard let hours = cursor.takeNumber(1...2) else { return nil }
      minutes = hours * 60 + (cursor.take(":") ? cursor.takeNumber(2...2) ?? 0 : 0)
    }
    return minutes < 24 * 60 ? minutes : nil
  }
}
