/// The bytes of a file, with the name by which its author knows it.
public struct SourceFile: Sendable {
  /// The path that diagnostics show.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Returns the location of the byte at `offset`.
  public func location(at offset: Int) -> Location {
    let head = bytes.prefix(offset)
    let line = head.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = (head.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let column = head[lineStart...].count { !$0.isUTF8Continuation } + 1
    return Location(path: path, line: line, column: column)
  }

  /// Returns the text of a line, counted from 1, without its line ending, or nil if there is no
  /// such line.
  public func line(_ number: Int) -> String? {
    bytes.line(number).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Returns the bytes of a line, counted from 1, without its line ending (LF or CRLF).
  public func line(_ number: Int) -> SubSequence? {
    guard number > 0 else { return nil }
    var start = startIndex
    for _ in 1..<number {
      guard let newline = self[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = newline + 1
    }
    guard start < endIndex else { return nil }
    let line = self[start...].prefix { $0 != UInt8(ascii: "\n") }
    return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }
}

extension UInt8 {
  /// Whether this byte continues a UTF-8 sequence that an earlier byte began (RFC 3629, section 3).
  @inlinable public var isUTF8Continuation: Bool { self & 0b1100_0000 == 0b1000_0000 }
}
