/// The source of one table.
struct TableSource {
  /// The lines of the paragraph before the table.
  private(set) var leading: ArraySlice<ArraySlice<UInt8>>
  let alignments: [MarkdownTree.TableAlignment]
  /// The rows, header first; each has as many cells as `alignments`.
  private(set) var rows: [Row]
  private(set) var caption: [UInt8]?

  struct Row {
    /// The offset from the first line of the paragraph, starting at 0.
    var line: Int
    var cells: [[UInt8]]
  }

  /// Reads a table from the lines of a paragraph, or returns nil.
  init?(_ lines: [ArraySlice<UInt8>]) {
    guard lines.count > 1 else { return nil }
    let candidates = lines.indices.dropFirst().lazy.compactMap { index in
      Self.alignments(in: lines[index]).map { (index, $0) }
    }
    guard let (index, alignments) = candidates.first,
      lines[index - 1].contains(UInt8(ascii: "|")) || alignments.count == 1
    else { return nil }
    let header = Self.cells(of: lines[index - 1])
    guard header.count == alignments.count else { return nil }
    leading = lines[..<(index - 1)]
    self.alignments = alignments
    var body = lines[(index + 1)...]
    if let last = body.last, Self.isCaption(last) {
      caption = Array(last.dropFirst().trimmingSpaces())
      body = body.dropLast()
    }
    guard alignments.count * body.count <= body.lazy.map(\.count).reduce(Self.freeCells, +) else {
      return nil
    }
    rows = [Row(line: index - 1, cells: header)]
    for (line, row) in zip(body.indices, body) {
      // Short rows are filled, and long ones cut (GFM, section 4.10).
      let cells = Self.cells(of: row).prefix(alignments.count)
      let missing = repeatElement([UInt8](), count: alignments.count - cells.count)
      rows.append(Row(line: line, cells: Array(cells) + missing))
    }
  }

  /// How many cells a table may have beyond one for each byte of its rows.
  ///
  /// Short rows are filled, so a wide header over very many empty rows would otherwise grow without
  /// limit.
  private static let freeCells = 1000

  /// The texts to parse as inlines, in the order in which `TableReader` adds them.
  var fragments: [[UInt8]] {
    let above = leading.isEmpty ? [] : [Array(leading.joined(separator: [UInt8(ascii: "\n")]))]
    return above + (caption.map { [$0] } ?? []) + rows.flatMap { $0.cells.filter { !$0.isEmpty } }
  }

  /// Returns the table without leading lines that libcmark read as link reference definitions.
  ///
  /// - Parameter count: the maximum number of lines missing from the paragraph
  func dropping(definitions count: Int) -> TableSource {
    var table = self
    table.leading = leading.dropFirst(
      leading.prefix(max(0, count)).prefix(while: Self.isLinkDefinition).count)
    return table
  }

  // MARK: Lines

  /// Returns whether a line is `: caption`.
  static func isCaption(_ line: ArraySlice<UInt8>) -> Bool { line.starts(with: ": ".utf8) }

  /// Returns whether a line may begin the definition of a link reference.
  private static func isLinkDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")) else {
      return false
    }
    let label = line[(line.startIndex + 1)..<close]
    return !label.isBlank && !label.contains(UInt8(ascii: "["))
      && line[(close + 1)...].first == UInt8(ascii: ":")
  }

  /// Returns the alignments of a delimiter row such as `| :-- | --: |`, or nil if the line is not
  /// one.
  private static func alignments(
    in line: ArraySlice<UInt8>
  ) -> [MarkdownTree.TableAlignment]? {
    guard let first = line.first, "|:-".utf8.contains(first), line.contains(UInt8(ascii: "|")),
      line.allSatisfy({ "|:- \t".utf8.contains($0) })
    else { return nil }
    var alignments: [MarkdownTree.TableAlignment] = []
    for cell in cells(of: line) {
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

  /// Returns the cells of a row, split at unescaped pipes and trimmed.
  private static func cells(of line: ArraySlice<UInt8>) -> [[UInt8]] {
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var isEscaped = false
    for byte in line.first == UInt8(ascii: "|") ? line.dropFirst() : line {
      if byte == UInt8(ascii: "|") {
        if isEscaped {
          cell[cell.count - 1] = byte
        } else {
          cells.append(Array(cell[...].trimmingSpaces()))
          cell = []
        }
      } else {
        cell.append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    if !cell[...].isBlank || cells.isEmpty { cells.append(Array(cell[...].trimmingSpaces())) }
    return cells
  }
}
