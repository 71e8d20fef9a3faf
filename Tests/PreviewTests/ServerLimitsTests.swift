import FlyingSocks
import Foundation
import Testing

@testable import Preview

@Suite("A server, whatever the requests,", .serialized) struct ServerLimitsTests {
  private static let page = "<p>Wells are old.</p>"

  @Test("answers the next requests of a connection, also those sent at once")
  func severalRequests() async throws {
    try await RunningServer.serving(page: Self.page, limits: Limits()) { server in
      let one = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
      let last = "GET / HTTP/1.0\nHost: localhost\n\n"
      let answer = try await server.client.answer(to: "\r\n" + one + "\r\n" + one + last + one)
      let text = String(decoding: answer, as: UTF8.self)
      #expect(text.components(separatedBy: "HTTP/1.1 200 OK\r\n").count == 4)
      #expect(text.components(separatedBy: "Connection: close\r\n").count == 2)
    }
  }

  @Test(
    "refuses what is not a request of HTTP/1.1",
    arguments: [
      ("\u{1}", 400), ("GET /", 400), ("GET  / HTTP/1.1", 400), ("GET / SPDY", 400),
      ("GET / HTTP/1.1\r\nno field", 400), ("GET / HTTP/1.1\r\nHost : localhost", 400),
      ("GET / HTTP/1.1\r\nHost: \u{0}", 400), ("GET / HTTP/2.0", 505),
    ])
  func malformed(request: String, status: Int) async throws {
    try await Self.expectRefusal(of: request, status)
  }

  @Test(
    "refuses what is longer than any request of a browser",
    arguments: [
      ("GET /", "a", 414), ("GET / HTTP/1.1\r\nA: ", "a", 431),
      ("GET / HTTP/1.1\r\n", "A: b\r\n", 431),
    ])
  func tooLong(start: String, piece: String, status: Int) async throws {
    try await Self.expectRefusal(of: start + String(repeating: piece, count: 100_000), status)
  }

  private static func expectRefusal(of request: String, _ status: Int) async throws {
    try await RunningServer.serving(page: page, limits: Limits()) { server in
      let answer = try await server.client.answer(to: request + "\r\n\r\n")
      let line = String(decoding: answer.prefix(13), as: UTF8.self)
      #expect(line == "HTTP/1.1 \(status) ")
      #expect(try await server.client.get("/").status == 200)
    }
  }

  @Test("reads no body, and closes the connection after a request with one")
  func bodies() async throws {
    try await RunningServer.serving(page: Self.page, limits: Limits()) { server in
      for field in ["Content-Length: 43", "Transfer-Encoding: chunked"] {
        let body = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
        let answer = try await server.client.answer(
          to: "GET / HTTP/1.1\r\nHost: localhost\r\n\(field)\r\n\r\n" + body)
        let text = String(decoding: answer, as: UTF8.self)
        #expect(text.components(separatedBy: "HTTP/1.1 ").count == 2)
      }
    }
  }

  @Test("closes connections on which no request arrives, or only half of one")
  func idleConnections() async throws {
    let limits = Limits(request: .milliseconds(50))
    try await RunningServer.serving(page: Self.page, limits: limits) { server in
      for start in ["", "GET / HTTP/1.1\r\nHost: loc", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"]
      {
        _ = try await server.client.answer(to: start)
      }
    }
  }

  @Test("closes the connection that was idle longest when there are too many")
  func tooManyConnections() async throws {
    let limits = Limits(request: .seconds(600), connections: 3)
    try await RunningServer.serving(page: Self.page, limits: limits) { server in
      var silent: [AsyncSocket] = []
      for _ in 0..<20 { silent.append(try await server.client.connect(sending: "GET /")) }
      #expect(try await server.client.get("/").body.hasPrefix(Self.page))
      await #expect(throws: SocketError.disconnected) { try await silent[0].read(atMost: 1) }
      for socket in silent { try socket.close() }
    }
  }
}

@Suite("A reader of requests") struct RequestReaderTests {
  @Test("gives the same requests whether their bytes arrive at once or one by one")
  func pieces() throws {
    let bytes = Array("\r\nGET /a?b HTTP/1.1\r\nHost: x\r\n\r\nHEAD /c HTTP/1.0\n\nGET".utf8)
    #expect(try Self.requests(in: [bytes]) == ["GET /a?b x", "HEAD /c "])
    #expect(try Self.requests(in: bytes.map { [$0] }) == ["GET /a?b x", "HEAD /c "])
  }

  private static func requests(in pieces: [[UInt8]]) throws -> [String] {
    var reader = RequestReader(limits: Limits())
    var requests: [String] = []
    for piece in pieces {
      reader.add(piece)
      while let request = try reader.next() {
        let hosts = request.values(of: "host").joined()
        requests.append("\(request.method) \(request.target) \(hosts)")
      }
    }
    return requests
  }
}
