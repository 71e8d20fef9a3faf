/// Answers requests from the newest snapshot.
struct RequestHandler: Sendable {
  let board: SnapshotBoard

  func reply(to request: Request) async -> Reply {
    guard Loopback.isAsked(by: request) else {
      return .text(.forbidden, "This preview only answers requests to localhost.")
    }
    guard ["GET", "HEAD"].contains(request.method) else {
      var reply = Reply.text(.methodNotAllowed, "This preview only supports GET and HEAD.")
      reply.fields = [("Allow", "GET, HEAD")]
      return reply
    }
    if request.path == ChangeEvents.path {
      return Reply(.ok, type: ChangeEvents.type, .events(await board.snapshots()))
    }
    if let file = PreviewFiles.reply(at: request.path) { return file }
    guard let snapshot = await board.current() else {
      return .text(.serviceUnavailable, "The first build has not finished.")
    }
    return await StaticHost(snapshot: snapshot).reply(to: request)
  }
}
