import SourceText

extension Catalogue {
  /// The catalogue as a table for readers.
  ///
  /// - Parameter width: the columns of the terminal, to which titles and names are cut; nil for no limit
  public func table(width: Int? = nil) -> String {
    let cells = rows.map(\.cells)
    guard !cells.isEmpty else { return "" }
    let headings = ["DATE", "SERIES", "TITLE", "AUTHORS", "STATUS", "SLUG"]
    let lines = [headings] + cells
    let natural = headings.indices.map { column in
      lines.map { $0[column].terminalWidth }.max() ?? 0
    }
    let widths = width.map { natural.fitted(to: $0) } ?? natural
    return lines.map { line(of: $0, widths) + "\n" }.joined()
  }

  private func line(of cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).filter { $0.1 > 0 }.map { cell, width in
      cell.truncated(toTerminalWidth: width).padded(toTerminalWidth: width)
    }
    let line = padded.joined(separator: "  ")
    return String(line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
  }
}

extension Catalogue.Row {
  fileprivate var cells: [String] {
    let mark = status == .published ? "" : status.rawValue
    return [
      date, [series, number].compactMap { $0 }.joined(separator: " "), title,
      authors.map(\.name).joined(separator: ", "), mark, slug,
    ]
  }
}

extension [Int] {
  /// The widths of columns, cut until they fit beside each other.
  ///
  /// The slug, the last one, goes first; then the widest is cut, a little at a time, though none below ten.
  fileprivate func fitted(to width: Int) -> [Int] {
    var widths = self
    let space = { (widths: [Int]) in
      widths.reduce(0, +) + 2 * Swift.max(0, widths.count { $0 > 0 } - 1)
    }
    if space(widths) > width { widths[widths.count - 1] = 0 }
    while space(widths) > width, let widest = widths.max(), widest > 10,
      let column = widths.firstIndex(of: widest)
    {
      widths[column] -= 1
    }
    return widths
  }
}
