/// Finds the columns that the content of containers begins at, in the text that libcmark has read.
struct NoteContainers {
  private let tree: MarkdownTree
  private let markdown: ArraySlice<UInt8>
  private let starts: LineStarts
  /// How many columns the content of an item is from its container's, by the item's node.
  private var widths: [Int: Int] = [:]

  init(_ tree: MarkdownTree, markdown: [UInt8]) {
    self.tree = tree
    self.markdown = markdown[...]
    starts = LineStarts(self.markdown)
  }

  /// The column, counted from 0, that the content of the innermost container begins at in a line.
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

  /// Where a line goes on behind the marks and the indentation of its containers.
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

/// A place in a line, by its column: tabs are four columns wide, and may be passed in part (CommonMark
/// 0.30, section 2.2).
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

  /// Passes `>`, and a column of white space behind it.
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

  /// Where the text of the list item that begins here does (CommonMark 0.30, section 5.2).
  var columnOfItemText: Int {
    var cursor = self
    cursor.skipSpaces()
    cursor.advance(to: cursor.column + (cursor.rest.listMarkerLength ?? 1))
    let marker = cursor.column
    cursor.skipSpaces()
    let isBlank = cursor.rest.first?.isLineEnding ?? true
    return isBlank || cursor.column - marker > 4 ? marker + 1 : cursor.column
  }
}
