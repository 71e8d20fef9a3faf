/// A chart with its data, which have been checked.
package struct Chart: Sendable {
  package let kind: ChartKind
  package let unit: String?
  /// The name of the column that names the rows.
  package let rowTitle: String
  package internal(set) var rows: [Row]
  package internal(set) var series: [Series]
  /// What the names of the rows stand for.
  package internal(set) var scale: RowScale
  /// The indices of the series, and of the rows, that stand out.
  package internal(set) var highlightedSeries: Set<Int> = []
  package internal(set) var highlightedRows: Set<Int> = []
  package internal(set) var annotations: [Annotation] = []

  package struct Row: Sendable {
    package let name: String
    package let date: DataDate?
    /// The place on the scale of rows: a day, a number or the index of the row.
    var position: Double
  }

  package struct Series: Sendable {
    package let name: String
    /// A value for each row; nil where the cell is empty.
    package var values: [DataNumber?]
  }

  /// A scale of rows.
  package enum RowScale: Sendable, Hashable {
    case names
    case numbers
    case dates(hasMonths: Bool, hasDays: Bool)
  }

  package struct Annotation: Sendable {
    let position: Double
    let text: String
  }

  package var hasHighlight: Bool { !highlightedSeries.isEmpty || !highlightedRows.isEmpty }

  /// Returns whether a value stands out, because its series or its row does.
  func isHighlighted(series: Int, row: Int? = nil) -> Bool {
    if let row, !highlightedRows.isEmpty { return highlightedRows.contains(row) }
    return highlightedSeries.contains(series)
  }
}
