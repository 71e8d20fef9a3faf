import Briefs
import SourceText

/// A catalogue as a table for people, without columns that are empty for all briefs.
package struct CatalogueTable {
  private let rows: [Catalogue.Row]
  private let width: Int?

  /// - Parameter width: the number of terminal columns, to which titles and names are cut; nil for
  ///   no limit
  package init(_ catalogue: Catalogue, width: Int? = nil) {
    rows = catalogue.rows
    self.width = width
  }

  package var text: String {
    let cells = rows.map(\.cells)
    guard !cells.isEmpty else { return "" }
    let headings = ["DATE", "SERIES", "TITLE", "AUTHORS", "STATUS", "SLUG"]
    let lines = [headings] + cells
    let natural = headings.indices.map { column in
      let isEmpty = cells.allSatisfy { $0[column].isEmpty }
      return isEmpty ? 0 : lines.map { $0[column].terminalWidth }.max() ?? 0
    }
    let widths = width.map { natural.fitted(to: $0) } ?? natural
    return lines.map { line(of: $0, widths) + "\n" }.joined()
  }

  private func line(of cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).filter { $0.1 > 0 }.map { cell, width in
      cell.truncated(toTerminalWidth: width).padded(toTerminalWidth: width)
    }
    let line = padded.joined(separator: "  ")
    return String(
      line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
  }
}

extension Catalogue.Row {
  fileprivate var cells: [String] {
    let mark = status == .published ? "" : status.rawValue
    return [
      date ?? "", [series, number].compactMap { $0 }.joined(separator: " "), title,
      authors.map(\.name).joined(separator: ", "), mark, slug,
    ].map(\.withVisibleControls)
  }
}

extension [Int] {
  /// Returns the widths of the columns, cut until they fit side by side.
  ///
  /// It drops the slug first, then cuts names and titles alternately, and finally the series.
  fileprivate func fitted(to width: Int) -> [Int] {
    var widths = self
    if widths.tableWidth > width { widths[5] = 0 }
    for (column, least) in [(3, 16), (2, 24), (3, 8), (2, 12), (1, 8)] {
      let excess = widths.tableWidth - width
      guard excess > 0, widths[column] > least else { continue }
      widths[column] = Swift.max(least, widths[column] - excess)
    }
    return widths
  }

  /// The width of all columns with two spaces between them.
  private var tableWidth: Int {
    reduce(0, +) + 2 * Swift.max(0, count { $0 > 0 } - 1)
  }
}
