import Dispatch
import Foundation

/// The signals by which a program is asked to end.
enum EndSignal {
  private static let numbers = [SIGINT, SIGTERM]
  /// How long the program may take to end in good order.
  private static let grace = DispatchTimeInterval.seconds(1)
  /// A queue of its own, which runs whatever else hangs.
  private static let queue = DispatchQueue(label: "briefpress.signals")

  /// Waits for one of them; a second one then ends the program at once, as usual.
  ///
  /// The program ends in any case, even where a file or a pipe holds up a thread that nobody can wake.
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
