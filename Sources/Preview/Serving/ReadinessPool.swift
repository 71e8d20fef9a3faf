import Dispatch
import FlyingSocks

/// Waits for sockets with Dispatch sources.
///
/// A source reports when it has released its socket. So no socket is closed, and its number reused,
/// while something still waits for it.
struct ReadinessPool: AsyncSocketPool {
  private let queue = DispatchQueue(label: "briefpress.sockets")

  func prepare() {}

  func run() {}

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // A source can be cancelled from any thread.
    nonisolated(unsafe) let source = source(for: socket.file.rawValue, events)
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        source.setEventHandler { source.cancel() }
        source.setCancelHandler { continuation.resume() }
        source.activate()
      }
    } onCancel: {
      source.cancel()
    }
    try Task.checkCancellation()
  }

  private func source(
    for descriptor: CInt, _ events: Socket.Events
  ) -> any DispatchSourceProtocol {
    events.contains(.write)
      ? DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: queue)
      : DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
  }
}
