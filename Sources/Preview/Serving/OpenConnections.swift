import FlyingSocks

/// The open connections, whose number is limited.
///
/// One too many closes the one that has been idle longest, so nobody can keep others out by holding
/// connections open.
actor OpenConnections {
  private let limit: Int
  private var count = 0
  /// The connections that wait for a request or for events, longest first.
  private var idle: [Socket.FileDescriptor] = []
  private var waiter: CheckedContinuation<Void, Never>?

  init(limit: Int) { self.limit = limit }

  /// Adds a connection as soon as there is room for it.
  func add(_ socket: AsyncSocket) async {
    while count >= limit {
      endLongestIdle()
      await withCheckedContinuation { waiter = $0 }
    }
    count += 1
    setIdle(socket)
  }

  /// Closes the socket of a connection that has ended.
  func close(_ socket: AsyncSocket) {
    setBusy(socket)
    try? socket.close()
    count -= 1
    waiter?.resume()
    waiter = nil
  }

  func setIdle(_ socket: AsyncSocket) {
    setBusy(socket)
    idle.append(socket.socket.file)
    if waiter != nil { endLongestIdle() }
  }

  func setBusy(_ socket: AsyncSocket) {
    idle.removeAll { $0 == socket.socket.file }
  }

  private func endLongestIdle() {
    guard !idle.isEmpty else { return }
    Socket(file: idle.removeFirst()).shutdown(.both)
  }
}
