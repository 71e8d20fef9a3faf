/// The parts of one date, with seasons separate from months.
struct DateFields {
  var year: Int?
  var month: Int?
  var day: Int?
  var season: Int?

  init(_ parts: DateValue.Parts, season: Int?) {
    year = parts.boundedYear
    switch parts.month {
    case .some(let month) where (13...24).contains(month): self.season = (month - 13) % 4 + 1
    case .some(let month) where (1...12).contains(month):
      self.month = month
      day = parts.day.flatMap { (1...31).contains($0) ? $0 : nil }
    default: self.season = season
    }
  }

  func has(_ part: DatePart.Name) -> Bool {
    switch part {
    case .year: year != nil
    case .month: month != nil || season != nil
    case .day: day != nil
    }
  }

  /// Returns the largest of the printed parts that differs.
  func coarsestDifference(_ other: DateFields, in parts: [DatePart]) -> DatePart.Name? {
    let names = parts.map(\.name)
    if names.contains(.year), year != other.year { return .year }
    if names.contains(.month), month != other.month || season != other.season { return .month }
    if names.contains(.day), day != other.day { return .day }
    return nil
  }
}

extension DateValue.Parts {
  /// The year, limited to a possible one, since a typing error may have any number of digits.
  var boundedYear: Int { min(max(year, -99_999), 99_999) }
}

extension DateValue {
  /// Returns digits that sort like the dates, or nil for a date in words.
  func sortKey(of parts: Set<DatePart.Name>) -> String? {
    guard let start else { return nil }
    func key(_ date: DateValue.Parts) -> String {
      let year = parts.contains(.year) ? (date.boundedYear + 100_000).sortKey : ""
      let month = parts.contains(.month) ? ((date.month ?? season) ?? 0).twoDigits : ""
      let day = parts.contains(.day) ? (date.day ?? 0).twoDigits : ""
      return year + month + day
    }
    return key(start) + (end.map { "-" + key($0) } ?? "")
  }
}
