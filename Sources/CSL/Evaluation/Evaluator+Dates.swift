/// `cs:date` (CSL 1.0.2: date).
extension Evaluator {
  func render(_ element: DateElement) -> Output? {
    let date = element.variable.flatMap { hides($0) ? nil : reference.dates[$0] }
    let output = date.flatMap { render($0, element) }
    if element.variable != nil { calls.note(hasValue: output != nil) }
    return output
  }

  /// Returns whether a variable is hidden: the date of access does not disambiguate works.
  private func hides(_ variable: Variable) -> Bool {
    suppressed.contains(variable) || (context.isProbe && variable == .accessed)
  }

  private func render(_ date: DateValue, _ element: DateElement) -> Output? {
    guard let start = date.start else {
      return date.literal.map { literal in
        let text = Output.list([RichText.parse(literal)] + implicitYearSuffix()).tagged(.year)
        return decorated(text, element.decor)
      }
    }
    let (parts, delimiter) = localized(element)
    if context.isSortKey { return .text(Self.sortKey(date, parts)) }
    let first = DateFields(start, season: date.season)
    let output: [Output]
    if let end = date.end, end != start {
      output = range(first, DateFields(end, season: nil), parts, delimiter)
    } else {
      output = render(parts, first)
    }
    if output.isEmpty { return nil }
    return decorated(.list(output, delimiter: delimiter), element.decor)
  }

  /// Returns the parts to print, in the order of the language.
  private func localized(_ element: DateElement) -> ([DatePart], String) {
    guard let form = element.form else { return (element.parts, element.delimiter) }
    guard let date = locale.dates[form] else { return ([], "") }
    let parts = date.parts.filter { element.precision.includes($0.name) }.map { part in
      guard let own = element.parts.first(where: { $0.name == part.name }) else { return part }
      return part.overridden(by: own)
    }
    return (parts, date.delimiter)
  }

  private func render(_ parts: [DatePart], _ date: DateFields) -> [Output] {
    var output: [Output] = []
    for part in parts {
      guard let content = content(part, date) else { continue }
      output.append(decorated(content, part.decor))
    }
    return output
  }

  // MARK: Parts

  private func content(_ part: DatePart, _ date: DateFields) -> Output? {
    switch part.name {
    case .year:
      guard let year = date.year, year != 0 else { return nil }
      return Output.list([.text(text(year: year, part.form))] + implicitYearSuffix()).tagged(.year)
    case .month: return text(month: date, part.form).map { .text($0) }
    case .day: return date.day.map { .text(text(day: $0, date, part.form)) }
    }
  }

  private func text(year: Int, _ form: DatePart.Form?) -> String {
    if form == .short { return (abs(year) % 100).twoDigits }
    if year < 0 { return "\(-year)" + (locale.text("bc") ?? "BC") }
    return year < 1000 ? "\(year)" + (locale.text("ad") ?? "AD") : String(year)
  }

  private func text(month date: DateFields, _ form: DatePart.Form?) -> String? {
    if let season = date.season { return locale.text("season-0\(season)") }
    guard let month = date.month else { return nil }
    return switch form {
    case .numeric: String(month)
    case .leadingZeros: month.twoDigits
    case .short: locale.text("month-" + month.twoDigits, .short)
    default: locale.text("month-" + month.twoDigits)
    }
  }

  private func text(day: Int, _ date: DateFields, _ form: DatePart.Form?) -> String {
    switch form {
    case .leadingZeros: return day.twoDigits
    case .ordinal where day == 1 || !locale.limitsDayOrdinals:
      let gender = date.month.flatMap { locale.gender(of: "month-" + $0.twoDigits) }
      return locale.ordinal(day, gender: gender)
    default: return String(day)
    }
  }

  // MARK: Ranges

  /// Prints only once what both dates of a range share (CSL 1.0.2: date ranges).
  private func range(
    _ start: DateFields, _ end: DateFields, _ parts: [DatePart], _ delimiter: String
  ) -> [Output] {
    guard let coarsest = start.coarsestDifference(end, in: parts) else {
      return render(parts, start)
    }
    let twice = parts.indices.filter { coarsest.covers(parts[$0].name) }
    guard let first = twice.first, let last = twice.last else { return render(parts, start) }
    let mark = parts.first { $0.name == coarsest }?.rangeDelimiter ?? "–"
    var left = Array(parts[first...last])
    left[left.count - 1].decor.suffix = ""
    var right = Array(parts[first...last])
    right[0].decor.prefix = ""
    // The last part that is printed may not be the last of the element, for example a month without
    // a day.
    if let place = left.lastIndex(where: { start.has($0.name) }) { left[place].decor.suffix = "" }
    let before = render(Array(parts[..<first]), start)
    let from = Output.list(render(left, start), delimiter: delimiter)
    let to = Output.list(render(right, end), delimiter: delimiter)
    let after = render(Array(parts[(last + 1)...]), start)
    return before + [.list([from, .text(mark), to])] + after
  }

  // MARK: Sorting

  /// Returns digits that sort like the dates, for the parts that are printed.
  private static func sortKey(_ date: DateValue, _ parts: [DatePart]) -> String {
    let names = Set(parts.map(\.name))
    func key(_ part: DateValue.Parts) -> String {
      let year = names.contains(.year) ? (part.boundedYear + 100_000).sortKey : ""
      let month = names.contains(.month) ? ((part.month ?? date.season) ?? 0).twoDigits : ""
      let day = names.contains(.day) ? (part.day ?? 0).twoDigits : ""
      return year + month + day
    }
    return (date.start.map(key) ?? "") + (date.end.map { "-" + key($0) } ?? "")
  }

  static func sortKey(_ date: DateValue) -> String? {
    guard date.start != nil else { return date.literal }
    return sortKey(date, [.year, .month, .day].map { DatePart(name: $0) })
  }
}

/// The parts of one date, with seasons separate from months.
private struct DateFields {
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

extension DatePart.Name {
  /// Returns whether the part is `other` or includes it.
  fileprivate func covers(_ other: DatePart.Name) -> Bool {
    switch self {
    case .year: true
    case .month: other != .year
    case .day: other == .day
    }
  }
}

extension DateElement.Precision {
  fileprivate func includes(_ part: DatePart.Name) -> Bool {
    switch self {
    case .yearMonthDay: true
    case .yearMonth: part != .day
    case .year: part == .year
    }
  }
}

extension DatePart {
  /// Returns the locale's part with the attributes of the style, but its own affixes.
  fileprivate func overridden(by own: DatePart) -> DatePart {
    var part = self
    part.form = own.form ?? form
    part.rangeDelimiter = own.rangeDelimiter ?? rangeDelimiter
    let affixes = (decor.prefix, decor.suffix)
    let stripsPeriods = own.decor.stripsPeriods || decor.stripsPeriods
    let textCase = own.decor.textCase ?? decor.textCase
    part.decor = own.decor
    (part.decor.prefix, part.decor.suffix) = affixes
    part.decor.stripsPeriods = stripsPeriods
    part.decor.textCase = textCase
    return part
  }
}
