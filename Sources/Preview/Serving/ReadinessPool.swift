import Dispatch
import FlyingSocks

/// Waits for sockets with Dispatch sources.
struct ReadinessPool: AsyncSocketPool {
  private let queue = DispatchQueue(label: "briefpress.sockets")

  func prepare() {}

  func run() {}

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    let descriptor = socket.file.rawValue
    try await Readiness.wait(
      for: descriptor, toBe: events.contains(.write) ? .writable : .readable, on: queue)
  }
}
