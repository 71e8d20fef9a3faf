import Site

/// A table of a page, by rows.
struct HTMLTable {
  struct Cell {
    let element: HTMLFragment.Element
    var isHeader: Bool { element.name == "th" }
    var columns: Int { Self.count(element.attributes["colspan"]) }
    var rows: Int { Self.count(element.attributes["rowspan"]) }

    private static func count(_ attribute: String?) -> Int {
      min(max(attribute.flatMap { Int($0) } ?? 1, 1), 1000)
    }
  }

  /// The alignments of a column, named as in Typst.
  enum Alignment: String { case start, center, end }

  /// The rows that are repeated on each page.
  private(set) var head: [[Cell]] = []
  private(set) var body: [[Cell]] = []
  private(set) var columnCount = 1
  private(set) var caption: HTMLFragment.Element?

  init(_ table: HTMLFragment.Element) {
    for part in table.children.elements {
      switch part.name {
      case "caption": caption = part
      case "thead": head += Self.rows(of: part)
      case "tr": body.append(Self.cells(of: part))
      default: body += Self.rows(of: part)
      }
    }
    columnCount = max(1, (head + body).map(\.columnCount).max() ?? 1)
  }

  /// Whether any cell is in several rows, so that rows have fewer cells than columns.
  var hasTallCells: Bool { (head + body).contains { $0.contains { $0.rows > 1 } } }

  private init(head: [[Cell]], body: [[Cell]], columnCount: Int) {
    self.head = head
    self.body = body
    self.columnCount = columnCount
  }

  /// The number of columns that a page has room for when it is turned.
  private static let mostColumns = 14

  /// Whether the page must be turned for the table.
  var isWide: Bool { columnCount > 9 }

  /// The table, or several with some of its columns each if no page has room for all.
  ///
  /// Each of them begins with the first column, which says what its rows are about.
  var parts: [HTMLTable] {
    let cells = (head + body).joined()
    guard columnCount > Self.mostColumns, !cells.contains(where: { $0.columns > 1 || $0.rows > 1 })
    else { return [self] }
    let count = (columnCount - 2) / (Self.mostColumns - 1) + 1
    let width = (columnCount - 2) / count + 1
    return stride(from: 1, to: columnCount, by: width).map { first in
      let columns = [0] + Array(first..<min(first + width, columnCount))
      func chosen(_ rows: [[Cell]]) -> [[Cell]] {
        rows.map { row in columns.filter { $0 < row.count }.map { row[$0] } }
      }
      return HTMLTable(head: chosen(head), body: chosen(body), columnCount: columns.count)
    }
  }

  private static func rows(of part: HTMLFragment.Element) -> [[Cell]] {
    part.children.elements.filter { $0.name == "tr" }.map(cells)
  }

  private static func cells(of row: HTMLFragment.Element) -> [Cell] {
    row.children.elements.filter { $0.name == "td" || $0.name == "th" }.map { Cell(element: $0) }
  }

  /// The alignment of each column, which is that of the first row with a cell for each.
  var alignments: [Alignment] {
    let row = (head + body).first { $0.count == columnCount } ?? []
    let known = row.map { cell -> Alignment in
      cell.element.has("right") ? .end : cell.element.has("center") ? .center : .start
    }
    return known + Array(repeating: .start, count: columnCount - known.count)
  }
}

extension [HTMLTable.Cell] {
  /// The number of columns that the cells of a row take up.
  var columnCount: Int { reduce(0) { $0 + $1.columns } }
}
