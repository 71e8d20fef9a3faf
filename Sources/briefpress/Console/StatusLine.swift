import Dispatch
import Synchronization

/// The current step of a long task.
final class Activity: Sendable {
  private let name: Mutex<String>

  init(_ name: String) { self.name = Mutex(name) }

  var current: String { name.withLock { $0 } }

  /// Changes the current step.
  @Sendable func begin(_ stage: String) { name.withLock { $0 = stage } }
}

/// Performs work, and if it takes more than half a second, shows its current step on the terminal.
///
/// The step is on one line, which is cleared at the end. Nothing is shown in a pipe.
func withStatusLine<Result: Sendable>(
  _ activity: Activity, _ work: @Sendable () async throws -> Result
) async throws -> Result {
  guard Console.Stream.error.isTerminal else { return try await work() }
  // A separate queue, since the work keeps all threads of the concurrency pool busy.
  let queue = DispatchQueue(label: "status")
  let start = ContinuousClock.now
  let timer = DispatchSource.makeTimerSource(queue: queue)
  timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(200))
  timer.setEventHandler {
    let seconds = (ContinuousClock.now - start).components.seconds
    Console.writeStyled("\r\u{1B}[K\(activity.current) … \(seconds) s", to: .error)
  }
  timer.resume()
  defer {
    timer.cancel()
    let wasShown = ContinuousClock.now - start > .milliseconds(500)
    queue.sync { if wasShown { Console.writeStyled("\r\u{1B}[K", to: .error) } }
  }
  return try await work()
}
