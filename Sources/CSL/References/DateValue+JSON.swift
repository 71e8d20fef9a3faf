import Foundation

extension DateValue {
  /// Reads a date of CSL-JSON; nil if it is empty.
  public init?(json: CSLJSON) {
    if let text = json.text {
      self.init(raw: text)
      return
    }
    self.init()
    if case .array(let dates)? = json["date-parts"], !dates.isEmpty {
      let parts = dates.compactMap { Parts(json: $0) }
      start = parts.first
      end = parts.count > 1 ? parts[1] : nil
    } else if let raw = (json["raw"] ?? json["edtf"])?.text {
      guard let date = DateValue(raw: raw) else { return nil }
      self = date
    } else if let year = json["year"]?.integer {
      start = Parts(year, json["month"]?.integer, json["day"]?.integer)
    }
    literal = json["literal"]?.text ?? literal
    isApproximate = isApproximate || json["circa"]?.isTrue ?? false
    if let value = json["season"] { season = value.integer ?? Self.seasons[value.text ?? ""] }
    if start == nil, literal == nil { return nil }
    if start != nil { literal = nil }
  }

  private static let seasons = ["spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4]

  /// Reads a date as people write it: `2020-05-01`, `May 2020`, `31 March 2003`, `1999/2001`,
  /// `circa 1890`.
  ///
  /// It becomes a literal if it cannot be read.
  public init?(raw: String) {
    var text = raw.trimmed
    guard !text.isEmpty else { return nil }
    self.init()
    for mark in ["circa ", "ca. ", "c. ", "ca ", "c "] where text.lowercased().hasPrefix(mark) {
      isApproximate = true
      text = String(text.dropFirst(mark.count)).trimmed
    }
    while let last = text.last, "?~%".contains(last) {
      isApproximate = true
      text = String(text.dropLast())
    }
    if !readRange(text) {
      literal = raw.trimmed
      start = nil
      end = nil
    }
  }

  private mutating func readRange(_ text: String) -> Bool {
    if let parts = RawDate.parse(text) {
      start = parts
      return true
    }
    for separator in ["/", "–", "--", " - ", "-"] {
      let sides = text.components(separatedBy: separator)
      guard sides.count == 2, let first = RawDate.parse(sides[0].trimmed) else { continue }
      let last = sides[1].trimmed
      if last.isEmpty || last == ".." {
        start = first
        end = Parts(0)
        return true
      }
      guard let second = RawDate.parse(last) else { continue }
      start = first
      end = second
      return true
    }
    return false
  }
}

extension DateValue.Parts {
  fileprivate init?(json: CSLJSON) {
    guard case .array(let values) = json else { return nil }
    let numbers = values.map { $0.integer }
    guard let year = numbers.first ?? nil else { return nil }
    self.init(
      year, numbers.count > 1 ? numbers[1] : nil, numbers.count > 2 ? numbers[2] : nil)
    if month == 0 { month = nil }
    if day == 0 || month == nil { day = nil }
  }
}

/// Reads one date in words and numbers.
private enum RawDate {
  static func parse(_ text: String) -> DateValue.Parts? { iso(text) ?? words(text) }

  /// Returns the date for `2020`, `-0044`, `2020-05` or `2020-05-01`.
  private static func iso(_ text: String) -> DateValue.Parts? {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.map { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
    guard (1...3).contains(numbers.count), let year = numbers[0], parts[0].count <= 4,
      parts[0].count > 2 || numbers.count == 1
    else { return nil }
    var date = DateValue.Parts(isNegative ? -year : year)
    if numbers.count > 1 {
      guard let month = numbers[1], (1...12).contains(month) || (21...24).contains(month),
        parts[1].count <= 2
      else { return nil }
      date.month = month
    }
    if numbers.count > 2 {
      guard let day = numbers[2], (1...31).contains(day) else { return nil }
      date.day = day
    }
    return date
  }

  private static let months = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12, "spr": 21, "sum": 22, "aut": 23, "fal": 23, "win": 24,
  ]

  /// Returns the date for `May 2020`, `31 March 2003` or `Mar 31, 2003`.
  private static func words(_ text: String) -> DateValue.Parts? {
    let words = text.split { $0 == " " || $0 == "," || $0 == "." }
    var date: (year: Int?, month: Int?, day: Int?)
    for word in words {
      if let number = Int(word) {
        if word.count > 2, date.year == nil {
          date.year = number
        } else if date.day == nil, (1...31).contains(number) {
          date.day = number
        } else {
          return nil
        }
      } else if word.count > 2, date.month == nil, let month = months[word.prefix(3).lowercased()] {
        date.month = month
      } else {
        return nil
      }
    }
    guard let year = date.year, date.day == nil || date.month != nil else { return nil }
    return DateValue.Parts(year, date.month, date.day)
  }
}
