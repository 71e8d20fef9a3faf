/// Extracts the heads of requests from the bytes of a connection, and rejects those beyond the
/// limits.
///
/// It reads each byte once, however the bytes arrive.
struct RequestReader {
  private let limits: Limits
  private var bytes: [UInt8] = []
  private var looked = 0
  private var lineStart = 0
  private var requestLineEnd: Int?

  init(limits: Limits) { self.limits = limits }

  mutating func add(_ more: [UInt8]) { bytes += more }

  /// Returns the next request, if all of it has arrived.
  mutating func next() throws(BadRequest) -> Request? {
    while looked < bytes.count {
      looked += 1
      if bytes[looked - 1] == UInt8(ascii: "\n"), let head = endLine() {
        return try Request(parsing: head)
      }
      try checkLimits()
    }
    return nil
  }

  /// Ends a line, and returns the head if it is the empty line after one.
  ///
  /// Empty lines before a request are ignored (RFC 9112, section 2.2).
  private mutating func endLine() -> [UInt8]? {
    let line = bytes[lineStart..<(looked - 1)]
    guard line.isEmpty || line.elementsEqual([UInt8(ascii: "\r")]) else {
      requestLineEnd = requestLineEnd ?? looked
      lineStart = looked
      return nil
    }
    let head = requestLineEnd.map { _ in Array(bytes[..<lineStart]) }
    bytes.removeFirst(looked)
    (looked, lineStart, requestLineEnd) = (0, 0, nil)
    return head
  }

  private func checkLimits() throws(BadRequest) {
    if let requestLineEnd {
      guard looked - requestLineEnd <= limits.headerFields else {
        throw BadRequest(
          status: .headerFieldsTooLarge, reason: "The header fields of the request are too long.")
      }
    } else if looked > limits.requestLine {
      throw BadRequest(status: .uriTooLong, reason: "The address is too long.")
    }
  }
}
