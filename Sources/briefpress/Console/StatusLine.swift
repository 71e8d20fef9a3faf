import Dispatch

/// Does some work, and where it takes more than half a second says so on the terminal, on one line that is
/// wiped away at the end. In a pipe nothing is said.
func withStatusLine<Result: Sendable>(
  _ activity: String, _ work: @Sendable () async throws -> Result
) async throws -> Result {
  guard Console.Stream.error.isTerminal else { return try await work() }
  // A timer of its own, since the work keeps every thread of the concurrency pool busy.
  let queue = DispatchQueue(label: "status")
  let start = ContinuousClock.now
  let timer = DispatchSource.makeTimerSource(queue: queue)
  timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(200))
  timer.setEventHandler {
    let seconds = (ContinuousClock.now - start).components.seconds
    Console.write("\r\(activity) … \(seconds) s", to: .error)
  }
  timer.setCancelHandler { Console.write("\r\u{1B}[K", to: .error) }
  timer.resume()
  defer {
    timer.cancel()
    queue.sync {}
  }
  return try await work()
}
