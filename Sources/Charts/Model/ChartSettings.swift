import SourceText

/// What an author says of a chart besides its data.
package struct ChartSettings: Sendable {
  package var kind: ChartKind
  package var title: Words
  /// What the chart shows, in words, for readers who cannot see it.
  package var description: Words
  package var unit: String?
  package var source: Words?
  package var note: Words?
  /// The names of series or rows that stand out.
  package var highlights: [Words] = []
  package var annotations: [Annotation] = []
  /// The file with the data; nil if they are in the block.
  package var file: Words?

  /// A text and its position in the author's file.
  package struct Words: Sendable {
    package let text: String
    package let location: Location

    package init(_ text: String, at location: Location) {
      self.text = text
      self.location = location
    }
  }

  /// A remark about a point of time, or about a row.
  package struct Annotation: Sendable {
    package let place: Words
    package let text: String

    package init(place: Words, text: String) {
      self.place = place
      self.text = text
    }
  }

  package init(kind: ChartKind, title: Words, description: Words) {
    self.kind = kind
    self.title = title
    self.description = description
  }
}

/// A kind of chart.
package enum ChartKind: String, Sendable, Hashable, CaseIterable {
  /// One bar for each row.
  case bar
  /// A bar for each series, row by row.
  case grouped
  /// The series as parts of one bar.
  case stacked
  case line
  /// One filled line, or several on top of each other.
  case area
  /// A dot for each series, row by row.
  case dot
  /// A line between two values, row by row.
  case range

  /// Whether its rows are points on a scale from left to right, rather than lines from top to bottom.
  package var runsAcross: Bool { self == .line || self == .area }
}
