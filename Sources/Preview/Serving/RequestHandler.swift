import FlyingFox
import Foundation

/// Answers requests from the newest snapshot.
struct RequestHandler: HTTPHandler {
  let board: SnapshotBoard

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let reply = await reply(to: request)
    var response = HTTPResponse(
      statusCode: reply.status,
      headers: HTTPHeaders(reply.headers.merging(Self.headers) { own, _ in own }))
    switch reply.body {
    case .bytes(let bytes):
      response.headers[.contentLength] = "\(bytes.count)"
      guard request.method != .HEAD else { break }
      let data = Data(bytes)
      response.payload = .httpBody(HTTPBodySequence(data: data, suggestedBufferSize: 1 << 16))
    case .events(let events):
      guard request.method != .HEAD else { break }
      response.payload = .httpBody(HTTPBodySequence(from: events))
    }
    return response
  }

  private static let headers: [HTTPHeader: String] = [
    .cacheControl: "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
  ]

  private func reply(to request: HTTPRequest) async -> Reply {
    guard Loopback.isNamed(by: request.headers[.host]) else {
      return .text(.forbidden, "This preview answers to localhost alone.")
    }
    guard request.method == .GET || request.method == .HEAD else {
      var reply = Reply.text(.methodNotAllowed, "This preview is for reading: GET and HEAD.")
      reply.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return reply
    }
    if request.target.path() == ChangeEvents.path {
      return .events(ChangeEvents(snapshots: await board.snapshots()))
    }
    guard let snapshot = await board.current() else {
      return .text(.serviceUnavailable, "The first build has not ended.")
    }
    return snapshot.reply(to: request.target)
  }
}
