/// How `cs:date` prints a date (CSL 1.0.2: date).
struct DateForm {
  let localized: LocalizedStyle
  let language: WorkLanguage
  var yearSuffix: YearSuffix

  mutating func render(_ date: DateValue, _ element: DateElement) -> Output? {
    guard let start = date.start else {
      guard let literal = date.literal else { return nil }
      return yearSuffix.added(to: RichText.parse(literal)).tagged(.year)
        .decorated(element.decor, language)
    }
    let (parts, delimiter) = localizedParts(of: element)
    let first = DateFields(start, season: date.season)
    let output: [Output]
    if let end = date.end, end != start {
      output = range(first, DateFields(end, season: nil), parts, delimiter)
    } else {
      output = render(parts, first)
    }
    if output.isEmpty { return nil }
    return Output.list(output, delimiter: delimiter).decorated(element.decor, language)
  }

  /// Returns digits that sort like the dates, for the parts that are printed.
  func sortKey(_ date: DateValue, _ element: DateElement) -> Output? {
    date.sortKey(of: Set(localizedParts(of: element).parts.map(\.name))).map { .text($0) }
  }

  /// Returns the parts to print, in the order of the language.
  private func localizedParts(
    of element: DateElement
  ) -> (parts: [DatePart], delimiter: String) {
    guard let form = element.form else { return (element.parts, element.delimiter) }
    guard let date = localized.locale.dates[form] else { return ([], "") }
    let parts = date.parts.filter { element.precision.includes($0.name) }.map { part in
      guard let own = element.parts.first(where: { $0.name == part.name }) else { return part }
      return part.overridden(by: own)
    }
    return (parts, date.delimiter)
  }

  private mutating func render(_ parts: [DatePart], _ date: DateFields) -> [Output] {
    var output: [Output] = []
    for part in parts {
      guard let content = content(part, date) else { continue }
      output.append(content.decorated(part.decor, language))
    }
    return output
  }

  // MARK: Parts

  private mutating func content(_ part: DatePart, _ date: DateFields) -> Output? {
    switch part.name {
    case .year:
      guard let year = date.year, year != 0 else { return nil }
      return yearSuffix.added(to: .text(text(year: year, part.form))).tagged(.year)
    case .month: return text(month: date, part.form).map { .text($0) }
    case .day: return date.day.map { .text(text(day: $0, date, part.form)) }
    }
  }

  private func text(year: Int, _ form: DatePart.Form?) -> String {
    if form == .short { return (abs(year) % 100).twoDigits }
    if year < 0 { return "\(-year)" + (localized.locale.text("bc") ?? "BC") }
    return year < 1000 ? "\(year)" + (localized.locale.text("ad") ?? "AD") : String(year)
  }

  private func text(month date: DateFields, _ form: DatePart.Form?) -> String? {
    if let season = date.season { return localized.locale.text("season-0\(season)") }
    guard let month = date.month else { return nil }
    return switch form {
    case .numeric: String(month)
    case .leadingZeros: month.twoDigits
    case .short: localized.locale.text("month-" + month.twoDigits, .short)
    default: localized.locale.text("month-" + month.twoDigits)
    }
  }

  private func text(day: Int, _ date: DateFields, _ form: DatePart.Form?) -> String {
    switch form {
    case .leadingZeros: return day.twoDigits
    case .ordinal where day == 1 || !localized.locale.limitsDayOrdinals:
      let gender = date.month.flatMap { localized.locale.gender(of: "month-" + $0.twoDigits) }
      return localized.locale.ordinal(day, gender: gender)
    default: return String(day)
    }
  }

  // MARK: Ranges

  /// Prints only once what both dates of a range share (CSL 1.0.2: date ranges).
  private mutating func range(
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
