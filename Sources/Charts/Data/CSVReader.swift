import SourceText

/// A cell of a CSV text, with its position in the text: lines and columns count from 1.
struct CSVCell: Sendable, Equatable {
  /// The text without quotation marks, and without white space at its ends.
  var text: String
  var line: Int
  var column: Int

  /// The text as messages quote it.
  var quoted: String { "'\(text.count > 60 ? text.prefix(60) + "…" : text)'" }
}

/// Reads comma-separated values (RFC 4180), in one pass over the bytes.
///
/// Besides the standard, it accepts any line ending, a byte order mark, white space around cells, and
/// empty lines, which count as nothing.
struct CSVReader {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  /// The place of the last cell, from which the column of the next is counted: a line may be very long.
  private var counted = (index: 0, column: 1)
  private(set) var rows: [[CSVCell]] = []
  private(set) var fault: Fault?

  /// A fault of the text after which it cannot be read.
  struct Fault: Sendable {
    var message: String
    var help: String
    var line: Int
    var column: Int
  }

  /// - Parameter mostRows: how many rows to read; there is one more if the text has more
  init(_ bytes: [UInt8], mostRows: Int) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (index, counted.index) = (3, 3) }
    while index < bytes.count, fault == nil, rows.count <= mostRows {
      let row = readRow()
      if row.contains(where: { !$0.text.isEmpty }) || row.count > 1 { rows.append(row) }
    }
  }

  private mutating func readRow() -> [CSVCell] {
    var row: [CSVCell] = []
    repeat { row.append(readCell()) } while takeComma()
    endLine()
    return row
  }

  private mutating func takeComma() -> Bool {
    guard fault == nil, index < bytes.count, bytes[index] == UInt8(ascii: ",") else { return false }
    index += 1
    return true
  }

  private mutating func endLine() {
    if index < bytes.count, bytes[index] == 0x0D { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A { index += 1 }
    beginLine()
  }

  private mutating func beginLine() {
    line += 1
    counted = (index, 1)
  }

  /// Returns the column of the current byte.
  private mutating func column() -> Int {
    counted.column += bytes[counted.index..<index].count { !$0.isUTF8Continuation }
    counted.index = index
    return counted.column
  }

  // MARK: Cells

  private mutating func readCell() -> CSVCell {
    skipSpace()
    var cell = CSVCell(text: "", line: line, column: column())
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      cell.text = readQuoted(from: cell)
    } else {
      let start = index
      while index < bytes.count, !bytes[index].endsCell { index += 1 }
      cell.text = String(decoding: bytes[start..<index], as: UTF8.self).trimmingSpace
    }
    return cell
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
  }

  /// Returns the text of a cell in quotation marks, in which two of them stand for one.
  private mutating func readQuoted(from cell: CSVCell) -> String {
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        if byte == 0x0A { beginLine() }
        continue
      }
      guard index < bytes.count, bytes[index] == byte else {
        endQuoted(cell)
        return String(decoding: text, as: UTF8.self).trimmingSpace
      }
      text.append(byte)
      index += 1
    }
    fault = Fault(
      message: "a quotation mark opens here and is never closed",
      help: "close it before the next comma, or write two for one that is part of the text",
      line: cell.line, column: cell.column)
    return ""
  }

  private mutating func endQuoted(_ cell: CSVCell) {
    skipSpace()
    guard index < bytes.count, !bytes[index].endsCell else { return }
    fault = Fault(
      message: "text follows a quotation mark that closes, expected a comma",
      help: "put the whole cell in quotation marks, and write two for one that is part of the text",
      line: line, column: column())
  }
}

extension UInt8 {
  fileprivate var endsCell: Bool { self == UInt8(ascii: ",") || self == 0x0A || self == 0x0D }
}

extension String {
  /// The text without white space at its ends, and with that inside, such as line endings, as single
  /// spaces.
  fileprivate var trimmingSpace: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
