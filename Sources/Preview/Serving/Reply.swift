/// The reply to a request.
struct Reply: Sendable {
  var status: HTTPStatus
  var type: String
  /// The fields of this reply only.
  var fields: [(name: String, value: String)] = []
  var body: Body

  enum Body: Sendable {
    case bytes([UInt8])
    /// The versions of the preview, for as long as the client listens.
    case events(AsyncStream<Snapshot>)
  }

  init(_ status: HTTPStatus, type: String, _ body: Body) {
    self.status = status
    self.type = type
    self.body = body
  }

  static func text(_ status: HTTPStatus, _ text: String) -> Reply {
    Reply(status, type: ContentType.text, .bytes(Array("\(text)\n".utf8)))
  }

  static func html(_ status: HTTPStatus, _ bytes: [UInt8]) -> Reply {
    Reply(status, type: ContentType.html, .bytes(bytes))
  }

  static func redirect(to address: String) -> Reply {
    var reply = Reply.text(.movedPermanently, address)
    reply.fields = [("Location", address)]
    return reply
  }
}

// MARK: In HTTP

extension Reply {
  /// The fields of every reply: nothing is cached, no type is guessed, and no other site may frame
  /// a page.
  private static let commonFields: [(name: String, value: String)] = [
    ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
  ]

  /// Returns the status line and the fields.
  ///
  /// Events have no length, and end with their connection.
  func head(keepingConnection: Bool) -> String {
    var all = Self.commonFields + [("Content-Type", type)] + fields
    if case .bytes(let bytes) = body { all.append(("Content-Length", "\(bytes.count)")) }
    if !keepingConnection { all.append(("Connection", "close")) }
    return "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n"
      + all.map { "\($0.name): \($0.value)\r\n" }.joined() + "\r\n"
  }

  /// Whether the body has a known length.
  var hasLength: Bool {
    if case .bytes = body { true } else { false }
  }
}
