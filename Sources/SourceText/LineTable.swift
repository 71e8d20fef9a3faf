/// Finds the lines and columns of offsets, for any number of diagnostics.
package struct LineTable: Sendable {
  private let path: String
  private let bytes: [UInt8]
  private let starts: [Int]
  /// The number of continuation bytes before each block, so that columns on a long line need not be
  /// counted from its start each time.
  private let continuations: [Int]

  private static let block = 128

  package init(_ file: SourceFile) {
    path = file.path
    bytes = file.bytes
    var starts = [0]
    var continuations = [0]
    var count = 0
    for offset in file.bytes.indices {
      let byte = file.bytes[offset]
      if byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
      if byte.isUTF8Continuation { count += 1 }
      if (offset + 1) % Self.block == 0 { continuations.append(count) }
    }
    self.starts = starts
    self.continuations = continuations
  }

  package func location(at offset: Int) -> Location {
    let offset = min(max(offset, 0), bytes.count)
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = starts[low]
    let column = offset - start - (continuations(before: offset) - continuations(before: start)) + 1
    return Location(path: path, line: low + 1, column: column)
  }

  private func continuations(before offset: Int) -> Int {
    let block = offset / Self.block
    return continuations[block]
      + bytes[block * Self.block..<offset].count { $0.isUTF8Continuation }
  }
}
