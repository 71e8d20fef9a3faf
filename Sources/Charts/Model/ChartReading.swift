import Basics
import SourceText

extension Chart {
  /// Returns a chart of data, or nil with everything that is wrong with them.
  package static func reading(
    _ data: DataSource, _ settings: ChartSettings
  ) -> Checked<Chart?> {
    let table = ChartTable(data)
    guard table.diagnostics.isEmpty else { return Checked(nil, table.diagnostics) }
    var reading = ChartReading(table: table, settings: settings)
    reading.run()
    return Checked(reading.diagnostics.isEmpty ? reading.chart : nil, reading.diagnostics)
  }
}

/// Makes a chart of a table, and checks that the table is one for charts of its kind.
private struct ChartReading {
  let table: ChartTable
  let settings: ChartSettings
  private(set) var chart: Chart
  private(set) var diagnostics: [Diagnostic] = []

  private static let mostAnnotations = 6

  init(table: ChartTable, settings: ChartSettings) {
    self.table = table
    self.settings = settings
    chart = Chart(
      kind: settings.kind, unit: settings.unit, rowTitle: table.rowTitle,
      rows: table.names.enumerated().map { index, cell in
        .init(name: cell.text, date: nil, position: Double(index))
      },
      series: table.series.map { .init(name: $0.name.text, values: $0.values) }, scale: .names)
  }

  mutating func run() {
    if chart.kind.runsAcross { findScale() }
    findHighlights()
    checkShape()
    findAnnotations()
    if chart.kind.runsAcross { sort() }
  }

  private mutating func report(
    _ rule: ChartRule, _ message: String, at location: Location, help: String? = nil
  ) {
    diagnostics.append(Diagnostic(rule, message, at: location, help: help))
  }

  private var start: Location { table.location(table.names[0]) }

  // MARK: The scale of rows

  /// Finds out whether the rows are dates or numbers, which need not be at equal distances.
  private mutating func findScale() {
    let dates = table.names.map { DataDate($0.text) }
    let count = dates.count { $0 != nil }
    let numbers = table.names.compactMap { DataNumber($0.text)?.value }
    if count < dates.count, numbers.count == dates.count {
      chart.scale = .numbers
      return place(numbers)
    }
    // A date among names is a name, and a name among dates is a mistake.
    guard count * 2 > dates.count, let first = dates.lazy.compactMap({ $0 }).first else { return }
    takeDates(dates, precision: first.precision)
  }

  private mutating func takeDates(_ dates: [DataDate?], precision: DataDate.Precision) {
    for (date, cell) in zip(dates, table.names) where date?.precision != precision {
      report(
        .date, "the row \(cell.quoted) is not \(precision.name) like the others",
        at: table.location(cell), help: "write \(precision.name) as \(precision.sample)")
      if diagnostics.count == 20 { return }
    }
    guard diagnostics.isEmpty else { return }
    chart.scale = .dates(hasMonths: precision != .year, hasDays: precision == .day)
    place(dates.map { Double($0?.dayNumber ?? 0) }, dates: dates)
  }

  private mutating func place(_ positions: [Double], dates: [DataDate?] = []) {
    for index in chart.rows.indices {
      chart.rows[index] = .init(
        name: chart.rows[index].name, date: dates.isEmpty ? nil : dates[index],
        position: positions[index])
    }
  }

  /// Puts rows with dates or numbers in their order.
  private mutating func sort() {
    guard chart.scale != .names else { return }
    let order = chart.rows.indices.sorted {
      (chart.rows[$0].position, $0) < (chart.rows[$1].position, $1)
    }
    chart.rows = order.map { chart.rows[$0] }
    for index in chart.series.indices {
      let values = chart.series[index].values
      chart.series[index].values = order.map { values[$0] }
    }
  }

  // MARK: What stands out

