import FlyingSocks
import Foundation

/// The connection of one client.
///
/// Its requests are answered in sequence, until it or a limit ends the connection.
struct Connection: Sendable {
  let socket: AsyncSocket
  let limits: Limits
  let handler: RequestHandler
  let open: OpenConnections

  func serve() async {
    do {
      try await answerRequests()
    } catch let error as BadRequest {
      try? await send(.text(error.status, error.reason))
      await hangUp()
    } catch {
      // The client has gone or was too slow, so there is no reply.
    }
  }

  private func answerRequests() async throws {
    var reader = RequestReader(limits: limits)
    var goesOn = true
    while goesOn {
      let request = try await nextRequest(&reader)
      await open.setBusy(socket)
      let reply = await handler.reply(to: request)
      goesOn = request.keepsConnection && reply.hasLength
      try await send(reply, withBody: request.method != "HEAD", keepingConnection: goesOn)
      await open.setIdle(socket)
    }
    await hangUp()
  }

  /// Returns the next request, which has to arrive completely within the time limit; a slow one
  /// counts as idle.
  private func nextRequest(_ reader: inout RequestReader) async throws -> Request {
    let (before, limits, socket) = (reader, limits, socket)
    let (request, after) = try await withTimeLimit(limits.request) {
      var reader = before
      while true {
        if let request = try reader.next() { return (request, reader) }
        reader.add(try await socket.read(atMost: 4096))
      }
    }
    reader = after
    return request
  }

  // MARK: Sending

  private func send(
    _ reply: Reply, withBody: Bool = true, keepingConnection: Bool = false
  ) async throws {
    try await write(Data(reply.head(keepingConnection: keepingConnection).utf8))
    guard withBody else { return }
    switch reply.body {
    case .bytes(let bytes): try await write(Data(bytes))
    case .events(let snapshots): try await send(snapshots)
    }
  }

  /// Sends events until the client goes, which one that only listens signals by closing its side.
  private func send(_ snapshots: AsyncStream<Snapshot>) async throws {
    await open.setIdle(socket)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for await snapshot in snapshots { try await write(Data(ChangeEvents.event(snapshot))) }
      }
      group.addTask { try await readToEnd() }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func write(_ data: Data) async throws {
    var rest = data[...]
    while !rest.isEmpty {
      let part = Data(rest.prefix(1 << 16))
      try await withTimeLimit(limits.reply) { try await socket.write(part) }
      rest = rest.dropFirst(part.count)
    }
  }

  // MARK: Ending

  /// Announces the end of the reply, and reads what the client still sends.
  ///
  /// Closing with unread data would discard what the client has not read yet (RFC 9112, section
  /// 9.6).
  private func hangUp() async {
    socket.socket.shutdown(.sending)
    try? await withTimeLimit(.seconds(1)) { try await readToEnd() }
  }

  private func readToEnd() async throws {
    while try await !socket.read(atMost: 4096).isEmpty {}
  }
}
