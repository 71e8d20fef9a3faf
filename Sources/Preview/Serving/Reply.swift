import FlyingFox

/// What is sent back for a request, before it is put into HTTP.
struct Reply: Sendable {
  var status: HTTPStatusCode
  var headers: [HTTPHeader: String]
  var body: Body

  enum Body: Sendable {
    case bytes([UInt8])
    case events(ChangeEvents)
  }

  init(_ status: HTTPStatusCode, type: String, _ bytes: [UInt8]) {
    self.status = status
    headers = [.contentType: type]
    body = .bytes(bytes)
  }

  static func text(_ status: HTTPStatusCode, _ text: String) -> Reply {
    Reply(status, type: ContentType.text, Array("\(text)\n".utf8))
  }

  static func html(_ status: HTTPStatusCode, _ bytes: [UInt8]) -> Reply {
    Reply(status, type: ContentType.html, bytes)
  }

  static func redirect(to address: String) -> Reply {
    var reply = Reply.text(.movedPermanently, address)
    reply.headers[.location] = address
    return reply
  }

  static func events(_ events: ChangeEvents) -> Reply {
    var reply = Reply(.ok, type: "text/event-stream", [])
    reply.body = .events(events)
    return reply
  }
}
