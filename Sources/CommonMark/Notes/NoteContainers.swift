/// Finds the columns at which the content of containers begins, in the text that libcmark parsed.
struct NoteContainers {
  private let tree: MarkdownTree
  private let markdown: ArraySlice<UInt8>
  private let starts: LineStarts
  /// The distance in columns from the content of an item's container to its own, by the item's
  /// node.
  private var widths: [Int: Int] = [:]

  init(_ tree: MarkdownTree, markdown: [UInt8]) {
    self.tree = tree
    self.markdown = markdown[...]
    starts = LineStarts(self.markdown)
  }

  /// Returns the column, counted from 0, at which the content of the innermost container begins on
  /// a line.
  ///
  /// - Parameter containers: the block quotes and items, outermost first
  mutating func column(in containers: [Int], line: Int) -> Int {
    for (depth, container) in containers.enumerated()
    where tree.nodes[container].kind == .item && widths[container] == nil {
      let line = Int(tree.nodes[container].firstLine)
      let outer = cursor(in: containers[..<depth], line: line)
      widths[container] = outer.columnOfItemText - outer.column
    }
    return cursor(in: containers[...], line: line).column
  }

  /// Returns where a line continues after the marks and indentation of its containers.
  private func cursor(in containers: ArraySlice<Int>, line: Int) -> LineCursor {
    var cursor = LineCursor(starts.range(of: line).map { markdown[$0] } ?? [])
    for container in containers {
      if let width = widths[container] {
        cursor.advance(to: cursor.column + width)
      } else {
        cursor.skipQuoteMark()
      }
    }
    return cursor
  }
}

/// A position in a line, by column: tabs are four columns wide, and can be consumed in part
/// (CommonMark 0.30, section 2.2).
struct LineCursor {
  private var rest: ArraySlice<UInt8>
  private(set) var column = 0

  init(_ line: ArraySlice<UInt8>) { rest = line }

  mutating func advance(to target: Int) {
    while column < target, let byte = rest.first {
      let next = byte == UInt8(ascii: "\t") ? (column / 4 + 1) * 4 : column + 1
      column = min(next, target)
      if next <= target { rest = rest.dropFirst() }
    }
  }

  /// Consumes `>`, and a column of white space after it.
  mutating func skipQuoteMark() {
    skipSpaces()
    guard rest.first == UInt8(ascii: ">") else { return }
    advance(to: column + 1)
    if rest.first?.isSpaceOrTab == true { advance(to: column + 1) }
  }

  private mutating func skipSpaces() {
    while let byte = rest.first, byte.isSpaceOrTab {
      column = byte == UInt8(ascii: "\t") ? (column / 4 + 1) * 4 : column + 1
      rest = rest.dropFirst()
    }
  }

  /// The column of the text of the list item that begins here (CommonMark 0.30, section 5.2).
  var columnOfItemText: Int {
    var cursor = self
    cursor.skipSpaces()
    cursor.advance(to: cursor.column + (Line.listMarkerLength(of: cursor.rest) ?? 1))
    let marker = cursor.column
    cursor.skipSpaces()
    let isBlank = cursor.rest.first?.isLineEnding ?? true
    return isBlank || cursor.column - marker > 4 ? marker + 1 : cursor.column
  }
}
