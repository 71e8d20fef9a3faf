import Site

/// A table of a page as a grid: in each row, cells fill all columns (HTML, section 4.9.12.1, “Forming
/// a table”).
struct HTMLTable {
  /// A cell at its place in the grid.
  struct Cell {
    /// What it contains; nil where a row has no cell.
    var element: HTMLFragment.Element?
    var column: Int
    /// How many columns and rows it takes up.
    var columns = 1
    var rows = 1

    var isHeader: Bool { element?.name == "th" }
    var isSpanning: Bool { element != nil && (columns > 1 || rows > 1) }
  }

  /// The alignments of a column, named as in Typst.
  enum Alignment: String { case start, center, end }

  /// The rows that are repeated on each page.
  private(set) var head: [[Cell]] = []
  private(set) var body: [[Cell]] = []
  private(set) var columnCount = 1
  private(set) var caption: HTMLFragment.Element?

  init(_ table: HTMLFragment.Element) {
    var loose: [HTMLFragment.Element] = []
    for part in table.children.elements {
      switch part.name {
      case "caption": caption = part
      case "thead": head += Self.rows(of: part.children.elements.filter { $0.name == "tr" })
      case "tr": loose.append(part)
      default: body += Self.rows(of: part.children.elements.filter { $0.name == "tr" })
      }
    }
    body += Self.rows(of: loose)
    // A column in which no cell begins has no width.
    columnCount = (head + body).joined().reduce(1) { max($0, $1.column + 1) }
    (head, body) = (filled(head), filled(body))
  }

  private init(head: [[Cell]], body: [[Cell]], columnCount: Int) {
    self.head = head
    self.body = body
    self.columnCount = columnCount
  }

  /// Returns the cells of a group of rows, beyond which none of them extends.
  private static func rows(of group: [HTMLFragment.Element]) -> [[Cell]] {
    /// For each column, the first row that no cell from above extends into.
    var free: [Int] = []
    return group.enumerated().map { row, element in
      var column = 0
      let parts = element.children.elements.filter { $0.name == "td" || $0.name == "th" }
      return parts.map { part in
        while column < free.count, free[column] > row { column += 1 }
        let rows = Self.count(part.attributes["rowspan"], upTo: group.count - row)
        var columns = Self.count(part.attributes["colspan"], upTo: 1000)
        if let taken = free.dropFirst(column).prefix(columns).firstIndex(where: { $0 > row }) {
          columns = taken - column
        }
        defer { column += columns }
        if rows > 1 {
          let end = column + columns
          if free.count < end { free += Array(repeating: 0, count: end - free.count) }
          for index in column..<end { free[index] = row + rows }
        }
        return Cell(element: part, column: column, columns: columns, rows: rows)
      }
    }
  }

  /// Returns a number of columns or rows; zero stands for all.
  private static func count(_ attribute: String?, upTo most: Int) -> Int {
    let count = attribute.flatMap { Int($0) } ?? 1
    return count == 0 ? most : min(max(count, 1), most)
  }

  /// Returns rows with cells in all columns, none of which extends beyond the last one.
  private func filled(_ rows: [[Cell]]) -> [[Cell]] {
    var free = Array(repeating: 0, count: columnCount)
    var lastTall = 0
    return rows.enumerated().map { index, row in
      var (filled, column) = ([Cell](), 0)
      func fill(to end: Int) {
        while column < end {
          if index < lastTall, free[column] > index {
            column += 1
            continue
          }
          var next = end
          if index < lastTall {
            next = free[column..<end].firstIndex { $0 > index } ?? end
          }
          filled.append(Cell(element: nil, column: column, columns: next - column))
          column = next
        }
      }
      for var cell in row {
        fill(to: cell.column)
        cell.columns = min(cell.columns, columnCount - cell.column)
        column = cell.column + cell.columns
        if cell.rows > 1 {
          lastTall = max(lastTall, index + cell.rows)
          for place in cell.column..<column { free[place] = index + cell.rows }
        }
        filled.append(cell)
      }
      fill(to: columnCount)
      return filled
    }
  }

  /// The number of columns that a page has room for when it is turned.
  private static let mostColumns = 14

  /// Whether the page must be turned for the table.
  var isWide: Bool { columnCount > 9 }

  /// The table, or several with some of its columns each if no page has room for all.
  ///
  /// Each of them begins with the first column, which says what its rows are about.
  var parts: [HTMLTable] {
    guard columnCount > Self.mostColumns, !(head + body).joined().contains(where: \.isSpanning)
    else { return [self] }
    let count = (columnCount - 2) / (Self.mostColumns - 1) + 1
    let width = (columnCount - 2) / count + 1
    return stride(from: 1, to: columnCount, by: width).map { first in
      let columns = [0] + Array(first..<min(first + width, columnCount))
      func chosen(_ rows: [[Cell]]) -> [[Cell]] {
        rows.map { row in
          columns.enumerated().map { place, column in
            // Until the row ends, there is a cell in each column.
            let element = column < row.count ? row[column].element : nil
            return Cell(element: element, column: place)
          }
        }
      }
      return HTMLTable(head: chosen(head), body: chosen(body), columnCount: columns.count)
    }
  }

  /// The alignment of each column, which is that of the first row with a cell for each.
  var alignments: [Alignment] {
    let row = (head + body).first { $0.count == columnCount } ?? []
    let known = row.map { cell -> Alignment in
      guard let element = cell.element else { return .start }
      return element.has("right") ? .end : element.has("center") ? .center : .start
    }
    return known + Array(repeating: .start, count: columnCount - known.count)
  }
}
