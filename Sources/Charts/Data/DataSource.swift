import SourceText

/// CSV in a file of its own, or in a block of another file.
package struct DataSource: Sendable {
  /// The path that diagnostics show.
  package let path: String
  package let bytes: [UInt8]
  /// The line of the file on which the CSV begins, and the column on which each of its lines does.
  private let firstLine: Int
  private let firstColumn: Int

  package init(path: String, bytes: [UInt8], firstLine: Int = 1, firstColumn: Int = 1) {
    self.path = path
    self.bytes = bytes
    self.firstLine = firstLine
    self.firstColumn = firstColumn
  }

  /// The place where the CSV begins.
  var start: Location { location(line: 1, column: 1) }

  /// Returns the location in the file of a position in the CSV.
  func location(line: Int, column: Int) -> Location {
    Location(path: path, line: line + firstLine - 1, column: column + firstColumn - 1)
  }
}
