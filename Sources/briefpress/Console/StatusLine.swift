import Dispatch
import Synchronization

/// What a long piece of work is at.
final class Activity: Sendable {
  private let name: Mutex<String>

  init(_ name: String) { self.name = Mutex(name) }

  var current: String { name.withLock { $0 } }

  /// Says what is being done from now on.
  @Sendable func begin(_ stage: String) { name.withLock { $0 = stage } }
}

/// Does some work, and where it takes more than half a second says on the terminal what it is at.
///
/// It says so on one line, which is wiped away at the end. In a pipe nothing is said.
func withStatusLine<Result: Sendable>(
  _ activity: Activity, _ work: @Sendable () async throws -> Result
) async throws -> Result {
  guard Console.Stream.error.isTerminal else { return try await work() }
  // A timer of its own, since the work keeps every thread of the concurrency pool busy.
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
