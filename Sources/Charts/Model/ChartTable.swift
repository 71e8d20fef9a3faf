import SourceText

/// The cells of a chart's data as names and numbers, with what is wrong with them.
struct ChartTable {
  private(set) var rowTitle = ""
  private(set) var names: [CSVCell] = []
  private(set) var series: [(name: CSVCell, values: [DataNumber?])] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let data: DataSource

  /// More than anyone can see, and little enough to draw quickly.
  static let mostRows = 50_000
  static let mostBytes = 4_000_000
  static let mostSeries = 24
  /// How many faults of the same kind are reported in one table.
  private static let mostReports = 20

  init(_ data: DataSource) {
    self.data = data
    read()
  }

  private mutating func read() {
    guard data.bytes.count <= Self.mostBytes else {
      return report(
        .tooLarge, "the data have \(data.bytes.count) bytes, expected at most \(Self.mostBytes)",
        at: data.start, help: "chart a summary of them, such as means by month")
    }
    let reader = CSVReader(data.bytes, mostRows: Self.mostRows + 1)
    if let fault = reader.fault {
      return report(
        .csv, fault.message, at: data.location(line: fault.line, column: fault.column),
        help: fault.help)
    }
    read(reader.rows)
  }

  /// Returns the location of a cell.
  func location(_ cell: CSVCell) -> Location { data.location(line: cell.line, column: cell.column) }

  private mutating func report(
    _ rule: ChartRule, _ message: String, at location: Location, help: String? = nil
  ) {
    diagnostics.append(Diagnostic(rule, message, at: location, help: help))
  }

  // MARK: Rows and columns

  private mutating func read(_ rows: [[CSVCell]]) {
    guard let head = rows.first else {
      return report(
        .empty, "the chart has no data", at: data.start,
        help: "write them as CSV: a line with the names of the columns, then one line for each row")
    }
    guard head.count > 1 else { return reportOneColumn(head[0]) }
    let body = rows.dropFirst()
    guard body.count <= Self.mostRows else {
      return report(
        .tooLarge, "the data have more than \(Self.mostRows) rows", at: data.start,
        help: "chart a summary of them, such as means by month")
    }
    guard head.count - 1 <= Self.mostSeries else {
      return report(
        .tooLarge, "the data have \(head.count) columns, expected at most \(Self.mostSeries + 1)",
        at: location(head[0]), help: "keep those that the chart is about")
    }
    guard !body.isEmpty else {
      return report(
        .empty, "the chart has no rows below the names of its columns", at: location(head[0]),
        help: "write one line for each row: its name, then its numbers")
    }
    let regular = body.filter { isRegular($0, width: head.count) }
    rowTitle = head[0].text
    names = regular.map { $0[0] }
    checkNames(names, of: "row")
    checkNames(Array(head.dropFirst()), of: "column")
    for column in head.indices.dropFirst() {
      series.append((head[column], regular.map { number(in: $0[column], of: $0[0], head[column]) }))
    }
    limitReports()
    let hasNumbers = series.contains { $0.values.contains { $0 != nil } }
    if diagnostics.isEmpty, !hasNumbers {
      report(
        .empty, "the chart has no numbers", at: location(body.first?.first ?? head[0]),
        help: "write at least one number after the name of a row")
    }
  }

  private mutating func reportOneColumn(_ head: CSVCell) {
    let separator =
      [";", "\t", "|"].first { head.text.contains($0) }
      ?? (data.bytes.contains(0x09) ? "\t" : nil)
    if let separator {
      let name = separator == "\t" ? "tabs" : "'\(separator)'"
      return report(
        .csv, "the columns are separated by \(name), expected commas", at: location(head),
        help: "save the table as CSV with commas, and with full stops in decimals")
    }
    report(
      .csv, "the data have one column, \(head.quoted), expected names and numbers",
      at: location(head), help: "separate the columns with commas: 'year,Passengers'")
  }

  /// Returns whether a row has as many cells as there are columns, and reports one that has not.
  ///
  /// Empty cells at its end may be missing or too many, as in files of spreadsheets.
  private mutating func isRegular(_ row: [CSVCell], width: Int) -> Bool {
    if row.count == width { return true }
    report(
      .csv,
      "the row \(row[0].quoted) has \(row.count) \(row.count == 1 ? "cell" : "cells"), expected \(width)",
      at: location(row[0]),
      help: row.count > width
        ? "put a cell that contains a comma in quotation marks, and write numbers without commas"
        : "write a comma for each cell, also for empty ones")
    return false
  }

  // MARK: Cells

  private mutating func checkNames(_ cells: [CSVCell], of kind: String) {
    var first: [String: CSVCell] = [:]
    for cell in cells {
      if cell.text.isEmpty {
        report(
          .name, "a \(kind) has no name", at: location(cell),
          help: "write its name, by which readers and 'highlight' find it")
      } else if let other = first[cell.text] {
        report(
          .name,
          "the \(kind) \(cell.quoted) was already given \(kind == "row" ? "on line \(location(other).line ?? 0)" : "in this table")",
          at: location(cell), help: "give each \(kind) a name of its own")
      } else {
        first[cell.text] = cell
      }
    }
  }

  private mutating func number(
    in cell: CSVCell, of row: CSVCell, _ column: CSVCell
  ) -> DataNumber? {
    if cell.text.isEmpty { return nil }
    if let number = DataNumber(cell.text) { return number }
    report(
      .number, "\(cell.quoted) in row \(row.quoted), column \(column.quoted) is not a number",
      at: location(cell), help: DataNumber.advice(for: cell.text))
    return nil
  }

  /// Keeps the first reports of each kind, since all cells of a column may have the same fault.
  private mutating func limitReports() {
    var counts: [Rule: Int] = [:]
    diagnostics = diagnostics.filter { diagnostic in
      counts[diagnostic.rule, default: 0] += 1
      return counts[diagnostic.rule, default: 0] <= Self.mostReports
    }
  }
}