  private mutating func findHighlights() {
    let series = Dictionary(chart.series.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let rows = Dictionary(chart.rows.enumerated().map { ($1.name, $0) }) { first, _ in first }
    for name in settings.highlights {
      if let index = series[name.text] {
        chart.highlightedSeries.insert(index)
      } else if !chart.kind.runsAcross, let index = rows[name.text] {
        chart.highlightedRows.insert(index)
      } else {
        reportUnknown(name, "highlight", kind: chart.kind.runsAcross ? "column" : "column or row")
      }
    }
    if !chart.highlightedRows.isEmpty { chart.highlightedSeries = [] }
  }

  private mutating func reportUnknown(
    _ name: ChartSettings.Words, _ key: String, kind: String
  ) {
    let names = chart.series.map(\.name) + (chart.kind.runsAcross ? [] : chart.rows.map(\.name))
    diagnostics.append(
      Diagnostic(
        .unknownPlace, "'\(key)' is '\(name.text)', and no \(kind) has this name",
        at: name.location
      ) {
        names.nearest(to: name.text).map { "did you mean '\($0)'?" }
          ?? "write a name as it is in the data"
      })
  }

  private mutating func findAnnotations() {
    guard let first = settings.annotations.first else { return }
    guard chart.kind.runsAcross else {
      return report(
        .shape, "'annotations' are for charts of the types 'line' and 'area'",
        at: first.place.location, help: "use 'highlight' and 'note'")
    }
    guard settings.annotations.count <= Self.mostAnnotations else {
      return report(
        .tooLarge,
        "the chart has \(settings.annotations.count) annotations, expected at most \(Self.mostAnnotations)",
        at: first.place.location, help: "keep those that explain a turn of the line")
    }
    for annotation in settings.annotations {
      guard let position = position(of: annotation.place.text) else {
        report(
          .unknownPlace, "no row of the chart is at '\(annotation.place.text)'",
          at: annotation.place.location,
          help: "begin it with the name of a row, or with a date between the first and the last")
        continue
      }
      chart.annotations.append(.init(position: position, text: annotation.text))
    }
  }

  /// Returns the place of a row, or of a date or number between those of rows.
  private func position(of place: String) -> Double? {
    if let row = chart.rows.first(where: { $0.name == place }) { return row.position }
    let position: Double? =
      switch chart.scale {
      case .names: nil
      case .numbers: DataNumber(place)?.value
      case .dates: DataDate(place).map { Double($0.dayNumber) }
      }
    guard let position, let low = chart.rows.map(\.position).min(),
      let high = chart.rows.map(\.position).max(), (low...high).contains(position)
    else { return nil }
    return position
  }

  // MARK: The shape of the data

  private mutating func checkShape() {
    checkSeries()
    checkRows()
    if chart.kind == .area, chart.series.count > 1 { checkParts() }
    if chart.kind == .range { checkRanges() }
  }

  private mutating func checkSeries() {
    let count = chart.series.count
    let columns = "the data have \(count) \(count == 1 ? "column" : "columns") of numbers"
    switch chart.kind {
    case .bar where count != 1:
      report(
        .shape, "\(columns), and a chart of the type 'bar' shows one", at: start,
        help: "write 'type: grouped', or 'type: stacked' for parts of a whole")
    case .grouped, .stacked:
      if count < 2 {
        report(
          .shape, "\(columns), and a chart of the type '\(chart.kind.rawValue)' shows at least two",
          at: start, help: "write 'type: bar'")
      }
      checkColours(count, columns)
    case .area, .dot: checkColours(count, columns)
    case .line where count > 4 && chart.highlightedSeries.isEmpty:
      report(
        .shape, "\(columns), more than the four that readers can tell apart", at: start,
        help: "name the one that matters under 'highlight', and the others become grey")
    case .line where count > 12:
      report(.shape, "\(columns), expected at most 12", at: start, help: "leave some of them out")
    case .range where count != 2:
      report(
        .shape, "\(columns), and a chart of the type 'range' shows two", at: start,
        help: "write one column for where each range begins, and one for where it ends")
    default: break
    }
  }

  private mutating func checkColours(_ count: Int, _ columns: String) {
    guard count > 4 else { return }
    report(
      .shape, "\(columns), more than the four that readers can tell apart", at: start,
      help: "put the smallest together, or write 'type: line' with a 'highlight'")
  }

  private mutating func checkRows() {
    let count = chart.rows.count
    guard !chart.kind.runsAcross else {
      let points = chart.series.map { $0.values.count { $0 != nil } }.max() ?? 0
      if points < 2 {
        report(
          .shape, "no column has two numbers, between which to draw a line", at: start,
          help: "write 'type: bar'")
      }
      return
    }
    let most = chart.kind == .grouped ? 30 : 60
    guard count > most else { return }
    report(
      .tooLarge,
      "the data have \(count) rows, and a chart of the type '\(chart.kind.rawValue)' shows at most \(most)",
      at: start, help: "keep the largest, or write 'type: line' if they follow each other in time")
  }

  /// Checks that parts of a whole are not negative: their sum would hide it.
  private mutating func checkParts() {
    for series in table.series {
      for (cell, value) in zip(table.names, series.values) where value.map({ $0.value < 0 }) == true
      {
        return report(
          .shape,
          "row \(cell.quoted), column \(series.name.quoted) is negative, and areas cannot be less than nothing",
          at: table.location(cell), help: "write 'type: line'")
      }
    }
  }

  private mutating func checkRanges() {
    guard chart.series.count == 2 else { return }
    for (index, cell) in table.names.enumerated() {
      let ends = chart.series.map { $0.values[index] }
      guard (ends[0] == nil) != (ends[1] == nil) else { continue }
      report(
        .shape, "row \(cell.quoted) has one end of its range", at: table.location(cell),
        help: "write both ends, or leave both cells empty")
    }
  }
}

extension DataDate.Precision {
  fileprivate var name: String {
    switch self {
    case .year: "a year"
    case .month: "a month"
    case .day: "a day"
    }
  }

  fileprivate var sample: String {
    switch self {
    case .year: "2015"
    case .month: "2015-03"
    case .day: "2015-03-01"
    }
  }
}
