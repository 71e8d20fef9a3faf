import FlyingSocks
import Foundation

/// A simple HTTP client that can also send what no browser would.
struct Client {
  struct Response {
    var status = 0
    var headers: [String: String] = [:]
    var body = ""
  }

  let port: UInt16

  init(address: String) throws {
    guard let url = URL(string: address), let port = url.port else { throw URLError(.badURL) }
    self.port = UInt16(port)
  }

  /// The answer to a request.
  ///
  /// Like browsers, it repeats the request if the connection ends without a response (RFC 9110, section 9.2.2).
  func get(
    _ target: String, method: String = "GET", host: String? = "localhost", fields: [String] = []
  ) async throws -> Response {
    let head = Self.head(target, method, host.map { ["Host: \($0)"] + fields } ?? fields)
    var bytes: [UInt8] = []
    for _ in 1...3 where bytes.isEmpty { bytes = try await answer(to: head) }
    return Self.parse(String(decoding: bytes, as: UTF8.self))
  }

  /// Everything that is sent back for some bytes, until the connection ends.
  func answer(to request: String) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      let socket = try await connect(sending: request)
      defer { try? socket.close() }
      while true {
        let more = try await socket.read(atMost: 65536)
        if more.isEmpty { break }
        bytes += more
      }
    } catch SocketError.disconnected {}
    return bytes
  }

  /// The first two versions in a stream of events, each of which may be repeated; the action between them
  /// causes the second.
  func events(_ target: String, between: () throws -> Void) async throws -> [String] {
    let socket = try await connect(sending: Self.head(target, "GET", ["Host: localhost"]))
    defer { try? socket.close() }
    var text = ""
    var isFirst = true
    while true {
      text += String(decoding: try await socket.read(atMost: 4096), as: UTF8.self)
      let all = text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("data: ") }
      let lines = all.enumerated().filter { $0 == 0 || $1 != all[$0 - 1] }.map(\.element)
      if lines.count > 1 { return lines.map { String($0.dropFirst(6)) } }
      if lines.count == 1, isFirst { try between() }
      isFirst = lines.isEmpty
    }
  }

  /// A connection on which some bytes have been sent.
  func connect(sending request: String) async throws -> AsyncSocket {
    // A busy machine may take a while.
    let socket = try await AsyncSocket.connected(
      to: .inet(ip4: "127.0.0.1", port: port), timeout: 120)
    try await socket.write(Data(request.utf8))
    return socket
  }

  private static func head(_ target: String, _ method: String, _ fields: [String]) -> String {
    let lines = ["\(method) \(target) HTTP/1.1"] + fields + ["Connection: close"]
    return lines.joined(separator: "\r\n") + "\r\n\r\n"
  }

  private static func parse(_ text: String) -> Response {
    var response = Response()
    guard let end = text.range(of: "\r\n\r\n") else { return response }
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    response.status = Int(lines[0].split(separator: " ")[1]) ?? 0
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      response.headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    response.body = String(text[end.upperBound...])
    return response
  }
}
