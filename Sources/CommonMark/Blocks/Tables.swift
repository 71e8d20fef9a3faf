/// GitHub's pipe tables (GFM 0.29, section 4.10), with an optional caption line `: caption`.
///
/// libcmark reads a table as a paragraph. Its cells are cut out of the source and parsed
/// separately, each as a paragraph in a block quote, because a pipe ends an emphasis or a link in a
/// table.
struct TableContext {
  let markdown: ArraySlice<UInt8>
  private let starts: LineStarts

  init(markdown: ArraySlice<UInt8>) {
    self.markdown = markdown
    starts = LineStarts(markdown)
  }

  /// Returns the source lines of a block, without container prefixes and outer spaces.
  func lines(of node: MarkdownTree.Node) -> [ArraySlice<UInt8>] {
    let last = min(Int(node.lastLine), starts.count)
    guard node.firstLine <= last else { return [] }
    return (Int(node.firstLine)...last).map { number in
      line(number, skippingMarkers: number == Int(node.firstLine))
    }
  }

  private func line(_ number: Int, skippingMarkers: Bool) -> ArraySlice<UInt8> {
    guard let range = starts.range(of: number) else { return [] }
    return markdown[range].insideContainers(skippingMarkers: skippingMarkers).0.trimmingSpaces()
  }
}

/// The source of one table.
struct TableSource {
  /// The lines of the paragraph before the table.
  var leading: ArraySlice<ArraySlice<UInt8>>
  var alignments: [MarkdownTree.TableAlignment]
  /// The rows, header first; each has as many cells as `alignments`.
  var rows: [Row]
  var caption: [UInt8]?

  struct Row {
    /// The offset from the first line of the paragraph, starting at 0.
    var line: Int
    var cells: [[UInt8]]
  }

  /// Reads a table from the lines of a paragraph, or returns nil.
  init?(_ lines: [ArraySlice<UInt8>]) {
    guard lines.count > 1 else { return nil }
    let candidates = lines.indices.dropFirst().lazy.compactMap { index in
      lines[index].delimiterRow.map { (index, $0) }
    }
    guard let (index, alignments) = candidates.first,
      lines[index - 1].contains(UInt8(ascii: "|")) || alignments.count == 1
    else { return nil }
    let header = lines[index - 1].tableCells
    guard header.count == alignments.count else { return nil }
    leading = lines[..<(index - 1)]
    self.alignments = alignments
    var body = lines[(index + 1)...]
    if let last = body.last, last.isTableCaption {
      caption = Array(last.dropFirst().trimmingSpaces())
      body = body.dropLast()
    }
    guard alignments.count * body.count <= body.lazy.map(\.count).reduce(Self.freeCells, +) else {
      return nil
    }
    rows = [Row(line: index - 1, cells: header)]
    for (line, row) in zip(body.indices, body) {
      rows.append(Row(line: line, cells: row.tableCells.fitted(to: alignments.count)))
    }
  }

  /// How many cells a table may have beyond one for each byte of its rows.
  ///
  /// Short rows are filled, so a wide header over very many empty rows would otherwise grow without
  /// limit.
  private static let freeCells = 1000
}

extension ArraySlice<UInt8> {
  /// Whether the line is `: caption`.
  var isTableCaption: Bool {
    first == UInt8(ascii: ":") && dropFirst().first == UInt8(ascii: " ")
  }

  /// Whether the line may begin the definition of a link reference.
  var isLinkDefinition: Bool {
    guard first == UInt8(ascii: "["), let close = firstIndex(of: UInt8(ascii: "]")) else {
      return false
    }
    let label = self[(startIndex + 1)..<close]
    return !label.isBlank && !label.contains(UInt8(ascii: "["))
      && self[(close + 1)...].first == UInt8(ascii: ":")
  }

  /// The alignments of a delimiter row such as `| :-- | --: |`, or nil if the line is not one.
  fileprivate var delimiterRow: [MarkdownTree.TableAlignment]? {
    guard let first, "|:-".utf8.contains(first), contains(UInt8(ascii: "|")),
      allSatisfy({ "|:- \t".utf8.contains($0) })
    else { return nil }
    var alignments: [MarkdownTree.TableAlignment] = []
    for cell in tableCells {
      let dashes = cell.drop { $0 == UInt8(ascii: ":") }.prefix { $0 == UInt8(ascii: "-") }
      let left = cell.first == UInt8(ascii: ":")
      let right = cell.last == UInt8(ascii: ":") && cell.count > 1
      guard !dashes.isEmpty, cell.count == dashes.count + (left ? 1 : 0) + (right ? 1 : 0) else {
        return nil
      }
      alignments.append(left && right ? .center : right ? .right : left ? .left : .none)
    }
    return alignments
  }

  /// The cells of a row, split at unescaped pipes and trimmed.
  fileprivate var tableCells: [[UInt8]] {
    var row = self
    if row.first == UInt8(ascii: "|") { row = row.dropFirst() }
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var isEscaped = false
    for byte in row {
      if byte == UInt8(ascii: "|") {
        if isEscaped {
          cell[cell.count - 1] = byte
        } else {
          cells.append(cell.trimmed)
          cell = []
        }
      } else {
        cell.append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    if !cell.trimmed.isEmpty || cells.isEmpty { cells.append(cell.trimmed) }
    return cells
  }
}

extension [UInt8] {
  fileprivate var trimmed: [UInt8] { Array(self[...].trimmingSpaces()) }
}

extension [[UInt8]] {
  /// Returns the row with exactly `count` cells: short rows are filled, long ones cut (GFM, section
  /// 4.10).
  fileprivate func fitted(to count: Int) -> [[UInt8]] {
    Array(prefix(count)) + Array(repeating: [], count: Swift.max(0, count - self.count))
  }
}
