import Dispatch
import Synchronization

/// Waits until a descriptor can be read or written.
enum Readiness {
  case readable
  case writable

  /// Returns when the descriptor is ready, and no longer used by the wait: whoever closes it then
  /// cannot cause a wait for another file that gets the same number.
  ///
  /// - Throws: `CancellationError` if the task is cancelled first
  static func wait(
    for descriptor: CInt, toBe readiness: Readiness, on queue: DispatchQueue
  ) async throws {
    let wait = ReadinessWait(for: descriptor, readiness, on: queue)
    await withTaskCancellationHandler {
      await withCheckedContinuation { wait.begin(resuming: $0) }
    } onCancel: {
      wait.end()
    }
    try Task.checkCancellation()
  }
}

/// A wait for one descriptor, which anybody may end.
private final class ReadinessWait: Sendable {
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

  init(for descriptor: CInt, _ readiness: Readiness, on queue: DispatchQueue) {
    switch readiness {
    case .readable:
      source = Mutex(
        .read(DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)))
    case .writable:
      source = Mutex(
        .write(DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: queue)))
    }
  }

  /// - Parameter continuation: is resumed when the source has released its descriptor
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
