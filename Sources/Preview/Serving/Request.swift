/// The head of an HTTP request, as far as a preview uses it.
struct Request: Sendable {
  let method: String
  let target: String
  private let isOfFirstVersion: Bool
  private let fields: [HeaderField]

  /// The target without its query.
  var path: String { String(target.prefix { $0 != "?" }) }

  /// The query with its question mark; empty for a target without one.
  var query: Substring { target.drop { $0 != "?" } }

  /// Returns the values of all fields with a name, which is in lower case.
  func values(of name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  /// Whether another request can follow, which is not so after a body, since bodies are not read.
  var keepsConnection: Bool {
    let options = values(of: "connection").joined(separator: ",").lowercased()
    return !isOfFirstVersion && !hasBody && !options.contains("close")
  }

  private var hasBody: Bool {
    !values(of: "transfer-encoding").isEmpty || values(of: "content-length").contains { $0 != "0" }
  }
}

/// A line `name: value`; the name is in lower case.
private struct HeaderField {
  var name: String
  var value: String
}

/// Why a request is rejected before it is interpreted.
struct BadRequest: Error {
  var status: HTTPStatus
  var reason: String

  fileprivate static func malformed(_ reason: String) -> BadRequest {
    BadRequest(status: .badRequest, reason: reason)
  }
}

// MARK: Parsing

extension Request {
  /// Reads a request line and its fields (RFC 9112, sections 3 and 5), without the empty line at the end.
  init(parsing head: [UInt8]) throws(BadRequest) {
    var lines = head.split(separator: UInt8(ascii: "\n")).map { line in
      line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }[...]
    guard !lines.joined().contains(where: Self.isControl) else {
      throw .malformed("The request contains control characters.")
    }
    let first = String(decoding: lines.popFirst() ?? [], as: UTF8.self)
    let parts = first.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, !parts.contains(""), parts[2].hasPrefix("HTTP/") else {
      throw .malformed("The first line is not an HTTP request line.")
    }
    guard ["HTTP/1.0", "HTTP/1.1"].contains(parts[2]) else {
      throw BadRequest(status: .versionNotSupported, reason: "This preview speaks HTTP/1.1.")
    }
    (method, target, isOfFirstVersion) = (parts[0], parts[1], parts[2] == "HTTP/1.0")
    var fields: [HeaderField] = []
    for line in lines { fields.append(try HeaderField(parsing: line)) }
    self.fields = fields
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F
  }
}

extension HeaderField {
  fileprivate init(parsing line: ArraySlice<UInt8>) throws(BadRequest) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      !line[..<colon].contains(where: Self.isSpace)
    else { throw .malformed("A line of the header is not a field.") }
    let value = line[(colon + 1)...].drop(while: Self.isSpace)
    let end = value.lastIndex { !Self.isSpace($0) }.map { $0 + 1 } ?? value.startIndex
    self.name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    self.value = String(decoding: value[..<end], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
