import Dispatch
import Foundation

/// The signals by which a program is asked to end.
enum EndSignal {
  private static let numbers = [SIGINT, SIGTERM]

  /// Waits for one of them; a second one then ends the program at once, as usual.
  static func wait() async {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let sources = numbers.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield() }
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
