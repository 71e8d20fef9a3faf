import Dispatch
import Foundation

/// The signals that ask a program to end.
enum EndSignal {
  private static let numbers = [SIGINT, SIGTERM]
  /// How long the program may take to end regularly.
  private static let grace = DispatchTimeInterval.seconds(1)
  /// A separate queue, which runs whatever else hangs.
  private static let queue = DispatchQueue(label: "briefpress.signals")

  /// Waits for one of the signals; a second one then ends the program immediately, as usual.
  ///
  /// The program ends in any case, even if a file or a pipe blocks a thread that nothing can wake.
  static func wait() async {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let sources = numbers.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        continuation.yield()
        signal(number, SIG_DFL)
        queue.asyncAfter(deadline: .now() + grace) { kill(getpid(), number) }
      }
      source.resume()
      return source
    }
    defer {
      for source in sources { source.cancel() }
      for number in numbers { signal(number, SIG_DFL) }
    }
    for await _ in stream { return }
  }
}
