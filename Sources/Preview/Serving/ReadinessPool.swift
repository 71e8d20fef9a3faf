import Dispatch
import FlyingSocks
import Synchronization

/// Waits for sockets with Dispatch sources.
///
/// A source reports when it has released its socket. So no socket is closed, and its number reused,
/// while something still waits for it.
struct ReadinessPool: AsyncSocketPool {
  private let queue = DispatchQueue(label: "briefpress.sockets")

  func prepare() {}

  func run() {}

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    let wait = SocketWait(for: socket.file.rawValue, events, on: queue)
    await withTaskCancellationHandler {
      await withCheckedContinuation { wait.begin(resuming: $0) }
    } onCancel: {
      wait.end()
    }
    try Task.checkCancellation()
  }
}

/// A wait for one socket, which anybody may end.
private final class SocketWait: Sendable {
  private enum Source {
    case read(any DispatchSourceRead)
    case write(any DispatchSourceWrite)

    var source: any DispatchSourceProtocol {
      switch self {
      case .read(let source): source
      case .write(let source): source
      }
    }
  }

  private let source: Mutex<Source>

  init(for descriptor: CInt, _ events: Socket.Events, on queue: DispatchQueue) {
    if events.contains(.write) {
      source = Mutex(
        .write(DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: queue)))
    } else {
      source = Mutex(
        .read(DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)))
    }
  }

  /// - Parameter continuation: is resumed when the source has released its socket
  func begin(resuming continuation: CheckedContinuation<Void, Never>) {
    source.withLock {
      let source = $0.source
      source.setEventHandler { self.end() }
      source.setCancelHandler { continuation.resume() }
      source.activate()
    }
  }

  func end() { source.withLock { $0.source.cancel() } }
}
