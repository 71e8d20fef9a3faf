import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Accepts connections and serves each of them.
struct LoopbackServer: Sendable {
  private let listener: Socket
  private let handler: RequestHandler
  private let limits: Limits
  private let open: OpenConnections

  /// - Parameter listener: a socket that is already listening
  init(listener: Socket, handler: RequestHandler, limits: Limits = Limits()) {
    self.listener = listener
    self.handler = handler
    self.limits = limits
    open = OpenConnections(limit: limits.connections)
  }

  /// Serves until the task is cancelled.
  func run() async throws {
    defer { try? listener.close() }
    let listener = try AsyncSocket(socket: listener, pool: ReadinessPool())
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        guard let socket = try await accept(from: listener) else { continue }
        await open.add(socket)
        group.addTask {
          await Connection(socket: socket, limits: limits, handler: handler, open: open).serve()
          await open.close(socket)
        }
      }
    }
  }

  /// Returns the next connection, or nil if the system cannot accept one at the moment.
  private func accept(from listener: AsyncSocket) async throws -> AsyncSocket? {
    do {
      return try await listener.accept()
    } catch SocketError.failed(_, let code, _) where Self.passingErrors.contains(code) {
      try await Task.sleep(for: .milliseconds(100))
      return nil
    }
  }

  /// Temporary errors: too many open files, too little memory, or a client that left before it was
  /// accepted.
  private static let passingErrors = [
    EMFILE, ENFILE, ENOBUFS, ENOMEM, ECONNABORTED, EINTR, EPROTO,
  ]
}
