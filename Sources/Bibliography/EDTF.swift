import CSL

/// Dates of the Extended Date/Time Format (EDTF, levels 0 and 1), as BibLaTeX and CSL have them.
enum EDTF {
  /// A date, or words for one; nil for none.
  static func date(_ text: String) -> DateValue? {
    let text = text.trimmed
    if text.isEmpty || ["n.d.", "nd", "s.d."].contains(text.lowercased()) { return nil }
    // `199X` is the decade.
    if text.count == 4, let last = text.last, last == "X" || last == "x" || last == "u",
      let decade = Int(text.prefix(3))
    {
      var date = DateValue(DateValue.Parts(decade * 10), to: DateValue.Parts(decade * 10 + 9))
      date.isApproximate = true
      return date
    }
    guard var date = DateValue(raw: text.withoutTime) else { return nil }
    // BibLaTeX counts a year 0, CSL does not.
    if let year = date.start?.year, text.hasPrefix("-") { date.start?.year = year - 1 }
    return date
  }

  /// The date of BibTeX's fields.
  static func date(year: String, month: String?, day: String?) -> DateValue? {
    guard var date = date(year) else { return nil }
    guard let month = month?.trimmed, !month.isEmpty, date.end == nil, date.start != nil else {
      return date
    }
    var text = month
    while let last = text.last, "~?".contains(last) {
      date.isApproximate = true
      text = String(text.dropLast()).trimmed
    }
    let words = text.split {
      $0 == " " || $0 == "-" || $0 == "–" || $0 == "/" || $0 == "," || $0 == "~"
    }
    date.start?.month = words.first.flatMap { number(ofMonth: String($0)) }
    guard date.start?.month != nil else { return date }
    if let last = words.dropFirst().first {
      if let second = number(ofMonth: String(last)), Int(last) == nil {
        date.end = DateValue.Parts(date.start?.year ?? 0, second)
      } else {
        date.start?.day = Int(last)
      }
    } else if let day = day.flatMap({ Int($0) }) {
      date.start?.day = day
    }
    return date
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func number(ofMonth text: String) -> Int? {
    if let number = Int(text) { return (1...12).contains(number) ? number : nil }
    return months.firstIndex(of: String(text.lowercased().prefix(3))).map { $0 + 1 }
  }
}

extension String {
  /// `2020-05-01T10:00:00Z` without its time.
  fileprivate var withoutTime: String {
    guard let mark = firstIndex(of: "T"), mark > startIndex, self[index(before: mark)].isNumber
    else {
      return self
    }
    return String(self[..<mark])
  }
}
